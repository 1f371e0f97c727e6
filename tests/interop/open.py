"""Opens a bundle with jwcrypto: python3 open.py CODE < bundle > content

CODE is the passphrase or the recovery code in its normal form (docs/bundle-format.md, "The passphrase").
"""

import sys

from jwcrypto import jwa, jwe, jwk

from recovery import is_recovery_code, recovery_key

jwa.default_max_pbkdf2_iterations = 5_000_000
jwe.default_max_compressed_size = 25 * 1024 * 1024

code = sys.argv[1]
is_recovery = is_recovery_code(code)
key = recovery_key(code) if is_recovery else jwk.JWK.from_password(code)
bundle = jwe.JWE(algs=["ECDH-ES+A256KW" if is_recovery else "PBES2-HS512+A256KW", "A256GCM"])
bundle.deserialize(sys.stdin.read())
bundle.decrypt(key, max_plaintext=100 * 1024 * 1024)
sys.stdout.buffer.write(bundle.plaintext)
