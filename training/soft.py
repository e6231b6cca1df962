"""Soft targets: what several teachers together believe of a sentence, mixed with what is annotated.

For each word the likeliest few tags, heads and relations with their probabilities, and all name tags. A student that
learns them learns how sure to be, and on text nobody annotated.
"""

from dataclasses import dataclass

import numpy as np
import torch

from batches import Encoder
from model import Reader
from names import ANY, TAGS

KEPT = {"upos": 3, "xpos": 3, "heads": 6, "deprels": 4}
TREES_GOLD = 0.6  # weight of the annotation where there is one
NAMES_GOLD = 0.8


@dataclass
class Teacher:
    model: Reader
    encoder: Encoder
    weight: float = 1.0

    @staticmethod
    def load(path, weight=1.0, labels=None):
        saved = torch.load(path, weights_only=False)
        if labels is not None:
            saved = relabelled(saved, labels)
        model = Reader(**saved["config"])
        model.load_state_dict(saved["state"])
        model.eval()
        return Teacher(model, Encoder(saved["vocab"], saved["labels"], saved["gazetteer"]), weight)


LAYERS = {"upos": "upos", "xpos": "xpos", "deprel": "label_out", "names": "names"}
NEVER = -30.0


def relabelled(saved, labels):
    """The model with its classes in the order of `labels`: what number a tag has depends on the text a model was made with.
    A class it does not know is one it never gives."""
    state = dict(saved["state"])
    for layer, name in LAYERS.items():
        known = {label: i for i, label in enumerate(saved["labels"][layer])}
        weight, bias = state[f"{name}.weight"], state[f"{name}.bias"]
        rows = [known.get(label) for label in labels[layer]]
        state[f"{name}.weight"] = torch.stack([torch.zeros_like(weight[0]) if i is None else weight[i] for i in rows])
        state[f"{name}.bias"] = torch.stack([torch.full_like(bias[0], NEVER) if i is None else bias[i] for i in rows])
    sizes = {layer: len(names) for layer, names in labels.items()}
    return {**saved, "state": state, "labels": labels, "config": {**saved["config"], "sizes": sizes}}


def beliefs(teachers, sentences, bf16=False):
    """Mean probabilities of the teachers for sentences of one batch: (upos, xpos, names, arcs), and what labels need.

    All teachers must number their labels alike (`relabelled`). Shapes (batch, time, ...); arcs (batch, time, 1 + time), head 0 is the root.
    """
    sums, states = None, []
    for teacher in teachers:
        batch = teacher.encoder.batch(sentences)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
            x = teacher.model.encode(batch.rows, batch.offsets, batch.tokens, batch.mask)
            tags = [t.transpose(0, 1).softmax(-1) for t in teacher.model.tags(x)]
            said = [teacher.weight * p for p in (*tags, teacher.model.arcs(x, batch.mask).softmax(-1))]
        states.append(x)
        sums = said if sums is None else [a + b for a, b in zip(sums, said)]
    return [s / sum(t.weight for t in teachers) for s in sums], states


def relations(teachers, states, heads, root, bf16=False):
    """Mean probabilities of the relations at given heads (batch, time)."""
    total = 0
    for teacher, x in zip(teachers, states):
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
            scores = teacher.model.labels(x, heads)
        scores[..., root] += torch.where(heads == 0, 1e6, -1e6)
        total = total + teacher.weight * scores.softmax(-1)
    return total / sum(t.weight for t in teachers)


def in_batches(sentences, size):
    chunk = []
    for s in sorted(sentences, key=lambda s: len(s.forms)):
        if chunk and len(s.forms) * (len(chunk) + 1) > size:
            yield chunk
            chunk = []
        chunk.append(s)
    if chunk:
        yield chunk


def kept(probabilities, count):
    p, i = probabilities.topk(min(count, probabilities.shape[-1]))
    if p.shape[-1] < count:
        p, i = (torch.nn.functional.pad(v, (0, count - v.shape[-1])) for v in (p, i))
    i = torch.where(p > 0, i, 0)  # heads that another sentence of the batch has, and this one not
    return i.numpy().astype(np.int16), (p / p.sum(-1, keepdim=True)).numpy().astype(np.float16)


def gold_mixed(probabilities, gold):
    """`gold`: (batch, time) class numbers; -1 where none."""
    known = (gold >= 0)[..., None]
    own = torch.zeros_like(probabilities).scatter_(-1, gold.clamp(min=0)[..., None], 1.0)
    return torch.where(known, TREES_GOLD * own + (1 - TREES_GOLD) * probabilities, probabilities)


