"""Holds signed content against the key of the device that introduces itself in it, with jwcrypto: python3 verify.py < signed > content"""

import json
import sys

from jwcrypto import jwk, jws

text = sys.stdin.read()
sign = json.loads(json.loads(text)["payload"])["device"]["sign"]
key = jwk.JWK(kty="EC", crv="P-256", x=sign["x"], y=sign["y"])
signed = jws.JWS()
signed.deserialize(text, key, "ES256")
if signed.jose_header["kid"] != key.thumbprint():
    raise SystemExit("it names another key")
payload = signed.payload
sys.stdout.buffer.write(payload if isinstance(payload, bytes) else payload.encode())
