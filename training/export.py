"""Writes what ships: models/reader.bin, int8 weights with float scales. usage: export.py MODEL.pt OUT.bin

Beside it OUT.json says what the file is and holds its SHA-256, which the reader checks on opening.

Layout: "RPR1", header length (uint32, little endian), header JSON, padding to 16, payload. The header lists every tensor
with its type, shape and byte offset in the payload; all offsets are multiples of 16.
"""

import hashlib
import json
import os
import struct
import sys

import numpy as np
import torch

from gazetteer import KINDS


def rounded(w):
    """int8 rows and their scales."""
    scale = np.abs(w).max(1) / 127
    scale[scale == 0] = 1
    return np.clip(np.rint(w / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


def as_shipped(state):
    """The state with every matrix rounded as the file will hold it: what the engine really computes with."""
    out = {}
    for name, value in state.items():
        if value.ndim == 2 and name != "arc_bias.weight":
            q, scale = rounded(value.float().numpy())
            value = torch.from_numpy(q.astype(np.float32) * scale[:, None])
        out[name] = value
    return out


def padded(w, b, multiple=4):
    extra = -w.shape[0] % multiple
    return np.pad(w, ((0, extra), (0, 0))), np.pad(b, (0, extra), constant_values=0)


class Writer:
    def __init__(self):
        self.tensors, self.payload = {}, bytearray()

    def add(self, name, array):
        self.payload.extend(b"\0" * (-len(self.payload) % 16))
        array = np.ascontiguousarray(array)
        self.tensors[name] = {"type": str(array.dtype), "shape": list(array.shape), "offset": len(self.payload)}
        self.payload.extend(array.tobytes())

    def matrix(self, name, w, b):
        q, scale = rounded(w)
        self.add(f"{name}.weight", q)
        self.add(f"{name}.scale", scale)
        self.add(f"{name}.bias", b.astype(np.float32))


def main():
    saved = torch.load(sys.argv[1], weights_only=False)
    state = {k: v.float().numpy() for k, v in saved["state"].items()}
    config, out = saved["config"], Writer()
    list_rows = len(KINDS) if "gazetteer" in saved else 0
    base = config["rows"] - len(saved["vocab"]) - list_rows
    keys = np.zeros(len(saved["vocab"]), np.uint32)
    for key, row in saved["vocab"].items():
        keys[row - base] = key
    out.add("vocabulary", keys)
    lists = sorted(saved.get("gazetteer", {}).items())
    out.add("lists.keys", np.array([k for k, _ in lists], np.uint32))
    out.add("lists.bits", np.array([v for _, v in lists], np.uint16))
    q, scale = rounded(state["rows.weight"])
    out.add("rows.weight", q)
    out.add("rows.scale", scale)

    def norm(name, source):
        out.add(f"{name}.gamma", state[f"{source}.weight"])
        out.add(f"{name}.beta", state[f"{source}.bias"])

    def linear(name, source):
        out.matrix(name, *padded(state[f"{source}.weight"], state[f"{source}.bias"]))

    norm("typeNorm", "type_norm")
    linear("typeIn", "type_in")
    linear("typeOut", "type_out")
    for i in range(config["pairs"]):
        norm(f"conv{i}.norm", f"blocks.{2 * i}.norm")
        linear(f"conv{i}.mix", f"blocks.{2 * i}.mix")
        norm(f"recur{i}.norm", f"blocks.{2 * i + 1}.norm")
        linear(f"recur{i}.inner", f"blocks.{2 * i + 1}.inner")
        linear(f"recur{i}.out", f"blocks.{2 * i + 1}.out")
    norm("norm", "norm")
    # All heads read the same vector, so they are one matrix.
    parts, columns, at = [], {}, 0
    for name, source in (("upos", "upos"), ("xpos", "xpos"), ("names", "names"), ("arcDep", "arc_dep"),
                         ("arcHead", "arc_head"), ("labelDep", "label_dep"), ("labelHead", "label_head")):
        w, b = padded(state[f"{source}.weight"], state[f"{source}.bias"])
        parts.append((w, b))
        columns[name] = at
        at += w.shape[0]
    out.matrix("heads", np.concatenate([w for w, _ in parts]), np.concatenate([b for _, b in parts]))
    linear("arcMix", "arc_mix")
    linear("labelOut", "label_out")
    out.add("arcRoot", state["arc_root"])
    out.add("arcBias", state["arc_bias.weight"][0])
    out.add("labelRoot", state["label_root"])
    out.add("distance", state["distance"])
    header = {"config": {**{k: v for k, v in config.items() if k != "sizes"}, "subwordRows": base, "lists": list_rows, "columns": columns,
                         "headsWidth": at},
              "labels": {**saved["labels"], "lists": KINDS if list_rows else []}, "tensors": out.tensors}
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-(8 + len(text)) % 16)
    data = b"RPR1" + struct.pack("<I", len(text)) + text + bytes(out.payload)
    with open(sys.argv[2], "wb") as f:
        f.write(data)
    about = {"file": os.path.basename(sys.argv[2]), "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(),
             "parameters": int(sum(v.size for v in state.values())), "scores": saved.get("scores")}
    with open(sys.argv[2].removesuffix(".bin") + ".json", "w") as f:
        json.dump(about, f, indent=2)
        f.write("\n")
    print(f"{sys.argv[2]}: {len(data) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
