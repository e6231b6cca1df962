"""Trains the reader. usage: train.py DATA COUNTRIES_JSON LISTS_JSON OUT [--epochs N] [--seed N] [--width N] ..."""

import argparse
import collections
import copy
import json
import math
import os
import random
import time

import torch
import torch.nn.functional as F

import corpus
import evaluate
from batches import Encoder, make_batches
from gazetteer import KINDS
from features import SUBWORD_ROWS, word_keys
from mentions import Mentions
from model import Reader, names_loss
from names import TAGS
from open_text import open_sentences
from soft import Teacher, soft_batch, soft_loss, soften

OPEN_SOURCES = ("sotu", "factbook", "example")


def vocabulary(sentences, least):
    counts = collections.Counter()
    for s in sentences:
        for form in s.forms:
            counts.update(word_keys(form))
    return {key: SUBWORD_ROWS + i for i, (key, n) in enumerate(counts.most_common()) if n >= least}


def label_sets(sentences):
    def names(values):
        return [v for v, n in collections.Counter(values).most_common() if n > 2]

    return {
        "upos": names(u for s in sentences for u in s.upos),
        "xpos": names(x for s in sentences for x in s.xpos),
        "deprel": names(d for s in sentences for d in s.deprels),
        "names": TAGS,
    }


def grown(start, vocab, gazetteer):
    """A kept model with more own rows and lists; the new rows begin at nothing."""
    known = dict(start["vocab"])
    for key in vocab:
        known.setdefault(key, SUBWORD_ROWS + len(known))
    rows = start["state"]["rows.weight"]
    old, lists = SUBWORD_ROWS + len(start["vocab"]), SUBWORD_ROWS + len(known)
    new = torch.zeros(lists + len(KINDS), rows.shape[1])
    new[:old] = rows[:old]
    new[lists : lists + len(rows) - old] = rows[old:]
    return {**start, "vocab": known, "gazetteer": gazetteer, "state": {**start["state"], "rows.weight": new}}


def loss_of(model, batch):
    x = model.encode(batch.rows, batch.offsets, batch.tokens, batch.mask)
    upos, xpos, names = model.tags(x)
    count = batch.mask.sum()
    real = batch.mask[..., 0].bool()
    total = names_loss(names[real], batch.names[real]).sum() / count
    if batch.heads is None:
        return total
    total = total + 0.5 * F.cross_entropy(upos[real], batch.upos[real], ignore_index=-1, reduction="sum") / count
    total = total + 0.5 * F.cross_entropy(xpos[real], batch.xpos[real], ignore_index=-1, reduction="sum") / count
    flat = real.transpose(0, 1)
    arcs = model.arcs(x, batch.mask)
    total = total + F.cross_entropy(arcs[flat], batch.heads[flat], reduction="sum") / count
    labels = model.labels(x, batch.heads.clamp(min=0))
    return total + F.cross_entropy(labels[flat], batch.deprels[flat], ignore_index=-1, reduction="sum") / count


