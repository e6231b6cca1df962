"""All training and development sentences from the data folder, with the genres that may not ship left out."""

import collections
import json
import os
import re

import gazetteer
from conllu import read_conllu
from name_sources import gum_names, read_btc, read_gmb, read_uner, read_wikigold, read_wnut
from names import ANY, BIT, Places, load_countries, mark, strip_titles

NOT_OPEN = {"fiction", "whow", "essay", "letter", "podcast"}
GMB_HELD_OUT = 0.1


def load_gazetteer(data, countries_json, lists_json, trees):
    """The lists, less the names of people and firms that the treebanks use as everyday words ("will", "said")."""
    countries, demonyms = load_countries(countries_json)
    bits = gazetteer.build(data, countries, demonyms, lists_json)
    small = collections.Counter(f for s in trees for f in s.forms if f.islower())
    people = sum(1 << gazetteer.KINDS.index(k) for k in ("human", "given", "surname", "city-part", "region-part",
                                                        "organization", "first-name", "last-name"))
    for form, n in small.items():
        key = gazetteer.gazetteer_key(form)
        if n >= 4 and key in bits:
            bits[key] &= ~people
    return {k: v for k, v in bits.items() if v}


NEVER_NAMED = {"AUX", "PRON", "SCONJ", "INTJ"}
ADDRESS = re.compile(r"://|^www\.|\S@\S+\.\w")


def hinted_names(s):
    """What gold tags say of names where nobody annotated any: verbs, pronouns, common nouns, addresses are none."""

    def none(form, upos):
        return upos in NEVER_NAMED or (upos in ("NOUN", "VERB", "ADV") and form.islower()) or ADDRESS.search(form)

    return [BIT["O"] if none(form, upos) else ANY for form, upos in zip(s.forms, s.upos)]


def halves(sentences):
    """(to learn from, to measure on): every other document of a development treebank. UNER exists for no other part of
    EWT, and web text is where names are hardest, so half of it teaches; what is published is measured on the other half."""
    documents = {doc: i for i, doc in enumerate(dict.fromkeys(s.doc for s in sentences))}
    return [[s for s in sentences if documents[s.doc] % 2 == part] for part in (0, 1)]


def uner_names(s, spans, places):
    """Universal NER's spans as masks. It has no kind for nationalities and events: where it says none, they may stand."""
    free = BIT["O"] | BIT["B-EVENT"] | BIT["I-EVENT"]
    masks = [free if form[:1].isupper() else BIT["O"] for form in s.forms]
    for i, form in enumerate(s.forms):
        if places.demonym(form):
            masks[i] |= BIT["B-NORP"]
    for first, last, kind in spans:
        if kind == "PER":
            first = strip_titles(s.forms, first, last)
        if first < last:
            kinds = places.kinds(s.forms[first:last]) if kind == "LOC" else ("PERSON",) if kind == "PER" else ("ORG",)
            mark(masks, first, last, kinds)
    return masks


def load(data, countries_json, lists_json):
    countries, demonyms = load_countries(countries_json)
    lists = json.load(open(lists_json, encoding="utf-8"))
    places = Places(countries, demonyms, {n.lower() for n in lists["cities"] + lists["regions"]})
    ud = os.path.join(data, "ud-english")
    ner = os.path.join(data, "ner")
    ewt = read_conllu(f"{ud}/ewt-train.conllu", "ewt")
    gum = [s for s in read_conllu(f"{ud}/gum-train.conllu", "gum") if s.genre not in NOT_OPEN]
    for s in gum:
        s.names = gum_names(s, places)
    for s in ewt:
        s.names = hinted_names(s)
    gmb = read_gmb(f"{ner}/gmb-train.tsv", places)
    cut = int(len(gmb) * (1 - GMB_HELD_OUT))
    ewt_learned, ewt_dev = halves(read_conllu(f"{ud}/ewt-dev.conllu", "ewt"))
    gum_learned, gum_dev = halves(read_conllu(f"{ud}/gum-dev.conllu", "gum"))
    uner = read_uner(f"{ner}/uner-ewt-dev.iob2")
    for s in ewt_learned:
        s.names = uner_names(s, uner.get(s.id, []), places)
    for s in gum_learned + gum_dev:
        s.names = gum_names(s, places)
    trees = ewt + gum + ewt_learned + [s for s in gum_learned if s.genre not in NOT_OPEN]
    train = {
        "trees": [s for s in trees if len(s.forms) <= 160],
        "names": [s for s in gmb[:cut] + read_wikigold(f"{ner}/wikigold.txt", places)
                  + read_btc(f"{ner}/btc.conll", places) + read_wnut(f"{ner}/wnut17-train.conll", places)
                  if len(s.forms) <= 160],
    }
    return train, {"ewt": ewt_dev, "gum": gum_dev, "gmb": gmb[cut:], "uner": uner}, places
