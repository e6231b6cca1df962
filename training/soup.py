"""Averages the weights of models that grew from one start. usage: soup.py OUT.pt MODEL.pt MODEL.pt ...

Snapshots of one training, some from before a restart, lie in one basin; their mean generalises better than any of them.
"""

import sys

import torch


def main():
    out, *paths = sys.argv[1:]
    saved = [torch.load(p, weights_only=False) for p in paths]
    first = saved[0]
    first["state"] = {k: sum(s["state"][k] for s in saved) / len(saved) for k in first["state"]}
    first["scores"] = None
    torch.save(first, out)


if __name__ == "__main__":
    main()
