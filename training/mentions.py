"""Other names in the place of names, so that the network learns the places and not the names.

In some sentences of each pass a name gives way to another of the same kind and number of words. Tags, tree and soft
targets stay as they are, so a name with "of" or "the" inside is left alone: its tree would be another.
"""

import collections
import os
import random

from gazetteer import JOINING, leaders, organizations
from names import KINDS

ENGLISH = 0.3  # share of people whose names come from the longest list, which is the English one


def certain_spans(masks):
    """[(first, last, kind)] of the names whose kind the annotation leaves no doubt about."""
    begin = {1 << (1 + 2 * i): kind for i, kind in enumerate(KINDS)}
    spans, i = [], 0
    while i < len(masks):
        kind = begin.get(masks[i])
        first = i
        i += 1
        if kind:
            while i < len(masks) and masks[i] == masks[first] << 1:
                i += 1
            spans.append((first, i, kind))
    return spans


class Mentions:
    def __init__(self, sentences, data, lists, rng=None):
        self.rng = rng or random.Random(1)
        self.people = lists["people"] + [self.office_holders(data)] * 12
        self.english = max(lists["people"], key=lambda p: len(p["first"]))
        self.pools = collections.defaultdict(list)
        for name in organizations(data) + lists["brands"]:
            self.add("ORG", name.split())
        for name in lists["bigCities"] * 2 + lists["cities"] + lists["regions"]:
            self.add("GPE", name.split())
        for s in sentences:
            s.spans = [] if s.names is None else certain_spans(s.names)
            for first, last, kind in s.spans:
                words = s.forms[first:last]
                if words[0][:1].isupper():
                    self.add(kind, words)

    @staticmethod
    def office_holders(data):
        pairs = leaders(os.path.join(data, "cameo", "Phoenix.Countries.actors.txt"))
        return {"first": [g.title() for g, _ in pairs], "last": [n.title() for _, n in pairs]}

    def add(self, kind, words):
        if not any(w.lower() in JOINING for w in words):
            self.pools[kind, len(words)].append(words)

    def person(self, count):
        pick = self.rng.choice
        names = self.english if self.rng.random() < ENGLISH else pick(self.people)
        if count == 1:
            return [pick(names["last" if self.rng.random() < 0.6 else "first"])]
        return [pick(names["first"]) for _ in range(count - 1)] + [pick(names["last"])]

    def other(self, words, kind):
        """Another name of as many words, or the same one."""
        if any(w.lower() in JOINING or w[:1].islower() for w in words) and kind != "PERSON":
            return words
        if kind == "PERSON" and len(words) <= 3 and self.rng.random() < 0.8:
            new = self.person(len(words))
        else:
            pool = self.pools.get((kind, len(words)))
            new = self.rng.choice(pool) if pool else words
        if all(w.isupper() for w in words) and sum(map(len, words)) > 5:
            new = [w.upper() for w in new]
        elif all(w.islower() for w in words):
            new = [w.lower() for w in new]
        return new

    def swapped(self, s, share=0.6):
        forms = list(s.forms)
        for first, last, kind in s.spans:
            if kind != "NORP" and self.rng.random() < share:
                forms[first:last] = self.other(forms[first:last], kind)
        return forms
