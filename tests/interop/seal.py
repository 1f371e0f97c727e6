"""Makes a bundle with jwcrypto: python3 seal.py KIND KID=CODE [KID=CODE ...] < content > bundle

KIND is exchange or backup. With one code jwcrypto writes the flattened serialization, with several the general one,
and then each of them opens the bundle. The KID of a recovery code is not asked for: it is that of its key.
"""

import secrets
import sys

from jwcrypto import jwa, jwe, jwk
from jwcrypto.common import base64url_encode

from recovery import is_recovery_code, recovery_key

ROUNDS = 600_000
ALGORITHMS = ["PBES2-HS512+A256KW", "ECDH-ES+A256KW", "A256GCM"]

jwa.default_max_pbkdf2_iterations = ROUNDS


def recipient_of(kid, code):
    """The key that wraps, and the members of the header that differ from recipient to recipient."""
    if is_recovery_code(code):
        key = recovery_key(code)
        return jwk.JWK.from_json(key.export_public()), {"alg": ALGORITHMS[1], "kid": key.thumbprint()}
    salt = base64url_encode(secrets.token_bytes(16))
    return jwk.JWK.from_password(code), {"alg": ALGORITHMS[0], "p2s": salt, "p2c": ROUNDS, "kid": kid}


kind, *pairs = sys.argv[1:]
recipients = [recipient_of(*pair.split("=", 1)) for pair in pairs]
shared = {
    "typ": "vnd.tandembuch+json",
    "cty": f"vnd.tandembuch.{kind}+json;v=1",
    "enc": ALGORITHMS[2],
    "zip": "DEF",
}
is_one = len(recipients) == 1
if is_one:
    shared |= recipients[0][1]
bundle = jwe.JWE(sys.stdin.buffer.read(), protected=shared, algs=ALGORITHMS)
for key, header in recipients:
    bundle.add_recipient(key, header=None if is_one else header)
sys.stdout.write(bundle.serialize())
