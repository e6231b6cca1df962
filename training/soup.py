"""Averages the weights of models that grew from one start. usage: soup.py OUT.pt MODEL.pt MODEL.pt ... [--sure N]

Snapshots of one training, some from before a restart, lie in one basin; their mean generalises better than any of them.
The last model may have more words of its own than the others: what they lack counts as nothing in them.

`--sure` adds to the score of "no name": the network finds too many, perhaps because training lets corpora leave names open.
"""

import argparse

import torch

from train import grown


def main():
    p = argparse.ArgumentParser()
    p.add_argument("out")
    p.add_argument("models", nargs="+")
    p.add_argument("--sure", type=float, default=0.0)
    a = p.parse_args()
    saved = [torch.load(path, weights_only=False) for path in a.models]
    last = saved[-1]
    saved = [grown(s, last["vocab"], last["gazetteer"]) for s in saved]
    if any(s["vocab"] != last["vocab"] for s in saved):
        raise SystemExit("These models do not come from one start.")
    last["state"] = {k: sum(s["state"][k] for s in saved) / len(saved) for k in last["state"]}
    last["state"]["names.bias"][last["labels"]["names"].index("O")] += a.sure
    last["scores"] = None
    last["config"] = {**last["config"], "rows": len(last["state"]["rows.weight"])}
    torch.save(last, a.out)


if __name__ == "__main__":
    main()
