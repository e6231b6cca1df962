/**
 * In one run on one core: the reader's accuracy on development treebanks per genre, from raw text and (last columns) with
 * gold words, its names per kind and source, its speed, and peers beside it; with the last frozen run.
 *
 *   npx tsx benchmarks/reader.ts DATA_FOLDER              a folder with ud-english/ and ner/
 *   npx tsx benchmarks/reader.ts DATA_FOLDER --misses     also prints the words and sentences that were not found
 *   npx tsx benchmarks/reader.ts DATA_FOLDER --freeze     makes this run the one to compare with
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type EnglishReader, openReader, type Sentence } from '../src/language/index.ts';
import { nameRows } from './reader-names.ts';
import { type PeerRun, type PeerWord, runSpacy, runWink } from './reader-peers.ts';
import { type GoldDocument, notLearned, readTreebank } from './reader-treebank.ts';

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
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
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

function place(word: { start: number; end: number } | undefined): string {
  return word ? `${word.start}-${word.end}` : 'root';
}

/** Words are aligned by their place, as the CoNLL 2018 shared task did; a head is right when it is the same place. */
function compare(document: GoldDocument, sentences: readonly Sentence[], t: Tally): void {
  const key = place;
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
  const documents = notLearned(readTreebank(`${folder}/ud-english/${name}-dev.conllu`));
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
const names = nameRows(reader, folder);
console.log('\nnames, F1 of span and kind');
console.table(
  Object.entries(names).flatMap(([source, row]) => [
    { source, ...row },
    ...(frozen?.names[source] ? [{ source: '  frozen', ...frozen.names[source] }] : []),
  ]),
);

const ROUNDS = 6;
const speed = readerSpeed();
const resident = Math.round(process.memoryUsage().rss / 1e6);
console.log('\none core, raw text; tokens a second of processor time, best of 6 rounds');
console.table([
  {
    system: 'rapporteur (tags, trees, names)',
    'tokens/s': Math.round(speed),
    times: '1.00',
    ...peerScores(all.map(({ text, paragraphs }) => wordsOf(reader.read(text, paragraphs)))),
    frozen: frozen?.tokensPerSecond,
  },
  ...[runWink(all, ROUNDS), runSpacy(all, 3)].map(peerRow),
]);
console.log(`${resident} MB resident without the peers`);
if (process.argv.includes('--freeze')) {
  const las = Object.fromEntries(rows.map((r) => [r.text, r['gold las']]));
  writeFileSync(FROZEN, `${JSON.stringify({ las, names, tokensPerSecond: Math.round(speed) }, null, 2)}\n`);
}

function readerSpeed(): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    let tokens = 0;
    for (const d of all) for (const s of reader.read(d.text, d.paragraphs)) tokens += s.tokens.length;
    const used = process.cpuUsage(before);
    best = Math.max(best, tokens / ((used.user + used.system) / 1e6));
  }
  return best;
}

function peerRow(run: PeerRun): Record<string, string | number> {
  if ('missing' in run) return { system: run.name, 'tokens/s': run.missing };
  return {
    system: run.name,
    'tokens/s': Math.round(run.tokensPerSecond),
    times: (run.tokensPerSecond / speed).toFixed(2),
    ...peerScores(run.documents),
  };
}

function wordsOf(sentences: readonly Sentence[]): PeerWord[] {
  return sentences.flatMap((s) =>
    s.tokens.map((t) => ({
      start: t.start,
      end: t.end,
      upos: t.upos,
      head: place(s.tokens[t.head]),
      deprel: t.deprel,
    })),
  );
}

/** F1 over both treebanks from raw text; no heads where the peer makes no trees. */
function peerScores(documents: readonly (readonly PeerWord[])[]): Record<string, string> {
  const t = { gold: 0, read: 0, words: 0, upos: 0, uas: 0, las: 0 };
  let trees = false;
  all.forEach((document, d) => {
    const read = new Map((documents[d] ?? []).map((word) => [place(word), word]));
    t.read += read.size;
    for (const sentence of document.sentences) {
      for (const gold of sentence) {
        t.gold++;
        const word = read.get(place(gold));
        if (!word) continue;
        t.words++;
        if (word.upos === gold.upos) t.upos++;
        if (word.head !== undefined) trees = true;
        if (word.head !== place(sentence[gold.head - 1])) continue;
        t.uas++;
        if (word.deprel === gold.deprel) t.las++;
      }
    }
  });
  const f1 = (right: number) => ((200 * right) / (t.gold + t.read)).toFixed(1);
  const tags = { words: f1(t.words), upos: f1(t.upos) };
  return trees ? { ...tags, uas: f1(t.uas), las: f1(t.las) } : tags;
}
