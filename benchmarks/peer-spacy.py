"""Reads a JSON list of texts on stdin with a spaCy model; prints its words as JSON and the best speed of some rounds.

usage: python peer-spacy.py MODEL ROUNDS
"""

import json
import sys
import time

import spacy


def utf16(text):
    """Offsets in UTF-16 units for each offset in characters."""
    at, out = 0, []
    for character in text:
        out.append(at)
        at += 2 if ord(character) > 0xFFFF else 1
    return [*out, at]


nlp = spacy.load(sys.argv[1])
texts = json.load(sys.stdin)
best = 0.0
for _ in range(int(sys.argv[2])):
    begun = time.process_time()
    docs = list(nlp.pipe(texts))
    count = sum(1 for doc in docs for token in doc if not token.is_space)
    best = max(best, count / (time.process_time() - begun))

documents = []
for text, doc in zip(texts, docs):
    place = utf16(text)
    key = lambda t: f"{place[t.idx]}-{place[t.idx + len(t)]}"
    documents.append([
        {"start": place[t.idx], "end": place[t.idx + len(t)], "upos": t.pos_, "deprel": t.dep_.lower(),
         "head": "root" if t.head.i == t.i else key(t.head)}
        for t in doc if not t.is_space
    ])
json.dump({"documents": documents, "tokensPerSecond": best}, sys.stdout)
