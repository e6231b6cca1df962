"""Sentences to tensors. Layout is (time, batch); sentences of like length share a batch."""

import random
from dataclasses import dataclass

import numpy as np
import torch

from features import SUBWORD_ROWS, subword_rows, word_keys
from gazetteer import KINDS, gazetteer_key
from names import ANY

SWAPPED = 0.25


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


def make_batches(train, size, rng, shares={}):
    """Batches of about `size` words, in random order. `shares`: of some sources only so much each time."""
    out = []
    for sentences in train.values():
        sentences = [s for s in sentences if rng.random() < shares.get(s.source, 1)]
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

    def __init__(self, vocab, labels, gazetteer, word_dropout=0.0, rng=None, mentions=None):
        self.vocab, self.labels, self.gazetteer, self.mentions = vocab, labels, gazetteer, mentions
        self.word_dropout, self.rng = word_dropout, rng or random.Random(1)
        self.first_list = SUBWORD_ROWS + len(vocab)
        self.index = {k: {v: i for i, v in enumerate(vs)} for k, vs in labels.items()}
        self.types, self.full, self.parts, self.bare = {}, [], [], []

    def type_of(self, form):
        i = self.types.get(form)
        if i is None:
            i = self.types[form] = len(self.full)
            bare = subword_rows(form)
            bits = self.gazetteer.get(gazetteer_key(form), 0)
            parts = [self.first_list + k for k in range(len(KINDS)) if bits >> k & 1] + bare
            self.bare.append(np.array(bare))
            self.parts.append(np.array(parts))
            self.full.append(np.array([self.vocab[k] for k in word_keys(form) if k in self.vocab] + parts))
        return i

    def numbers(self, s):
        """The sentence as arrays, computed once: types, names, upos, xpos, heads, deprels."""
        if getattr(s, "numbered_by", None) is not self:
            get = self.index
            a = [np.array([self.type_of(f) for f in s.forms]), np.array(s.names or [ANY] * len(s.forms))]
            if s.heads:
                a.append(np.array([get["upos"].get(u, -1) for u in s.upos]))
                a.append(np.array([get["xpos"].get(x, -1) for x in s.xpos]))
                a.append(np.array(s.heads))
                a.append(np.array([get["deprel"].get(d, -1) for d in s.deprels]))
            s.arrays, s.numbered_by = a, self
        return s.arrays

    def pick(self, i, training):
        """In training a word is now and then unknown, and now and then in no list either."""
        if not training or self.rng.random() >= self.word_dropout:
            return self.full[i]
        return self.bare[i] if self.rng.random() < 0.2 else self.parts[i]

    def vary(self, types, s, share):
        """Now and then other names, and now and then another case, in place of the sentence's own types."""
        forms = s.forms
        if self.mentions and getattr(s, "spans", None) and self.rng.random() < SWAPPED:
            forms = self.mentions.swapped(s)
        if self.rng.random() < share:
            forms = varied(forms, self.rng)
        if forms is not s.forms:
            types[:] = [self.type_of(f) for f in forms]

    def bag(self, types, training):
        """Embedding rows of the batch's types, their offsets, and every word's type among them."""
        kinds, tokens = np.unique(types, return_inverse=True)
        rows = [self.pick(i, training) for i in kinds]
        offsets = np.cumsum([0] + [len(r) for r in rows[:-1]])
        return (torch.from_numpy(np.concatenate(rows)), torch.from_numpy(offsets),
                torch.from_numpy(tokens.reshape(types.shape)))

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
            if training:
                self.vary(columns[0][:n, j], s, vary)
            mask[:n, j] = 1
        out = Batch(*self.bag(columns[0], training), torch.from_numpy(mask), torch.from_numpy(columns[1]))
        if trees:
            out.upos, out.xpos = torch.from_numpy(columns[2]), torch.from_numpy(columns[3])
            out.heads = torch.from_numpy(np.ascontiguousarray(columns[4].T))
            out.deprels = torch.from_numpy(np.ascontiguousarray(columns[5].T))
        return out
