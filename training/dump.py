"""Writes what the training code says of the first 200 development sentences, for the parity check in TypeScript.

usage: dump.py DATA COUNTRIES LISTS MODEL.pt OUT.json [COUNT]. The file holds treebank text: keep it out of the project.
"""

import json
import sys

import torch

import corpus
from batches import Encoder
from evaluate import predict
from export import as_shipped
from model import Reader


def main():
    torch.set_num_threads(1)
    _, dev, _ = corpus.load(sys.argv[1], sys.argv[2], sys.argv[3])
    count = int(sys.argv[6]) if len(sys.argv) > 6 else 200
    saved = torch.load(sys.argv[4], weights_only=False)
    model = Reader(**saved["config"])
    model.load_state_dict(as_shipped(saved["state"]))
    half = count // 2
    sentences = dev["ewt"][:half] + dev["gum"][:half]
    out = []
    for s, (upos, xpos, heads, deprels, names) in zip(sentences, predict(model, Encoder(saved["vocab"], saved["labels"], saved["gazetteer"]), sentences)):
        out.append({"forms": s.forms, "upos": upos, "xpos": xpos, "heads": heads, "deprels": deprels, "names": names,
                    "gold": [s.upos, s.heads, s.deprels]})
    json.dump(out, open(sys.argv[5], "w"))


if __name__ == "__main__":
    main()
