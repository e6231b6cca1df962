"""Names from five sources under one set of kinds.

Every token gets a bit mask of the tags it may have. One bit: the annotation says so. Several bits: it says something we
have no single kind for ("MISC", "location"), and the loss sums over what is allowed. All bits: nobody looked.
"""

import json
import re

KINDS = ["PERSON", "ORG", "GPE", "LOC", "NORP", "EVENT", "FAC"]
TAGS = ["O"] + [f"{p}-{k}" for k in KINDS for p in ("B", "I")]
BIT = {tag: 1 << i for i, tag in enumerate(TAGS)}
ANY = (1 << len(TAGS)) - 1
PLACE = ("GPE", "LOC", "FAC")

TITLES = set("""mr. mrs. ms. dr. mr mrs ms dr president prime minister secretary general gen. gen lt. col. sgt. maj. capt.
sen. rep. gov. senator representative congressman governor vice chancellor king queen prince princess pope judge justice
ambassador captain colonel lieutenant major admiral sir lord lady chairman premier saint father sister ayatollah sheikh
sheik emperor deputy president-elect foreign defense finance trade interior attorney secretary-general spokesman
spokeswoman professor prof. prof rev. reverend former then-president brigadier commander director mayor state defence leader chief miss master envoy majority minority house
senate treasury justice premier housing ex-president vice-president premiers pm coach officer detective commissioner cardinal
archbishop bishop imam mullah crown first lady""".split())

WATER_AND_LAND = re.compile(
    r"\b(river|sea|ocean|lake|gulf|bay|mountains?|mount|mt\.|island|islands|isle|isles|desert|strait|straits|peninsula|"
    r"valley|coast|canal|channel|delta|cape|hills?|forest|falls|beach|basin|plateau|continent|creek|region|horn|"
    r"himalayas|alps|andes|atlantic|pacific|mediterranean|earth|moon|mars)\b", re.I)
CONTINENTS = set("""africa asia europe america antarctica oceania eurasia balkans caucasus caribbean scandinavia
sahara middle east north south west latin southeast central eastern western northern southern arctic levant
mideast""".split())
BUILT = re.compile(
    r"\b(airport|street|avenue|road|bridge|building|hall|palace|stadium|park|square|house|tower|hotel|museum|theater|"
    r"theatre|cathedral|church|mosque|temple|station|prison|hospital|plaza|library|center|centre|highway|boulevard|"
    r"base|port|castle|monument|memorial|garden|gardens|zoo|mall|terminal|dam|camp|school|st\.|ave|blvd|garage|restaurant|"
    r"cafe|market|club|university|college)\b", re.I)
HAPPENING = re.compile(
    r"\b(war|wars|olympics|olympic|games|cup|open|championships?|revolution|battle|operation|festival|summit|conference|"
    r"holocaust|election|hurricane|earthquake|tsunami|crisis|uprising|massacre|awards?|convention|day|tournament|league|"
    r"christmas|easter|ramadan|marathon|prix|tour|world series|super bowl|treaty talks)\b", re.I)
FAITHS = set("""christian christians muslim muslims islamic islamist islamists jewish jew jews catholic catholics sunni
sunnis shi'ite shi'ites shiite shiites shia hindu hindus buddhist buddhists protestant protestants orthodox kurdish kurds
kurd arab arabs arabian european europeans asian asians african africans american americans western-style republican
republicans democrat democrats democratic communist communists socialist socialists palestinian palestinians chechen
chechens tamil tamils tibetan tibetans hispanic latino latinos uighur uighurs uyghur uyghurs pashtun serb serbs serbian
bosnian kosovar sikh sikhs mormon mormons marxist maoist maoists baathist taiwanese burmese latin anglican evangelical
jihadist zionist zionists conservatives darfuri soviet soviets persian ottoman roman byzantine abkhaz ossetian""".split())


def load_countries(path):
    """Names and demonyms from world-countries' countries.json."""
    countries, demonyms = set(), set(FAITHS)
    for c in json.load(open(path, encoding="utf-8")):
        for name in [c["name"]["common"], c["name"]["official"], *c.get("capital", [])]:
            countries.add(name.lower())
        for form in (c.get("demonyms", {}).get("eng") or {}).values():
            for word in re.split(r",|\bor\b", form.lower()):
                if word.strip():
                    demonyms.add(word.strip())
                    demonyms.add(word.strip() + "s")
    countries |= {"u.s.", "us", "usa", "u.s.a.", "uk", "u.k.", "britain", "america", "england", "scotland", "wales", "holland",
                  "burma", "korea", "u.s", "uae", "prc", "ussr", "dprk", "congo", "ivory coast", "czech republic"}
    return countries, demonyms - countries - {"us", ""}


class Places:
    """GPE, LOC or FAC for a place by its words; several where they do not tell."""

    def __init__(self, countries, demonyms, known=()):
        self.countries, self.demonyms, self.known = countries, demonyms, set(known)

    def kinds(self, words, title=""):
        text = " ".join(words)
        low = text.lower()
        bare = low[4:] if low.startswith("the ") else low
        if bare in self.countries or bare in self.known or "%2C" in title:
            return ("GPE",)
        if WATER_AND_LAND.search(bare) or all(w in CONTINENTS for w in bare.split()):
            return ("LOC",)
        if BUILT.search(bare):
            return ("FAC",)
        return PLACE

    def country(self, words):
        return " ".join(words).lower() in self.countries

    def demonym(self, word):
        return word[:1].isupper() and word.lower() in self.demonyms


def mark(masks, first, last, kinds, also=0):
    """Allow `kinds` on tokens first..last (exclusive), and the tags in `also`."""
    for i in range(first, last):
        masks[i] = also
        for kind in kinds:
            masks[i] |= BIT[("B-" if i == first else "I-") + kind]


def strip_titles(words, first, last):
    """Where the name begins after its titles: "Secretary of State Hillary Clinton" at "Hillary"."""
    begin = first
    while first < last and (words[first].lower() in TITLES or (first > begin and words[first].lower() in ("of", "for", "-"))):
        first += 1
    return first


def mend_demonyms(masks, words, xpos, places):
    """Single capitalised nationality words outside names are NORP in every source, whatever it called them."""
    for i, word in enumerate(words):
        if masks[i] == BIT["O"] and places.demonym(word) and (xpos is None or xpos[i][:1] in "JN"):
            masks[i] = BIT["B-NORP"]
