"""Which lists a word stands in: countries, nationalities, cities, regions, people's names, acronyms of organisations.

A word's lists are a bit set; each bit is one more row of the embedding table. The lists are facts from open sources
(GeoNames, humannames, the CAMEO/Phoenix dictionaries, world-countries); only 32-bit hashes of their words ship.
"""

import json
import os
import re
import unicodedata

from features import MAX_UNITS, fnv, units

KINDS = ["country", "country-part", "demonym", "city", "city-part", "region", "region-part", "human", "given", "surname",
         "acronym", "big-city", "organization", "organization-part", "first-name", "last-name"]

JOINING = ("of", "the", "and", "de", "la", "al", "el", "do", "da", "san", "del", "in", "am", "an", "for", "on", "to", "&")


def gazetteer_key(form):
    return fnv(5, units(form.lower())) if len(form) <= MAX_UNITS else -1


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def build(data, countries, demonyms, lists_path):
    lists = json.load(open(lists_path, encoding="utf-8"))
    bits = {}

    def add(word, kind, least=3):
        for form in {word, plain(word)}:
            if len(form) >= least:
                key = gazetteer_key(form)
                bits[key] = bits.get(key, 0) | 1 << KINDS.index(kind)

    def add_name(name, kind):
        words = re.findall(r"[\w.']+", re.sub(r"\(.*?\)", "", name))
        if len(words) == 1:
            add(words[0], kind)
        else:
            for w in words:
                if w.lower() not in JOINING:
                    add(w, kind.replace("big-", "") + "-part")

    for c in countries:
        add_name(c, "country")
    for d in demonyms:
        if " " not in d:
            add(d, "demonym")
    for c in lists["cities"]:
        add_name(c, "city")
    for c in lists["bigCities"]:
        if " " not in c:
            add(c, "big-city")
    for r in lists["regions"]:
        add_name(re.sub(r"\b(Region|Province|District|County|State|Oblast|Municipality|City|Prefecture|Governorate)\b", "", r).strip(), "region")
    for n in lists["names"]:
        if re.fullmatch(r"[^\W\d_]{3,14}", n):
            add(n, "human")
    for given, surname in leaders(os.path.join(data, "cameo", "Phoenix.Countries.actors.txt")):
        add(given, "given")
        add(surname, "surname")
    for line in open(os.path.join(data, "cameo", "Phoenix.International.actors.txt"), encoding="latin-1"):
        name = line.split("[")[0].split(";")[0].split("#")[0].strip().lstrip("+").rstrip("_ ")
        if re.fullmatch(r"[A-Z]{3,6}", name):
            add(name, "acronym")
    for locale in lists["people"]:
        for kind in ("first", "last"):
            for name in locale[kind]:
                add(name, f"{kind}-name")
    for name in organizations(data) + lists["brands"]:
        add_name(name, "organization")
    return bits


LEGAL_FORM = re.compile(r"[\s,]+(?:inc|corp|corporation|ltd|limited|plc|co|company|sa|ag|nv|llc|lp|holdings?|group)\.?$", re.I)


def organizations(data):
    """Companies and bodies of the actor dictionary, as people write them; those with dates are office holders."""
    out, name = [], ""
    for line in open(os.path.join(data, "cameo", "Phoenix.International.actors.txt"), encoding="latin-1"):
        if not line[:1].isspace():
            name = line.split("[")[0].split(";")[0].split("#")[0].strip().rstrip("_ ").replace("_", " ")
        elif name and re.match(r"\s+\[(MNC|NGO|IGO|MED)\w*\]", line):
            words = [w if len(w) < 4 and w.lower() not in JOINING else w.capitalize() for w in name.split()]
            text = " ".join(w.lower() if w.lower() in JOINING else w for w in words)
            out.append(LEGAL_FORM.sub("", LEGAL_FORM.sub("", text)))
            name = ""
    return [n for n in out if len(n) > 2]


def leaders(path):
    """(given name, surname) of office holders: entries of the actor dictionary whose roles carry dates."""
    names, dated, out = [], False, []
    for line in open(path, encoding="latin-1"):
        if line.startswith("#") or not line.strip():
            continue
        head = line.split(";")[0].split("#")[0]
        if line[0].isspace():
            dated = dated or bool(re.search(r"\[\w+ [<>\d]", head))
            continue
        name = head.split("[")[0].strip()
        if name.startswith("+"):
            names.append(name[1:])
            continue
        if dated:
            out.extend(names)
        names, dated = [name], bool(re.search(r"\[\w+ [<>\d]", head))
    if dated:
        out.extend(names)
    pairs = []
    for name in out:
        words = [w for w in name.strip("_ ").split("_") if w]
        if 2 <= len(words) <= 4 and all(re.fullmatch(r"[A-Z'\-]{2,}", w) for w in words):
            pairs.append((words[0].lower(), words[-1].lower()))
    return pairs
