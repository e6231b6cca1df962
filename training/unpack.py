"""Turns shipped weights back into a model to train on from. usage: unpack.py reader.bin OUT.pt

The inverse of export.py but for the rounding to int8, which costs nothing that can be measured.
"""

import json
import struct
import sys

import numpy as np
import torch

from model import Reader

LINEAR = (("typeIn", "type_in"), ("typeOut", "type_out"), ("arcMix", "arc_mix"), ("labelOut", "label_out"))
HEADS = (("upos", "upos"), ("xpos", "xpos"), ("names", "names"), ("arcDep", "arc_dep"), ("arcHead", "arc_head"),
         ("labelDep", "label_dep"), ("labelHead", "label_head"))


def read(path):
    """(header, {tensor name: array}) of a weights file."""
    data = open(path, "rb").read()
    size = struct.unpack("<I", data[4:8])[0]
    header = json.loads(data[8:8 + size])
    tensors = {}
    for name, t in header["tensors"].items():
        at = 8 + size + t["offset"]
        tensors[name] = np.frombuffer(data, t["type"], int(np.prod(t["shape"])), at).reshape(t["shape"]).copy()
    return header, tensors


def unpacked(path):
    header, tensors = read(path)
    columns, base = header["config"]["columns"], header["config"]["subwordRows"]
    config = {k: v for k, v in header["config"].items() if k not in ("subwordRows", "lists", "columns", "headsWidth")}
    labels = {k: v for k, v in header["labels"].items() if k != "lists"}
    config["sizes"] = {k: len(v) for k, v in labels.items()}
    model = Reader(**config)
    state = model.state_dict()

    def put(name, value):
        state[name].copy_(torch.from_numpy(np.ascontiguousarray(value)).reshape(state[name].shape))

    def linear(name, target, at=0):
        rows = state[f"{target}.weight"].shape[0]
        whole = tensors[f"{name}.weight"].astype(np.float32) * tensors[f"{name}.scale"][:, None]
        put(f"{target}.weight", whole[at:at + rows])
        put(f"{target}.bias", tensors[f"{name}.bias"][at:at + rows])

    def norm(name, target):
        put(f"{target}.weight", tensors[f"{name}.gamma"])
        put(f"{target}.bias", tensors[f"{name}.beta"])

    put("rows.weight", tensors["rows.weight"].astype(np.float32) * tensors["rows.scale"][:, None])
    norm("typeNorm", "type_norm")
    norm("norm", "norm")
    for name, target in LINEAR:
        linear(name, target)
    for name, target in HEADS:
        linear("heads", target, columns[name])
    for i in range(config["pairs"]):
        norm(f"conv{i}.norm", f"blocks.{2 * i}.norm")
        linear(f"conv{i}.mix", f"blocks.{2 * i}.mix")
        norm(f"recur{i}.norm", f"blocks.{2 * i + 1}.norm")
        linear(f"recur{i}.inner", f"blocks.{2 * i + 1}.inner")
        linear(f"recur{i}.out", f"blocks.{2 * i + 1}.out")
    put("arc_root", tensors["arcRoot"])
    put("arc_bias.weight", tensors["arcBias"])
    put("label_root", tensors["labelRoot"])
    put("distance", tensors["distance"])
    vocab = {int(k): base + i for i, k in enumerate(tensors["vocabulary"])}
    gazetteer = dict(zip(map(int, tensors["lists.keys"]), map(int, tensors["lists.bits"])))
    return {"config": config, "labels": labels, "vocab": vocab, "gazetteer": gazetteer, "state": state, "scores": None}


def main():
    torch.save(unpacked(sys.argv[1]), sys.argv[2])


if __name__ == "__main__":
    main()
