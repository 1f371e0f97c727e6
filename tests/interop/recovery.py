"""The key pair that a recovery code stands for (docs/bundle-format.md), by Python's `cryptography`."""

import re

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from jwcrypto import jwk

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def is_recovery_code(code):
    """Whether a code in its normal form is a recovery code and no passphrase."""
    return re.fullmatch(f"([{ALPHABET}]{{4}}-){{5}}[{ALPHABET}]{{4}}", code) is not None


def recovery_key(code):
    number = 0
    for symbol in code.replace("-", ""):
        number = number << 5 | ALPHABET.index(symbol)
    hkdf = HKDF(SHA256(), length=40, salt=None, info=b"Tandembuch recovery key 1")
    okm = int.from_bytes(hkdf.derive(number.to_bytes(15, "big")), "big")
    return jwk.JWK.from_pyca(ec.derive_private_key(okm % (ORDER - 1) + 1, ec.SECP256R1()))
