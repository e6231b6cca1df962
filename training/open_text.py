"""Reads the plain text that open-text.ts wrote."""

from conllu import Sentence


def open_sentences(path, sources=None):
    """Sentences of the file that open-text.ts wrote, without any annotation."""
    out = []
    for line in open(path, encoding="utf-8"):
        source, words = line.rstrip("\n").split("\t")
        if sources is None or source in sources:
            out.append(Sentence(doc="", genre=source, forms=words.split(" "), source=source))
    return out
