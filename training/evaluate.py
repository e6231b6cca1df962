"""Scores on the development treebanks with gold tokens, and names per source. usage: evaluate.py DATA COUNTRIES LISTS MODEL"""

import collections
import sys

import torch

from decode import names_viterbi, tree
from names import KINDS, TAGS


def predict(model, encoder, sentences, size=3000):
    """[(upos, xpos, heads, deprels, name spans)] in the order given; heads count from 1, 0 is the root."""
    model.eval()
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].forms))
    out, chunk = [None] * len(sentences), []
    labels = encoder.labels

    def flush():
        batch = encoder.batch([sentences[i] for i in chunk])
        with torch.no_grad():
            x = model.encode(batch.rows, batch.offsets, batch.tokens, batch.mask)
            upos, xpos, names = model.tags(x)
            arcs = model.arcs(x, batch.mask)
            heads = torch.zeros(arcs.shape[:2], dtype=torch.long)
            for j, i in enumerate(chunk):
                n = len(sentences[i].forms)
                heads[j, :n] = torch.tensor(tree(arcs[j, :n, : n + 1]))
            rel = model.labels(x, heads)
            root = labels["deprel"].index("root")
            rel[..., root] += torch.where(heads == 0, 1e6, -1e6)
            rel = rel.argmax(-1)
        up, xp = upos.argmax(-1), xpos.argmax(-1)
        for j, i in enumerate(chunk):
            n = len(sentences[i].forms)
            out[i] = ([labels["upos"][k] for k in up[:n, j]], [labels["xpos"][k] for k in xp[:n, j]],
                      heads[j, :n].tolist(), [labels["deprel"][k] for k in rel[j, :n]],
                      names_viterbi(names[:n, j]))

    for i in order:
        if chunk and len(sentences[i].forms) * (len(chunk) + 1) > size:
            flush()
            chunk = []
        chunk.append(i)
    flush()
    return out


def mask_spans(masks):
    """Gold spans with the kinds each may have; a span that may also be nothing is `optional`."""
    begin = {f"B-{k}": 1 << (1 + 2 * i) for i, k in enumerate(KINDS)}
    spans, start, kinds, optional = [], None, None, False
    for i, m in enumerate(list(masks) + [1]):
        b = {k for k in KINDS if m & begin[f"B-{k}"]}
        inside = {k for k in KINDS if m & (begin[f"B-{k}"] << 1)}
        if start is not None and not (inside and not b):
            spans.append((start, i, kinds, optional))
            start = None
        if b:
            start, kinds, optional = i, b, bool(m & 1)
    return spans


def f1(tp, fp, fn):
    return 200 * tp / max(1, 2 * tp + fp + fn)


def name_scores(gold, predicted, merge=None):
    """gold: per sentence [(first, last, allowed kinds, optional)]. `merge` maps kinds to coarser ones; None drops one."""
    counts = collections.defaultdict(lambda: [0, 0, 0])
    span_only = [0, 0, 0]
    for gs, ps in zip(gold, predicted):
        ps = [(a, b, merge(k) if merge else k) for a, b, k in ps]
        ps = [q for q in ps if q[2]]
        by_place = {(a, b): (k, o) for a, b, k, o in gs}
        hit = set()
        for a, b, k in ps:
            g = by_place.get((a, b))
            if g and k in g[0]:
                counts[k][0] += 1
                hit.add((a, b))
            elif not (g and g[1]):
                counts[k][1] += 1
            span_only[0 if g else 1] += 1
        for a, b, k, o in gs:
            if (a, b) not in hit and not o:
                counts[sorted(k)[0]][2] += 1
            if not any(q[:2] == (a, b) for q in ps) and not o:
                span_only[2] += 1
    result = {k: f1(*v) for k, v in counts.items()}
    result["all"] = f1(*[sum(v[i] for v in counts.values()) for i in range(3)])
    result["span"] = f1(*span_only)
    return result


def coarse(kind):
    return {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}.get(kind)


def tree_scores(sentences, predicted):
    c = collections.Counter()
    for s, (upos, xpos, heads, rels, _) in zip(sentences, predicted):
        for i in range(len(s.forms)):
            c["n"] += 1
            c["upos"] += upos[i] == s.upos[i]
            c["xpos"] += xpos[i] == s.xpos[i]
            ok = heads[i] == s.heads[i]
            c["uas"] += ok
            c["las"] += ok and rels[i] == s.deprels[i]
    return {k: 100 * c[k] / c["n"] for k in ("upos", "xpos", "uas", "las")}


def scores(model, encoder, dev, places, genres=False):
    out = {}
    pe = predict(model, encoder, dev["ewt"])
    out["ewt"] = tree_scores(dev["ewt"], pe)
    gold = [[(a, b, {k}, False) for a, b, k in dev["uner"].get(s.id, [])] for s in dev["ewt"]]
    gold = [[(a, b, {next(iter(k))[:3]}, o) for a, b, k, o in g] for g in gold]
    out["uner"] = name_scores(gold, [p[4] for p in pe], coarse)
    pg = predict(model, encoder, dev["gum"])
    out["gum"] = tree_scores(dev["gum"], pg)
    out["gum-names"] = name_scores([mask_spans(s.names) for s in dev["gum"]], [p[4] for p in pg])
    by_genre = collections.defaultdict(lambda: ([], []))
    for s, q in [*zip(dev["gum"], pg), *zip(dev["ewt"], pe)]:
        by_genre[s.genre][0].append(s)
        by_genre[s.genre][1].append(q)
    out["genres"] = {g: tree_scores(*v) for g, v in by_genre.items()}
    pn = predict(model, encoder, dev["gmb"])
    out["gmb-names"] = name_scores([mask_spans(s.names) for s in dev["gmb"]], [p[4] for p in pn])
    return out


def summary(s):
    def trees(r):
        return f"{r['upos']:.2f}/{r['xpos']:.2f}/{r['uas']:.2f}/{r['las']:.2f}"

    def names(r):
        return f"{r['all']:.1f}({r['span']:.1f})"

    return (f"EWT {trees(s['ewt'])} GUM {trees(s['gum'])} news {s['genres']['news']['las']:.2f} "
            f"names EWT {names(s['uner'])} GUM {names(s['gum-names'])} GMB {names(s['gmb-names'])}")


def main():
    import corpus
    from batches import Encoder
    from model import Reader

    torch.set_num_threads(1)
    _, dev, places = corpus.load(sys.argv[1], sys.argv[2], sys.argv[3])
    saved = torch.load(sys.argv[4], weights_only=False)
    model = Reader(**saved["config"])
    model.load_state_dict(saved["state"])
    s = scores(model, Encoder(saved["vocab"], saved["labels"], saved["gazetteer"]), dev, places)
    saved["scores"] = {k: {q: round(v, 2) for q, v in r.items()} for k, r in s.items() if k != "genres"}
    torch.save(saved, sys.argv[4])  # export.py writes them beside the weights
    print(summary(s))
    for key in ("uner", "gum-names", "gmb-names"):
        print(key, {k: round(v, 1) for k, v in s[key].items()})
    for genre, r in sorted(s["genres"].items()):
        print(f"{genre:14s}", {k: round(v, 2) for k, v in r.items()})


if __name__ == "__main__":
    main()
