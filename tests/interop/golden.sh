#!/bin/sh
# Makes the golden files of tests/data/bundle anew. Needs jose on NODE_PATH and jwcrypto on PYTHONPATH.
# They are checked in and need no renewal: they stand for files made by others long ago.
set -eu
cd "$(dirname "$0")"
data=../data/bundle
code=TandemA=01JK-MNPQ-RSTV-WXYZ
own='own-1=Grüne Wiese am Fluss'
for kind in exchange backup; do
  if [ "$kind" = exchange ]; then set -- "$code"; else set -- "$code" "$own"; fi
  node seal.mjs "$kind" "$@" < $data/content.json > $data/jose-$kind.tandem.txt
  python3 seal.py "$kind" "$@" < $data/content.json > $data/jwcrypto-$kind.tandem.txt
done
