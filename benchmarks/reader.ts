/**
 * The reader's accuracy on development treebanks, from raw text and (last columns) with gold words, and its speed on one
 * core, beside the last frozen run. usage: tsx benchmarks/reader.ts DATA_FOLDER [--misses] [--freeze]
 * --misses prints the words and sentences that were not found; --freeze makes this run the one to compare with.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type EnglishReader, openReader, type Sentence } from '../src/language/index.ts';
import { namesRow } from './reader-names.ts';
import { type GoldDocument, readTreebank } from './reader-treebank.ts';

interface Tally {
  gold: number;
  read: number;
  words: number;
  upos: number;
  xpos: number;
  lemma: number;
  uas: number;
  las: number;
  goldSentences: number;
  readSentences: number;
  sentences: number;
  givenUpos: number;
  givenLas: number;
}

interface Frozen {
  readonly las: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
  readonly tokensPerSecond: number;
}

const folder = process.argv[2] ?? '';
const misses = process.argv.includes('--misses');
if (!existsSync(`${folder}/ud-english/ewt-dev.conllu`)) {
  console.error('Give the folder that holds ud-english/ewt-dev.conllu and gum-dev.conllu.');
  process.exit(2);
}

function tally(): Tally {
  return {
    gold: 0,
    read: 0,
    words: 0,
    upos: 0,
    xpos: 0,
    lemma: 0,
    uas: 0,
    las: 0,
    goldSentences: 0,
    readSentences: 0,
    sentences: 0,
    givenUpos: 0,
    givenLas: 0,
  };
}

/** Words are aligned by their place, as the CoNLL 2018 shared task did; a head is right when it is the same place. */
function compare(document: GoldDocument, sentences: readonly Sentence[], t: Tally): void {
  const key = (w: { start: number; end: number } | undefined) => (w ? `${w.start}-${w.end}` : 'root');
  const read = new Map(
    sentences.flatMap((s) => s.tokens.map((w) => [key(w), { word: w, head: key(s.tokens[w.head]) }])),
  );
  const readSentences = new Set(sentences.map(key));
  t.readSentences += sentences.length;
  t.read += read.size;
  for (const gold of document.sentences) {
    t.goldSentences++;
    if (readSentences.has(`${gold[0]?.start}-${gold.at(-1)?.end}`)) t.sentences++;
    else if (misses)
      console.log(
        'SENTENCE',
        document.text.slice((gold[0]?.start ?? 0) - 20, (gold.at(-1)?.end ?? 0) + 20).replaceAll('\n', '¶'),
      );
    for (const word of gold) {
      t.gold++;
      const match = read.get(key(word));
      if (!match) {
        if (misses)
          console.log(
            'WORD',
            word.form,
            '|',
            document.text.slice(word.start - 12, word.end + 12).replaceAll('\n', '¶'),
          );
        continue;
      }
      t.words++;
      if (match.word.upos === word.upos) t.upos++;
      if (match.word.xpos === word.xpos) t.xpos++;
      if (match.word.lemma === word.lemma || word.lemma === '_') t.lemma++;
      if (match.head !== key(gold[word.head - 1])) continue;
      t.uas++;
      if (match.word.deprel === word.deprel) t.las++;
    }
  }
}

/** The same with the words given: what the network does, whatever the tokenizer does. */
function compareGiven(reader: EnglishReader, document: GoldDocument, t: Tally): void {
  const sentences = reader.readWords(document.sentences.map((s) => s.map((w) => w.form)));
  document.sentences.forEach((gold, s) => {
    gold.forEach((word, i) => {
      const token = sentences[s]?.tokens[i];
      if (token?.upos === word.upos) t.givenUpos++;
      if (token && token.head + 1 === word.head && token.deprel === word.deprel) t.givenLas++;
    });
  });
}

function row(name: string, t: Tally): Record<string, string> {
  const f1 = (right: number) => ((200 * right) / (t.gold + t.read)).toFixed(2);
  return {
    text: name,
    words: f1(t.words),
    sentences: ((200 * t.sentences) / (t.goldSentences + t.readSentences)).toFixed(2),
    upos: f1(t.upos),
    xpos: f1(t.xpos),
    lemma: f1(t.lemma),
    uas: f1(t.uas),
    las: f1(t.las),
    'gold upos': ((100 * t.givenUpos) / t.gold).toFixed(2),
    'gold las': ((100 * t.givenLas) / t.gold).toFixed(2),
    'frozen las': frozen?.las[name] ?? '-',
  };
}

const FROZEN = new URL('reader-frozen.json', import.meta.url);
const frozen = existsSync(FROZEN) ? (JSON.parse(readFileSync(FROZEN, 'utf8')) as Frozen) : undefined;
const reader = await openReader();
const rows: Record<string, string>[] = [];
const all: GoldDocument[] = [];
for (const name of ['ewt', 'gum']) {
  const documents = readTreebank(`${folder}/ud-english/${name}-dev.conllu`);
  all.push(...documents);
  const whole = tally();
  const byGenre = new Map<string, Tally>();
  for (const document of documents) {
    const sentences = reader.read(document.text, document.paragraphs);
    compare(document, sentences, whole);
    if (misses) continue;
    compareGiven(reader, document, whole);
    const genre = byGenre.get(document.genre) ?? tally();
    byGenre.set(document.genre, genre);
    compare(document, sentences, genre);
    compareGiven(reader, document, genre);
  }
  rows.push(row(name, whole));
  for (const [genre, t] of [...byGenre].sort()) rows.push(row(`  ${genre}`, t));
}
console.table(rows);
const namesPath = `${folder}/ner/uner-ewt-dev.iob2`;
const names = existsSync(namesPath) ? namesRow(reader, namesPath) : {};
console.log('names F1, web text (Universal NER over ewt):', names, 'frozen:', frozen?.names);

let tokens = 0;
let best = 0;
for (let round = 0; round < 6; round++) {
  const before = process.cpuUsage();
  tokens = 0;
  for (const d of all) for (const s of reader.read(d.text, d.paragraphs)) tokens += s.tokens.length;
  const used = process.cpuUsage(before);
  best = Math.max(best, tokens / ((used.user + used.system) / 1e6));
}
console.log(
  `${Math.round(best)} tokens a second of processor time, raw text to trees and names (best of 6 rounds of ${tokens});`,
  `frozen: ${frozen?.tokensPerSecond}`,
);
console.log(`${Math.round(process.memoryUsage().rss / 1e6)} MB resident`);
if (process.argv.includes('--freeze')) {
  const las = Object.fromEntries(rows.map((r) => [r.text, r['gold las']]));
  writeFileSync(FROZEN, `${JSON.stringify({ las, names, tokensPerSecond: Math.round(best) }, null, 2)}\n`);
}
