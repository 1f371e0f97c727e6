"""Opens a bundle with jwcrypto: python3 open.py CODE < bundle > content

CODE is the passphrase in its normal form (docs/bundle-format.md, "The passphrase").
"""

import sys

from jwcrypto import jwa, jwe, jwk

jwa.default_max_pbkdf2_iterations = 5_000_000
jwe.default_max_compressed_size = 25 * 1024 * 1024

bundle = jwe.JWE(algs=["PBES2-HS512+A256KW", "A256GCM"])
bundle.deserialize(sys.stdin.read())
bundle.decrypt(jwk.JWK.from_password(sys.argv[1]), max_plaintext=100 * 1024 * 1024)
sys.stdout.buffer.write(bundle.plaintext)
