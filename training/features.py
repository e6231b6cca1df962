"""What the network sees of a word: hashed rows for its form, shape, affixes and character n-grams.

`src/language/engine/word-features.ts` must compute the same rows from the same word, bit for bit; the parity test
holds the two together. All work is on UTF-16 code units, because that is what JavaScript strings are made of.
"""

import re

SUBWORD_ROWS = 1 << 16
MAX_UNITS = 40

QUOTES = {"‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'",
          "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
          "–": "-", "‐": "-", "‑": "-", "−": "-", "\u00a0": " "}
LONGER = {"—": "--", "―": "--", "…": "...", "``": '"', "''": '"'}


def normal(form):
    """Typographic variants of one sign count as one word; long words keep their two ends."""
    if form in LONGER:
        return LONGER[form]
    if not form.isascii() or "`" in form:
        form = "".join(QUOTES.get(c, c) for c in form)
    if len(form) > MAX_UNITS:
        form = form[:28] + form[-12:]
    return form


def units(text):
    data = text.encode("utf-16-le", "surrogatepass")
    return [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)]


def fnv(kind, codes):
    h = 2166136261 ^ kind
    h = h * 16777619 & 0xFFFFFFFF
    for u in codes:
        h = (h ^ u) * 16777619 & 0xFFFFFFFF
    h ^= h >> 15
    h = h * 0x2C1B3C6D & 0xFFFFFFFF
    h ^= h >> 13
    return h


def shape(codes):
    out, last, run = [], 0, 0
    for u in codes:
        if 48 <= u <= 57:
            c = 48
        elif 97 <= u <= 122:
            c = 120
        elif 65 <= u <= 90:
            c = 88
        elif u > 127:
            c = 117
        else:
            c = u
        if c == last:
            run += 1
            if run >= 3:
                continue
        else:
            last, run = c, 0
        out.append(c)
    return out


def zero_digits(text):
    return re.sub("[0-9]", "0", text)


def word_keys(form):
    """Hashes of the word itself: lower-cased with digits as 0, and, where it differs, exactly as written."""
    n = normal(form)
    lower = zero_digits(n.lower())
    keys = [fnv(1, units(lower))]
    if n != lower:
        keys.append(fnv(2, units(n)))
    return keys


def subword_rows(form):
    n = normal(form)
    codes = units(zero_digits(n.lower()))
    mask = SUBWORD_ROWS - 1
    rows = [fnv(3, shape(units(n))) & mask]
    size = len(codes)
    for k in range(1, 5):
        if k <= size:
            rows.append(fnv(10 + k, codes[:k]) & mask)
            rows.append(fnv(20 + k, codes[size - k:]) & mask)
    framed = [60, *codes, 62]
    for k in (3, 4):
        for i in range(len(framed) - k + 1):
            rows.append(fnv(30 + k, framed[i:i + k]) & mask)
    return rows
