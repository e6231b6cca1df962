"""Reading the treebanks: CoNLL-U files as plain sentences, with GUM's entities kept for `names.py`."""

from dataclasses import dataclass, field


@dataclass
class Sentence:
    doc: str
    genre: str
    forms: list
    lemmas: list = field(default_factory=list)
    upos: list = field(default_factory=list)
    xpos: list = field(default_factory=list)
    heads: list = field(default_factory=list)  # 0 is the root, as in the file
    deprels: list = field(default_factory=list)
    misc: list = field(default_factory=list)
    space_after: list = field(default_factory=list)
    text: str = ""
    new_par: bool = False
    names: list = None  # allowed-kind bit masks per token, or None where nobody looked for names
    source: str = ""
    id: str = ""


def genre_of(doc):
    if doc.startswith("GUM_"):
        return doc.split("_")[1]
    return doc.split("-")[0]


def read_conllu(path, source):
    sentences, doc, lines, text, new_par, sent_id = [], "", [], "", False, ""
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id"):
            doc = line.split("=", 1)[1].strip()
        elif line.startswith("# sent_id"):
            sent_id = line.split("=", 1)[1].strip()
        elif line.startswith("# text ="):
            text = line.split("=", 1)[1].strip()
        elif line.startswith("# newpar"):
            new_par = True
        elif line.startswith("#"):
            continue
        elif line:
            lines.append(line.split("\t"))
        elif lines:
            sentences.append(_sentence(lines, doc, text, new_par, source))
            sentences[-1].id = sent_id
            lines, new_par = [], False
    if lines:
        sentences.append(_sentence(lines, doc, text, new_par, source))
    return sentences


def _sentence(lines, doc, text, new_par, source):
    if source == "ewt":
        genre = doc.split("-")[0] if doc.split("-")[0] in ("email", "newsgroup", "reviews", "weblog") else "answers"
    else:
        genre = genre_of(doc)
    s = Sentence(doc=doc, genre=genre, forms=[], text=text, new_par=new_par, source=source)
    multiword_end, multiword_space = 0, True
    for cols in lines:
        if "-" in cols[0]:
            multiword_end = int(cols[0].split("-")[1])
            multiword_space = "SpaceAfter=No" not in cols[9]
            continue
        if "." in cols[0]:
            continue
        index = int(cols[0])
        s.forms.append(cols[1])
        s.lemmas.append(cols[2])
        s.upos.append(cols[3])
        s.xpos.append(cols[4])
        s.heads.append(int(cols[6]))
        s.deprels.append(cols[7])
        s.misc.append(cols[9])
        if index < multiword_end:
            s.space_after.append(False)
        elif index == multiword_end:
            s.space_after.append(multiword_space)
        else:
            s.space_after.append("SpaceAfter=No" not in cols[9])
    return s
