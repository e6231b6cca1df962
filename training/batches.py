"""Sentences to tensors. Layout is (time, batch); sentences of like length share a batch."""

import random
from dataclasses import dataclass

import numpy as np
import torch

from features import subword_rows, word_keys
from names import ANY


@dataclass
class Batch:
    rows: torch.Tensor
    offsets: torch.Tensor
    tokens: torch.Tensor
    mask: torch.Tensor
    names: torch.Tensor
    upos: torch.Tensor = None
    xpos: torch.Tensor = None
    heads: torch.Tensor = None
    deprels: torch.Tensor = None


def make_batches(train, size, rng):
    out = []
    for sentences in train.values():
        order = sorted(sentences, key=lambda s: len(s.forms) + rng.random() * 6)
        chunk, longest = [], 0
        for s in order:
            longest = max(longest, len(s.forms))
            if chunk and longest * (len(chunk) + 1) > size:
                out.append(chunk)
                chunk, longest = [], len(s.forms)
            chunk.append(s)
        if chunk:
            out.append(chunk)
    rng.shuffle(out)
    return out


def varied(forms, rng):
    """The sentence as a headline, in capitals or without any: what news pages do to words."""
    way = rng.random()
    if way < 0.45:
        return [f.lower() for f in forms]
    if way < 0.7:
        return [f.upper() for f in forms]
    return [f[:1].upper() + f[1:] for f in forms]


class Encoder:
    """Numbers word types once; a batch then is array look-ups."""

    def __init__(self, vocab, labels, word_dropout, rng=None):
        self.vocab, self.labels, self.word_dropout, self.rng = vocab, labels, word_dropout, rng or random.Random(1)
        self.index = {k: {v: i for i, v in enumerate(vs)} for k, vs in labels.items()}
        self.types, self.full, self.parts = {}, [], []

    def type_of(self, form):
        i = self.types.get(form)
        if i is None:
            i = self.types[form] = len(self.full)
            parts = np.array(subword_rows(form))
            words = np.array([self.vocab[k] for k in word_keys(form) if k in self.vocab], dtype=parts.dtype)
            self.parts.append(parts)
            self.full.append(np.concatenate([words, parts]))
        return i

    def numbers(self, s):
        """The sentence as arrays, computed once: types, names, upos, xpos, heads, deprels."""
        if not hasattr(s, "arrays"):
            get = self.index
            a = [np.array([self.type_of(f) for f in s.forms]), np.array(s.names or [ANY] * len(s.forms))]
            if s.heads:
                a.append(np.array([get["upos"].get(u, -1) for u in s.upos]))
                a.append(np.array([get["xpos"].get(x, -1) for x in s.xpos]))
                a.append(np.array(s.heads))
                a.append(np.array([get["deprel"].get(d, -1) for d in s.deprels]))
            s.arrays = a
        return s.arrays

    def batch(self, sentences, training=False, vary=0.0):
        rng = self.rng
        t, b = max(len(s.forms) for s in sentences), len(sentences)
        columns = [np.zeros((t, b), np.int64), np.full((t, b), ANY)]
        trees = bool(sentences[0].heads)
        if trees:
            columns += [np.full((t, b), -1) for _ in range(4)]
        mask = np.zeros((t, b, 1), np.float32)
        for j, s in enumerate(sentences):
            n = len(s.forms)
            for column, values in zip(columns, self.numbers(s)):
                column[:n, j] = values
            if training and vary and rng.random() < vary:
                columns[0][:n, j] = [self.type_of(f) for f in varied(s.forms, rng)]
            mask[:n, j] = 1
        types, tokens = np.unique(columns[0], return_inverse=True)
        rows = [self.parts[i] if training and rng.random() < self.word_dropout else self.full[i] for i in types]
        offsets = np.cumsum([0] + [len(r) for r in rows[:-1]])
        out = Batch(torch.from_numpy(np.concatenate(rows)), torch.from_numpy(offsets),
                    torch.from_numpy(tokens.reshape(t, b)), torch.from_numpy(mask), torch.from_numpy(columns[1]))
        if trees:
            out.upos, out.xpos = torch.from_numpy(columns[2]), torch.from_numpy(columns[3])
            out.heads = torch.from_numpy(np.ascontiguousarray(columns[4].T))
            out.deprels = torch.from_numpy(np.ascontiguousarray(columns[5].T))
        return out
