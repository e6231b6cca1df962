"""Teaches a network to guess hidden words of open text, before it learns trees: what a word keeps company with.

usage: pretrain.py DATA COUNTRIES LISTS OPEN_TEXT OUT.pt [--width N] [--minutes N] ... Give --start to train.py then.
"""

import argparse
import collections
import math
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

import corpus
from batches import Encoder, make_batches
from features import SUBWORD_ROWS, fnv, normal, units, zero_digits
from gazetteer import KINDS
from model import Reader
from open_text import open_sentences
from train import label_sets, vocabulary

HIDDEN = "\ue000"  # a word no text holds
SHARE = 0.2


def target(form):
    return fnv(1, units(zero_digits(normal(form).lower())))


def main():
    p = argparse.ArgumentParser()
    for name in ("data", "countries", "lists", "open_text", "out"):
        p.add_argument(name)
    p.add_argument("--width", type=int, default=256)
    p.add_argument("--embed", type=int, default=96)
    p.add_argument("--pairs", type=int, default=2)
    p.add_argument("--batch", type=int, default=2400)
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--minutes", type=float, default=12)
    p.add_argument("--least", type=int, default=3)
    p.add_argument("--targets", type=int, default=12000)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--bf16", action="store_true")
    a = p.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    train, _, _ = corpus.load(a.data, a.countries, a.lists)
    gazetteer = corpus.load_gazetteer(a.data, a.countries, a.lists, train["trees"])
    labels = label_sets(train["trees"])
    sentences = train["trees"] + train["names"] + open_sentences(a.open_text)
    known = vocabulary(train["trees"] + train["names"], 2)
    for key in vocabulary(sentences, a.least):
        known.setdefault(key, SUBWORD_ROWS + len(known))
    encoder = Encoder(known, labels, gazetteer, 0.2, rng)
    for s in sentences:
        s.names = s.heads = None
    counts = collections.Counter()
    for s in sentences:
        counts.update(encoder.type_of(f) for f in s.forms)
    by_target = collections.Counter()
    keys = {}
    forms = list(encoder.types)
    for i, n in counts.items():
        keys[i] = target(forms[i])
        by_target[keys[i]] += n
    index = {k: j for j, (k, _) in enumerate(by_target.most_common(a.targets))}
    answer = torch.full((len(forms) + 1,), -1)
    for i, k in keys.items():
        answer[i] = index.get(k, -1)
    hidden = encoder.type_of(HIDDEN)
    model = Reader(SUBWORD_ROWS + len(known) + len(KINDS), {k: len(v) for k, v in labels.items()}, a.embed, a.width,
                   a.width, a.pairs, dropout=0.1)
    guess = nn.Linear(a.width, len(index))
    print(len(sentences), "sentences", sum(len(s.forms) for s in sentences), "words; own rows", len(known), flush=True)
    parameters = [*model.parameters(), *guess.parameters()]
    optim = torch.optim.AdamW(parameters, lr=a.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    begin, step, recent = time.time(), 0, []
    while True:
        done = 0.0
        # Definitions are many and no sentences: half of them each time.
        for chunk in make_batches({"text": sentences}, a.batch, rng, {"gloss": 0.5, "btc": 0.4}):
            done = (time.time() - begin) / 60 / a.minutes
            if done >= 1:
                break
            for g in optim.param_groups:
                g["lr"] = a.rate * min(1, (step + 1) / 300) * 0.5 * (1 + math.cos(math.pi * done))
            loss = hidden_loss(model, guess, encoder, chunk, answer, hidden, a.bf16)
            optim.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 2.0)
            optim.step()
            step += 1
            recent.append(loss.item())
            if step % 200 == 0:
                print(f"step {step} loss {sum(recent) / len(recent):.3f} {done * a.minutes:.1f}min", flush=True)
                recent = []
        if done >= 1:
            break
    torch.save({"config": model.config, "labels": labels, "vocab": known, "gazetteer": gazetteer,
                "state": model.state_dict(), "scores": None}, a.out)


def hidden_loss(model, guess, encoder, chunk, answer, hidden, bf16):
    forms = [s.forms for s in chunk]
    t = max(map(len, forms))
    tokens = torch.zeros(t, len(chunk), dtype=torch.long)
    mask = torch.zeros(t, len(chunk), 1)
    for j, s in enumerate(chunk):
        n = len(s.forms)
        tokens[:n, j] = torch.from_numpy(encoder.numbers(s)[0])
        mask[:n, j] = 1
    answers = answer[tokens]
    chosen = (torch.rand(tokens.shape) < SHARE) & (mask[..., 0] > 0) & (answers >= 0)
    shown = tokens.clone()
    dice = torch.rand(tokens.shape)
    shown[chosen & (dice < 0.85)] = hidden
    other = chosen & (dice > 0.95)
    shown[other] = tokens.flatten()[torch.randint(tokens.numel(), (int(other.sum()),))]
    rows, offsets, numbers = encoder.bag(shown.numpy(), True)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
        x = model.encode(rows, offsets, numbers, mask)
        scores = guess(x[chosen])
    return F.cross_entropy(scores.float(), answers[chosen])


if __name__ == "__main__":
    main()
