"""Signs a content with jwcrypto and seals it for a key: python3 sign.py SIGNER_CODE KID X Y < content > bundle

The signer's key is that of a recovery code; KID is what the signature says it is called. X and Y are the receiver's key.
"""

import json
import sys

from jwcrypto import jwe, jwk, jws

from recovery import recovery_key

signer, kid, x, y = sys.argv[1:]
signature = jws.JWS(sys.stdin.read())
header = {"alg": "ES256", "b64": False, "crit": ["b64"], "kid": kid}
signature.add_signature(recovery_key(signer), None, json.dumps(header), None)
receiver = jwk.JWK(kty="EC", crv="P-256", x=x, y=y)
protected = {
    "typ": "vnd.tandembuch+json",
    "cty": "vnd.tandembuch.signed-exchange+json;v=1",
    "alg": "ECDH-ES+A256KW",
    "enc": "A256GCM",
    "zip": "DEF",
    "kid": receiver.thumbprint(),
}
bundle = jwe.JWE(signature.serialize(), json.dumps(protected), algs=["ECDH-ES+A256KW", "A256GCM"])
bundle.add_recipient(receiver)
sys.stdout.write(bundle.serialize())
