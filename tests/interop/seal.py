"""Makes a bundle with jwcrypto: python3 seal.py KIND KID=CODE [KID=CODE ...] < content > bundle

KIND is exchange or backup. With one code jwcrypto writes the flattened serialization, with several the general one,
and then each of them opens the bundle.
"""

import secrets
import sys

from jwcrypto import jwa, jwe, jwk
from jwcrypto.common import base64url_encode

ROUNDS = 600_000
ALGORITHMS = ["PBES2-HS512+A256KW", "A256GCM"]

jwa.default_max_pbkdf2_iterations = ROUNDS


def per_recipient(kid):
    salt = base64url_encode(secrets.token_bytes(16))
    return {"alg": ALGORITHMS[0], "p2s": salt, "p2c": ROUNDS, "kid": kid}


kind, *pairs = sys.argv[1:]
recipients = [pair.split("=", 1) for pair in pairs]
shared = {
    "typ": "vnd.tandembuch+json",
    "cty": f"vnd.tandembuch.{kind}+json;v=1",
    "enc": ALGORITHMS[1],
    "zip": "DEF",
}
is_one = len(recipients) == 1
if is_one:
    shared |= per_recipient(recipients[0][0])
bundle = jwe.JWE(sys.stdin.buffer.read(), protected=shared, algs=ALGORITHMS)
for kid, code in recipients:
    header = None if is_one else per_recipient(kid)
    bundle.add_recipient(jwk.JWK.from_password(code), header=header)
sys.stdout.write(bundle.serialize())
