"""Writes tests/language/fixtures/parity.json: 200 sentences made here and what the training code says of them.

usage: parity.py MODEL.pt OUT.json. The sentences are put together from the lists below, so the file holds no corpus text.
"""

import json
import random
import sys

import torch

from batches import Encoder
from conllu import Sentence
from evaluate import predict
from export import as_shipped
from model import Reader

WHO = ["Prime Minister Shinzo Abe", "U.S. President Donald Trump", "Taro Aso", "the foreign minister", "Motegi", "Robert Lighthizer",
       "a Japanese government official", "the two sides", "Brussels", "the White House", "Kim Jong-un", "Chancellor Olaf Scholz",
       "the European Commission", "envoys from 12 nations", "South Korea 's Moon Jae-in", "Ms. Freeland", "they", "nobody", "I",
       "Toyota Motor Corp.", "J. D. Vance", "the so - called Quad", "Saudi Arabia", "sources close to the talks"]
DID = ["met", "will meet", "has postponed talks with", "did n't agree with", "signed a free - trade pact with", "denied that it met",
       "is expected to press", "was criticized by", "called for a summit with", "walked out on", "may yet visit", "thanked",
       "has been urged to hear", "would rather wait for", "said it had invited"]
WHOM = ["Vice President Mike Pence", "Beijing", "the leaders of the Group of Seven", "Pyongyang", "steel makers in Ohio", "him",
        "Treasury Secretary Steven Mnuchin", "the Association of Southeast Asian Nations", "India and Pakistan", "farmers",
        "Foreign Minister Fumio Kishida", "its allies", "the World Trade Organization", "Mexico", "Ursula von der Leyen"]
HOW = ["in Washington on Feb. 10", "about $ 1.5 billion worth of cars", ", which angered Tokyo", "at the 2 - plus - 2 talks",
       "before the G - 20 summit in Osaka", "despite weeks of wrangling", "“ without any conditions ”", "to discuss tariffs of 25 %",
       "when the U.N. General Assembly opens", "-- a sharp reversal", "for the first time since 1945", "late on Thursday",
       "because its surplus grew 8.7 per cent", "( and not only there )", "over North Korea 's nuclear program", ""]
AFTER = [".", ".", ".", ", officials said .", ", according to Kyodo News .", "?", "!", "", ", the newspaper Nikkei reported , without naming its sources ."]
SHORT = ["Talks resume", "TOKYO ( Reuters ) -", "No deal .", "“ We are ready . ”", "Trump : “ Great meeting ! ”", "Japan - U.S. trade",
         "Why now ?", "See www.example.org for more", "• Tariffs • Quotas", "ABE AND TRUMP AGREE ON TRADE TALKS", "-----", "2018",
         "japan and us agree on trade talks", "Japan And U.S. Agree On Trade Talks", "😀 ok", "naïve café Zürich Łódź"]


def sentences(count=200):
    rng = random.Random(7)
    out = [s.split(" ") for s in SHORT]
    while len(out) < count:
        text = " ".join([rng.choice(WHO), rng.choice(DID), rng.choice(WHOM), rng.choice(HOW), rng.choice(HOW), rng.choice(AFTER)])
        words = text.split()
        words[0] = words[0][0].upper() + words[0][1:]
        out.append(words)
    return out


def main():
    torch.set_num_threads(1)
    saved = torch.load(sys.argv[1], weights_only=False)
    model = Reader(**saved["config"])
    model.load_state_dict(as_shipped(saved["state"]))
    given = [Sentence(doc="", genre="", forms=words) for words in sentences()]
    said = predict(model, Encoder(saved["vocab"], saved["labels"], saved.get("gazetteer", {})), given)
    rows = [{"words": " ".join(s.forms), "upos": " ".join(u), "xpos": " ".join(x), "heads": h, "deprels": " ".join(d),
             "names": [f"{a}-{b} {k}" for a, b, k in n]} for s, (u, x, h, d, n) in zip(given, said)]
    with open(sys.argv[2], "w", encoding="utf-8") as f:
        f.write("[\n" + ",\n".join(json.dumps(r, ensure_ascii=False) for r in rows) + "\n]\n")


if __name__ == "__main__":
    main()
