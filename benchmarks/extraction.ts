/**
 * Speed of extraction alone, after the reader has read: tokens a second on one core, how the time grows with the length of
 * an article, and how it grows with the number of rules. usage: tsx benchmarks/extraction.ts [FOLDER ...] [--freeze]
 * FOLDER: articles to read; the examples of this project if absent.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createExtractor, type Extractor, openLexicon, type Rule, rules } from '../src/extraction/index.ts';
import { type Article, readInputs } from '../src/intake/index.ts';
import { openReader, type Reader, type Sentence } from '../src/language/index.ts';

interface Work {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly tokens: number;
}

const ROUNDS = 4;
/** Rounds before the first is measured: an engine that compiles as it runs is slow at first. */
const WARM_UP = 15;
const FROZEN = new URL('extraction-frozen.json', import.meta.url);

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const examples = ['japan-us', 'world'].map((name) =>
  fileURLToPath(new URL(`../examples/${name}`, import.meta.url)),
);
const reader = await openReader();
const work: Work[] = [];
for await (const { article } of readInputs(folders.length > 0 ? folders : examples)) {
  if (article !== undefined) work.push(read(article, reader));
}
const extractor = createExtractor(openLexicon());
const frozen = existsSync(FROZEN)
  ? (JSON.parse(readFileSync(FROZEN, 'utf8')) as { tokensPerSecond: number })
  : undefined;

for (let round = 0; round < WARM_UP; round++) {
  for (const { article, sentences } of work) extractor.extract(article, sentences);
}
const tokensPerSecond = speed(extractor, work);
console.log(
  `${work.length} articles, ${count(work)} tokens: ${Math.round(tokensPerSecond)} tokens a second of processor time (best of ${ROUNDS} rounds);`,
  `frozen: ${frozen?.tokensPerSecond ?? '-'}`,
);

console.log('\nlength of an article: time for each token, x1 is the average article');
console.table(
  [1, 2, 4, 8, 16].map((times) => {
    const long = lengthened(work, times).map((article) => read(article, reader));
    const here = speed(extractor, long);
    return {
      'tokens an article': Math.round(count(long) / long.length),
      'tokens/s': Math.round(here),
      'time a token': `x${(tokensPerSecond / here).toFixed(2)}`,
    };
  }),
);

console.log('\nnumber of rules: each copied under other names, with triggers that no text holds');
console.table(
  [1, 2, 4, 8].map((times) => {
    const more = createExtractor(openLexicon(), multiplied(rules, times));
    const here = speed(more, work);
    return {
      rules: rules.length * times,
      'tokens/s': Math.round(here),
      'time a token': `x${(tokensPerSecond / here).toFixed(2)}`,
    };
  }),
);
if (process.argv.includes('--freeze'))
  writeFileSync(FROZEN, `${JSON.stringify({ tokensPerSecond: Math.round(tokensPerSecond) }, null, 2)}\n`);

function read(article: Article, by: Reader): Work {
  const sentences = by.read(article.text, article.paragraphs);
  return { article, sentences, tokens: sentences.reduce((sum, s) => sum + s.tokens.length, 0) };
}

function count(all: readonly Work[]): number {
  return all.reduce((sum, { tokens }) => sum + tokens, 0);
}

function speed(by: Extractor, all: readonly Work[]): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (const { article, sentences } of all) by.extract(article, sentences);
    const used = process.cpuUsage(before);
    best = Math.max(best, count(all) / ((used.user + used.system) / 1e6));
  }
  return best;
}

/** As many tokens in fewer articles: each the text of so many articles, one after the other. */
function lengthened(all: readonly Work[], times: number): Article[] {
  const out: Article[] = [];
  for (let i = 0; i + times <= all.length; i += times) {
    const parts = all.slice(i, i + times).map(({ article }) => article);
    let text = '';
    const paragraphs = parts.flatMap((part) => {
      const shift = text.length;
      text += `${part.text}\n\n`;
      return part.paragraphs.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
    });
    const { datelineSpan: _, ...first } = parts[0] as Article;
    out.push({ ...first, id: `${first.id}-${times}`, text, paragraphs });
  }
  return out;
}

/** The same rules and their copies, which are asked for but never apply: what is left is the cost of having them. */
function multiplied(all: readonly Rule[], times: number): Rule[] {
  const copies = Array.from({ length: times - 1 }, (_, n) =>
    all.map((rule): Rule => ({ ...rule, id: `${rule.id}-${n}`, triggers: [`no-such-word-${n}`] })),
  );
  return [...all, ...copies.flat()];
}
