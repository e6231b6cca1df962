"""Readers of the name corpora; each gives sentences whose `names` are bit masks (see names.py)."""

import re

from conllu import Sentence
from names import ANY, BIT, HAPPENING, PLACE, mark, mend_demonyms, strip_titles

GUM_KINDS = {"person": ("PERSON",), "organization": ("ORG",), "event": ("EVENT",)}
LINKERS = set("of the for and de la al bin ibn von van der del du 's ' & - at in".split())
OPENING = re.compile(r"\(([^()]+)|(\d+)\)|\)")


def gum_mentions(sentence):
    """(first, last, type, title) of every mention that opens and closes inside the sentence."""
    found, open_stack = [], []
    for i, misc in enumerate(sentence.misc):
        entity = next((f[7:] for f in misc.split("|") if f.startswith("Entity=")), "")
        for m in re.finditer(r"\(([^()]+)(\))?|([^()]+)?\)", entity):
            if m.group(1):
                parts = m.group(1).split("-")
                title = "-".join(parts[7:]) if len(parts) > 7 else ""
                item = (parts[0], i, parts[1] if len(parts) > 1 else "", title)
                if m.group(2):
                    found.append((i, i + 1, item[2], title))
                else:
                    open_stack.append(item)
            else:
                group = m.group(3)
                for k in range(len(open_stack) - 1, -1, -1):
                    if open_stack[k][0] == group:
                        _, first, kind, title = open_stack.pop(k)
                        found.append((first, i + 1, kind, title))
                        break
    return found


def proper_core(s, first, last):
    """The run of proper nouns around the mention's head, joined by "of", "the", "and" and hyphens; None if no name."""
    head = next((i for i in range(first, last) if not first < s.heads[i] <= last or s.heads[i] == 0), None)
    if head is None or not s.xpos[head].startswith("NNP"):
        return None

    def proper(i):
        return s.xpos[i].startswith("NNP") or (s.forms[i][:1].isupper() and s.upos[i] in ("ADJ", "NOUN", "VERB", "X"))

    a, b = head, head + 1
    while True:
        if a - 1 >= first and proper(a - 1):
            a -= 1
        elif a - 2 >= first and s.forms[a - 1].lower() in LINKERS - {"'s", "in", "and"} and proper(a - 2):
            a -= 2
        else:
            break
    while True:
        if b < last and (proper(b) or (s.upos[b] == "NUM" and s.deprels[b] in ("flat", "nummod", "nmod:desc", "dep"))):
            b += 1
        elif b + 1 < last and s.forms[b].lower() in LINKERS - {"'s"} and proper(b + 1):
            b += 2
        elif b + 2 < last and s.forms[b].lower() in ("of", "for") and s.forms[b + 1].lower() == "the" and proper(b + 2):
            b += 3
        else:
            break
    return a, b


def gum_names(s, places):
    masks = [BIT["O"]] * len(s.forms)
    spans = []
    for first, last, kind, title in gum_mentions(s):
        if kind not in GUM_KINDS and kind != "place":
            continue
        core = proper_core(s, first, last)
        if core is None:
            continue
        a, b = core
        if kind == "person":
            a = strip_titles(s.forms, a, b)
        if s.forms[a:b] and s.forms[a].lower() == "the":
            a += 1
        if a >= b:
            continue
        words = s.forms[a:b]
        if kind == "person" and all(places.demonym(w) for w in words):
            kinds = ("NORP",)
        elif kind == "place":
            kinds = places.kinds(words, title)
        else:
            kinds = GUM_KINDS[kind]
        spans.append((a, b, kinds))
    used = [False] * len(masks)
    for a, b, kinds in sorted(spans, key=lambda x: x[0] - x[1]):
        if not any(used[a:b]):
            mark(masks, a, b, kinds)
            used[a:b] = [True] * (b - a)
    mend_demonyms(masks, s.forms, s.xpos, places)
    return masks


def read_columns(path, word_at, tag_at):
    rows, out = [], []
    for line in open(path, encoding="utf-8"):
        cols = line.rstrip("\n").split("\t" if "\t" in line else " ")
        if line.startswith("# ") and len(cols) != 2:
            continue
        if len(cols) <= tag_at or not cols[word_at]:
            if rows:
                out.append(rows)
                rows = []
            continue
        rows.append((cols[word_at], cols[tag_at], cols[1] if len(cols) > 2 else ""))
    if rows:
        out.append(rows)
    return out


def spans_of(tags):
    """(first, last, kind) from B-/I- tags; an I- after something else starts a name, as in wikigold."""
    spans, start, kind = [], None, None
    for i, tag in enumerate(tags + ["O"]):
        prefix, _, k = tag.partition("-")
        if start is not None and (prefix != "I" or k != kind):
            spans.append((start, i, kind))
            start = None
        if prefix != "O" and start is None:
            start, kind = i, k
    return spans


HYPHENATED = re.compile(r"^(\w[\w.']+)-(\w[\w.']+)$")
KEPT_PREFIXES = set("al co re pre non anti ex pro e semi multi mid sub self- un vice sino".split())