def main():
    p = argparse.ArgumentParser()
    p.add_argument("data")
    p.add_argument("countries")
    p.add_argument("lists")
    p.add_argument("out")
    p.add_argument("--epochs", type=int, default=40)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--width", type=int, default=128)
    p.add_argument("--hidden", type=int, default=128)
    p.add_argument("--pairs", type=int, default=2)
    p.add_argument("--embed", type=int, default=64)
    p.add_argument("--dropout", type=float, default=0.2)
    p.add_argument("--word-dropout", type=float, default=0.2)
    p.add_argument("--rate", type=float, default=3e-3)
    p.add_argument("--batch", type=int, default=1200)
    p.add_argument("--least", type=int, default=2)
    p.add_argument("--swap", action="store_true", help="now and then other names in the place of names")
    p.add_argument("--teachers", nargs="*", help="with --start: learn what these models together believe")
    p.add_argument("--weights", nargs="*", type=float, default=[], help="of the teachers in their mean; otherwise all alike")
    p.add_argument("--open", help="with --teachers: learn it of this text, too (written by open-text.ts)")
    p.add_argument("--open-share", type=float, default=0.5, help="share of the open text taken; half of that in each epoch")
    p.add_argument("--vary", type=float, default=0.08, help="share of sentences recased or shorn of their full stop")
    p.add_argument("--start", help="go on from this model, with its vocabulary and lists")
    p.add_argument("--reread", action="store_true", help="with --start: learn from that model's own trees of news and Wikipedia, too")
    p.add_argument("--every", type=int, default=6, help="epochs between measuring and keeping a snapshot, model-N.pt")
    p.add_argument("--stop", type=int, help="stop after so many epochs, before the learning rate is at its end")
    p.add_argument("--average", type=float, default=0.996, help="weight of the past in the running average, every 4 steps")
    p.add_argument("--bf16", action="store_true", help="faster where the processor knows bfloat16")
    p.add_argument("--limit-minutes", type=float, default=1e9)
    a = p.parse_args()
    started = time.time()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)

    train, dev, places = corpus.load(a.data, a.countries, a.lists)
    gazetteer = corpus.load_gazetteer(a.data, a.countries, a.lists, train["trees"])
    labels = label_sets(train["trees"])
    vocab = vocabulary(train["trees"] + train["names"], a.least)
    mentions = None
    if a.swap:
        with open(a.lists, encoding="utf-8") as f:
            mentions = Mentions(train["trees"] + train["names"], a.data, json.load(f), rng)
    start = torch.load(a.start, weights_only=False) if a.start else None
    if start:
        if a.open:
            train["open"] = open_sentences(a.open, OPEN_SOURCES)
            train["open"] = rng.sample(train["open"], int(len(train["open"]) * a.open_share))
            vocab = vocabulary([s for part in train.values() for s in part], 3)
        start = grown(start, vocab, gazetteer)
        labels, vocab = start["labels"], start["vocab"]
        a.embed, a.width, a.hidden, a.pairs = (start["config"][k] for k in ("embed", "width", "hidden", "pairs"))
    encoder = Encoder(vocab, labels, gazetteer, a.word_dropout, rng, mentions)
    sizes = {k: len(v) for k, v in labels.items()}
    model = Reader(SUBWORD_ROWS + len(vocab) + len(KINDS), sizes, a.embed, a.width, a.hidden, a.pairs, dropout=a.dropout)
    print({k: len(v) for k, v in train.items()}, "vocab", len(vocab), "lists", len(gazetteer), sizes, flush=True)
    if start:
        model.load_state_dict(start["state"])
        if a.reread:
            reread(model, encoder, train)
        if a.teachers:
            teachers = [Teacher.load(*pair, labels) for pair in zip(a.teachers, a.weights or [1.0] * len(a.teachers))]
            for part in train.values():
                soften(teachers, part, bf16=a.bf16)
            print("softened", flush=True)
    ema = copy.deepcopy(model)
    optim = torch.optim.AdamW(model.parameters(), lr=a.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    shares = {"btc": 0.4, **dict.fromkeys(OPEN_SOURCES, 0.5)}
    per_epoch = len(make_batches(train, a.batch, rng, shares))
    steps, step, begin = per_epoch * a.epochs, 0, time.time()
    a.limit_minutes -= (begin - started) / 60
    shadow = [(e, q) for e, q in zip(ema.parameters(), model.parameters())]
    for epoch in range(a.epochs):
        model.train()
        began, total = time.time(), 0.0
        for chunk in make_batches(train, a.batch, rng, shares):
            # A busy machine must still end on time with the rate at its end.
            done = max(step / steps, (time.time() - begin) / 60 / a.limit_minutes)
            if done >= 1:
                break
            rate = a.rate * min(1, (step + 1) / 300) * 0.5 * (1 + math.cos(math.pi * done))
            for g in optim.param_groups:
                g["lr"] = rate
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=a.bf16):
                batch = encoder.batch(chunk, training=True, vary=a.vary)
                loss = soft_loss(model, batch, soft_batch(chunk)) if a.teachers else loss_of(model, batch)
            optim.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optim.step()
            step += 1
            total += loss.item()
            if step % 4 == 0:
                decay = min(a.average, step / (step + 400))
                with torch.no_grad():
                    torch._foreach_lerp_([e for e, _ in shadow], [q for _, q in shadow], 1 - decay)
        took = time.time() - began
        line = f"epoch {epoch + 1} loss {total / per_epoch:.4f} {took:.0f}s"
        last = max(step / steps, (time.time() - begin) / 60 / a.limit_minutes) >= 1
        last = last or epoch + 1 == a.stop
        if (epoch + 1) % a.every == 0 or last:
            scores = evaluate.scores(ema, encoder, dev, places)
            line += " " + evaluate.summary(scores)
            save(ema, encoder, scores, a, f"{a.out}/model.pt")
            save(ema, encoder, scores, a, f"{a.out}/model-{epoch + 1}.pt")
        print(line, f"step {step}", f"total {(time.time() - begin) / 60:.1f}min", flush=True)
        if last:
            break


def reread(model, encoder, train):
    """Moves the name corpora in whole sentences to a part of their own, with the model's own trees: noise in training
    (dropout, unknown words) makes the student better than its teacher on the kind of text the treebanks have little of."""
    news = [s for s in train["names"] if s.source in ("gmb", "wikigold")]
    train["names"] = [s for s in train["names"] if s.source not in ("gmb", "wikigold")]
    for s, (upos, xpos, heads, deprels, _) in zip(news, evaluate.predict(model, encoder, news)):
        s.upos, s.xpos, s.heads, s.deprels = upos, xpos, heads, deprels
        del s.arrays
    train["reread"] = news


def save(model, encoder, scores, args, path):
    torch.save({"config": model.config, "labels": encoder.labels, "vocab": encoder.vocab, "gazetteer": encoder.gazetteer, "state": model.state_dict(),
                "scores": scores, "args": vars(args)}, path)


if __name__ == "__main__":
    main()
