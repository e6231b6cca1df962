"""The lemma table: for each Penn tag the endings that say how a form becomes its lemma, and the words that do otherwise.

usage: lemmas.py DATA OUT.json. Format: {tag: {"endings": {ending: "cut add"}, "words": {form: lemma}}}.
Endings are looked up longest first; forms are lower-cased, except under NNP and NNPS.
"""

import collections
import json
import os
import sys

from conllu import read_conllu
from corpus import NOT_OPEN

LONGEST = 6


def key_of(form, tag):
    return form if tag.startswith("NNP") else form.lower()


def operation(form, lemma):
    k = 0
    while k < min(len(form), len(lemma)) and form[k] == lemma[k]:
        k += 1
    return f"{len(form) - k} {lemma[k:]}".rstrip()


def apply(op, form):
    cut, _, add = op.partition(" ")
    return form[: len(form) - int(cut)] + add


def by_ending(endings, form):
    for size in range(min(LONGEST, len(form)), -1, -1):
        op = endings.get(form[len(form) - size:])
        if op is not None:
            return apply(op, form)
    return form


def table(pairs):
    """pairs: Counter of (tag, form, lemma)."""
    by_tag = collections.defaultdict(lambda: collections.defaultdict(collections.Counter))
    for (tag, form, lemma), n in pairs.items():
        by_tag[tag][key_of(form, tag)][lemma] += n
    out = {}
    for tag, forms in sorted(by_tag.items()):
        best = {f: c.most_common(1)[0][0] for f, c in forms.items()}
        votes = collections.defaultdict(collections.Counter)
        for form, lemma in best.items():
            op = operation(form, lemma if form[:1] != lemma[:1].lower() or lemma == form else lemma[:1].lower() + lemma[1:])
            if len(form) - int(op.split(" ")[0]) < 1:
                continue
            for size in range(0, min(LONGEST, len(form)) + 1):
                votes[form[len(form) - size:]][op] += 1
        endings = {}
        for ending in sorted(votes, key=len):
            op, n = votes[ending].most_common(1)[0]
            total = sum(votes[ending].values())
            shorter = next((endings[ending[i:]] for i in range(1, len(ending) + 1) if ending[i:] in endings), None)
            if op != shorter and (ending == "" or (n >= 3 and n / total > 0.6)):
                endings[ending] = op
        words = {f: l for f, l in sorted(best.items()) if by_ending(endings, f) != l}
        out[tag] = {"endings": endings, "words": words}
    return out


def main():
    ud = os.path.join(sys.argv[1], "ud-english")
    sentences = read_conllu(f"{ud}/ewt-train.conllu", "ewt")
    sentences += [s for s in read_conllu(f"{ud}/gum-train.conllu", "gum") if s.genre not in NOT_OPEN]
    pairs = collections.Counter()
    for s in sentences:
        for form, lemma, xpos, upos in zip(s.forms, s.lemmas, s.xpos, s.upos):
            if lemma != "_" and xpos not in ("GW", "ADD", "AFX") and not (xpos.startswith("NNP") and upos != "PROPN"):
                pairs[xpos, form, lemma] += 1
    result = table(pairs)
    json.dump(result, open(sys.argv[2], "w"), ensure_ascii=False, separators=(",", ":"))
    for name in ("ewt-dev", "gum-dev"):
        right = total = 0
        for s in read_conllu(f"{ud}/{name}.conllu", name[:3]):
            for i, (form, lemma, xpos) in enumerate(zip(s.forms, s.lemmas, s.xpos)):
                if lemma == "_":
                    continue
                t = result.get(xpos, {"endings": {}, "words": {}})
                k = key_of(form, xpos)
                right += t["words"].get(k, by_ending(t["endings"], k)) == lemma
                total += 1
        print(name, f"lemma accuracy with gold tags {100 * right / total:.2f}")
    print(os.path.getsize(sys.argv[2]), "bytes", {t: len(v["words"]) for t, v in result.items() if len(v["words"]) > 20})


if __name__ == "__main__":
    main()