def names_mixed(probabilities, masks):
    """The teachers' names restricted to what the annotation allows, and a little of what they said themselves."""
    allowed = ((masks[..., None] >> torch.arange(len(TAGS))) & 1) * (probabilities + 1e-6)
    return NAMES_GOLD * allowed / allowed.sum(-1, keepdim=True) + (1 - NAMES_GOLD) * probabilities


def soften(teachers, sentences, size=4000, bf16=False):
    """Gives every sentence `soft`: {layer: (classes, probabilities)}, the probabilities of names, the heads labels are at.

    The sentences are all annotated with trees, or none is.
    """
    labels = teachers[0].encoder.labels
    root = labels["deprel"].index("root")
    for chunk in in_batches(sentences, size):
        (upos, xpos, names, arcs), states = beliefs(teachers, chunk, bf16)
        batch = teachers[0].encoder.batch(chunk)
        heads = arcs.argmax(-1) if batch.heads is None else batch.heads.clamp(min=0)
        layers = {"upos": upos, "xpos": xpos, "heads": arcs, "deprels": relations(teachers, states, heads, root, bf16)}
        if batch.heads is not None:
            gold = {"upos": batch.upos.T, "xpos": batch.xpos.T, "heads": batch.heads, "deprels": batch.deprels}
            layers = {layer: gold_mixed(p, gold[layer]) for layer, p in layers.items()}
        few = {layer: kept(p, KEPT[layer]) for layer, p in layers.items()}
        names = names_mixed(names, batch.names.T).numpy().astype(np.float16)
        heads = heads.numpy().astype(np.int16)
        for j, s in enumerate(chunk):
            n = len(s.forms)
            s.soft = {layer: (i[j, :n], p[j, :n]) for layer, (i, p) in few.items()}
            s.soft |= {"names": names[j, :n], "at": heads[j, :n]}
            add_spans(s, labels["names"])
            s.arrays = s.numbered_by = None  # numbers of the teacher are of no more use


def add_spans(s, tags, sure=0.9):
    """Names that the teachers are sure of, where nobody annotated any: they too may give way to others."""
    if getattr(s, "spans", None):
        return
    s.spans, first = [], None
    best, p = s.soft["names"].argmax(-1), s.soft["names"].max(-1)
    if not best.any():
        return
    tags = [tags[k] for k in best] + ["O"]
    for i, tag in enumerate(tags):
        if first is not None and tag[:2] != "I-":
            if p[first:i].min() >= sure:
                s.spans.append((first, i, tags[first][2:]))
            first = None
        if tag[:2] == "B-":
            first = i


def soft_batch(sentences):
    """Targets of a batch as tensors: {layer: (classes, probabilities)} of shape (batch, time, kept), names, heads."""
    t, b = max(len(s.forms) for s in sentences), len(sentences)
    out = {}
    for layer, count in KEPT.items():
        classes, p = np.zeros((b, t, count), np.int64), np.zeros((b, t, count), np.float32)
        for j, s in enumerate(sentences):
            n = len(s.forms)
            classes[j, :n], p[j, :n] = s.soft[layer]
        out[layer] = torch.from_numpy(classes), torch.from_numpy(p)
    names, heads = np.zeros((b, t, len(TAGS)), np.float32), np.zeros((b, t), np.int64)
    for j, s in enumerate(sentences):
        names[j, : len(s.forms)] = s.soft["names"]
        heads[j, : len(s.forms)] = s.soft["at"]
    out["names"], out["at"] = torch.from_numpy(names), torch.from_numpy(heads)
    return out


def soft_loss(model, batch, targets):
    """The same sum as the loss on annotation, with probabilities for targets."""
    x = model.encode(batch.rows, batch.offsets, batch.tokens, batch.mask)
    upos, xpos, names = (v.transpose(0, 1) for v in model.tags(x))
    real = batch.mask[..., 0].transpose(0, 1)
    count = real.sum()

    def cross(scores, layer):
        classes, p = targets[layer]
        return -(scores.log_softmax(-1).gather(-1, classes) * p).sum() / count

    arcs = model.arcs(x, batch.mask)
    labels = model.labels(x, targets["at"])
    total = 0.5 * cross(upos, "upos") + 0.5 * cross(xpos, "xpos") + cross(arcs, "heads") + cross(labels, "deprels")
    return total - (names.log_softmax(-1) * targets["names"]).sum() / count