def split_hyphens(words, tags, extra):
    """Hyphenated words come apart as in the treebanks, unless the whole word is one part of a name."""
    w2, t2, x2 = [], [], []
    for w, t, x in zip(words, tags, extra):
        m = HYPHENATED.match(w)
        if m and m.group(1).lower() not in KEPT_PREFIXES:
            inner = "I-" + t[2:] if t != "O" else "O"
            for piece, tag in ((m.group(1), t), ("-", inner), (m.group(2), inner)):
                w2.append(piece)
                t2.append(tag)
                x2.append("")
        else:
            w2.append(w)
            t2.append(t)
            x2.append(x)
    return w2, t2, x2


def to_sentence(rows, source, doc, label, places, mask_demonyms=False):
    words, tags, extra = split_hyphens([r[0] for r in rows], [r[1] for r in rows], [r[2] for r in rows])
    masks = [BIT["O"]] * len(words)
    for first, last, kind in spans_of(tags):
        label(masks, words, extra, first, last, kind)
    if source == "btc":  # user names are labelled persons there, their "@" apart; no such habit in news
        for i, w in enumerate(words):
            if w.startswith("@") or (i and words[i - 1] == "@"):
                masks[i] = ANY
    if mask_demonyms:
        for i, w in enumerate(words):
            if masks[i] == BIT["O"] and places.demonym(w):
                masks[i] |= BIT["B-NORP"]
    else:
        mend_demonyms(masks, words, None, places)
    return Sentence(doc=doc, genre=source, forms=words, names=masks, source=source)


def read_gmb(path, places):
    def label(masks, words, xpos, a, b, kind):
        if kind == "per":
            a = strip_titles(words, a, b)
            if a < b:
                mark(masks, a, b, ("NORP",) if all(places.demonym(w) for w in words[a:b]) else ("PERSON",))
        elif kind in ("geo", "gpe"):
            if words[a].lower() == "the" and b - a > 1:
                a += 1
            if all(places.demonym(w) for w in words[a:b]):
                mark(masks, a, b, ("NORP",))
            elif kind == "gpe" and places.kinds(words[a:b]) != ("GPE",):
                mark(masks, a, b, ("NORP", "GPE"))
            else:
                mark(masks, a, b, places.kinds(words[a:b]))
        elif kind == "org":
            if words[a].lower() == "the" and b - a > 1:
                a += 1
            if b - a == 1 and places.demonym(words[a]):
                mark(masks, a, b, ("NORP",))
            elif places.country(words[a:b]):  # a country that acts is a GPE to most readers
                mark(masks, a, b, ("ORG", "GPE"))
            else:
                mark(masks, a, b, ("ORG",))
        elif kind == "eve":
            mark(masks, a, b, ("EVENT",))

    return [to_sentence(r, "gmb", f"gmb-{i // 20}", label, places) for i, r in enumerate(read_columns(path, 0, 2))]


def read_wikigold(path, places):
    def label(masks, words, extra, a, b, kind):
        if kind == "MISC":
            if all(places.demonym(w) for w in words[a:b]):
                mark(masks, a, b, ("NORP",))
            elif HAPPENING.search(" ".join(words[a:b])):
                mark(masks, a, b, ("EVENT",))
            else:
                mark(masks, a, b, ("EVENT", "NORP"), BIT["O"])
        elif kind == "LOC":
            mark(masks, a, b, places.kinds(words[a:b]))
        else:
            mark(masks, a, b, ("PERSON",) if kind == "PER" else ("ORG",))

    return [to_sentence(r, "wikigold", f"wg-{i}", label, places) for i, r in enumerate(read_columns(path, 0, 1))]


def read_btc(path, places):
    def label(masks, words, extra, a, b, kind):
        mark(masks, a, b, places.kinds(words[a:b]) if kind == "LOC" else ("PERSON",) if kind == "PER" else ("ORG",))

    return [to_sentence(r, "btc", f"btc-{i}", label, places, True) for i, r in enumerate(read_columns(path, 0, 1))]


def read_wnut(path, places):
    def label(masks, words, extra, a, b, kind):
        if kind == "location":
            mark(masks, a, b, places.kinds(words[a:b]))
        elif kind == "person":
            mark(masks, a, b, ("PERSON",))
        elif kind == "corporation":
            mark(masks, a, b, ("ORG",))
        elif kind == "group":
            mark(masks, a, b, ("ORG", "NORP"))
        elif kind == "creative-work":
            mark(masks, a, b, ("EVENT",), BIT["O"])

    return [to_sentence(r, "wnut", f"wnut-{i}", label, places, True) for i, r in enumerate(read_columns(path, 0, 1))]


def read_uner(path):
    """Universal NER over a treebank's sentences: {sentence id: [(first, last, kind)]}."""
    out, text, tags = {}, None, []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# sent_id"):
            text = line.split("=", 1)[1].strip()
        elif line and not line.startswith("#"):
            tags.append(line.split("\t")[2])
        elif not line and tags:
            out[text] = spans_of(tags)
            tags = []
    return out
