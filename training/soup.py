"""Averages the weights of models that grew from one start. usage: soup.py OUT.pt MODEL.pt MODEL.pt ...

Snapshots of one training, some from before a restart, lie in one basin; their mean generalises better than any of them.
The last model may have more words of its own than the others: what they lack counts as nothing in them.
"""

import sys

import torch

from train import grown


def main():
    out, *paths = sys.argv[1:]
    saved = [torch.load(p, weights_only=False) for p in paths]
    last = saved[-1]
    saved = [grown(s, last["vocab"], last["gazetteer"]) for s in saved]
    if any(s["vocab"] != last["vocab"] for s in saved):
        raise SystemExit("These models do not come from one start.")
    last["state"] = {k: sum(s["state"][k] for s in saved) / len(saved) for k in last["state"]}
    last["scores"] = None
    last["config"] = {**last["config"], "rows": len(last["state"]["rows.weight"])}
    torch.save(last, out)


if __name__ == "__main__":
    main()
