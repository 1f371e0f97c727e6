#!/bin/sh
# Makes the golden files of tests/data/bundle anew. Needs jose on NODE_PATH and jwcrypto on PYTHONPATH.
# They are checked in and need no renewal: they stand for files made by others long ago.
set -eu
cd "$(dirname "$0")"
data=../data/bundle
code=TandemA=01JK-MNPQ-RSTV-WXYZ
own='own-1=Grüne Wiese am Fluss'
recovery=recovery=01JK-MNPQ-RSTV-WXYZ-0123-4567

# make NAME KIND KID=CODE ...
make() {
  name=$1
  shift
  node seal.mjs "$@" < $data/content.json > "$data/jose-$name.tandem.txt"
  python3 seal.py "$@" < $data/content.json > "$data/jwcrypto-$name.tandem.txt"
}
make exchange exchange "$code"
make backup backup "$code" "$own"
make recovery backup "$recovery"
make code-and-recovery backup "$code" "$recovery"
make own-password backup "own=Grüne Wiese am Fluss"
make own-password-and-recovery backup "own=Grüne Wiese am Fluss" "$recovery"

# Signed with the key of one recovery code, sealed for that of another.
key() { node -e "import('./recovery.mjs').then((it) => { const key = it.recoveryKey('$1'); console.log(key.$2) })"; }
signer=01JK-MNPQ-RSTV-WXYZ-0123-4568
kid=$(key $signer kid)
receiver=01JK-MNPQ-RSTV-WXYZ-0123-4567
x=$(key $receiver x)
y=$(key $receiver y)
node sign.mjs $signer "$kid" "$x" "$y" < $data/content.json > $data/jose-signed.tandem.txt
python3 sign.py $signer "$kid" "$x" "$y" < $data/content.json > $data/jwcrypto-signed.tandem.txt
