import type { Diagnostic } from '../../kernel/index.ts';
import type { Pipeline } from '../../pipeline.ts';
import { badGold } from '../bad-gold.ts';
import { inHalf } from '../in-half.ts';
import { scoreRows } from '../tables.ts';
import type { GoldSet, Half, ScoringOptions, SetScores } from '../types.ts';
import type { PlacedVerdict } from '../verdict.ts';
import { compareArticle } from './compare-article.ts';
import { compareRecord } from './compare-record.ts';
import { foundDossier } from './found-dossier.ts';
import { foundRecord } from './found-record.ts';
import { type Example, readByWriters, readExamples, readRecord } from './read-examples.ts';

const KINDS = [
  'article',
  'engagements',
  'statements',
  'people',
  'forums',
  'figures',
  'positions',
  'commitments',
];

const NOTHING = { texts: 0, noun: 'article', rows: [], verdicts: [] };

/** Articles with the record a reader made of each beside it, as in `examples/`. */
export function articleSet(name: string, folder: string): GoldSet {
  return { name, path: folder, kinds: KINDS, score: (pipeline, options) => score(folder, pipeline, options) };
}

/** What one record is expected to hold of all articles of a folder together: meetings, copies, conflicts. */
export function recordSet(name: string, folder: string): GoldSet {
  return {
    name,
    path: folder,
    kinds: ['meetings', 'copies', 'conflicts'],
    // One record has no halves.
    score: (pipeline, { half }) =>
      half === undefined ? scoreRecord(folder, pipeline) : { ...NOTHING, diagnostics: [] },
  };
}

async function score(
  folder: string,
  pipeline: Pipeline,
  { half, onProgress }: ScoringOptions,
): Promise<SetScores> {
  const { examples, diagnostics } = await readExamples(folder);
  const chosen = halfOf(examples, folder, half);
  const broken: Diagnostic[] = [];
  const verdicts = chosen.flatMap((example, i) => {
    onProgress('articles', i, chosen.length);
    return judgeExample(example, pipeline, broken);
  });
  return {
    texts: chosen.length,
    noun: 'article',
    rows: scoreRows(verdicts),
    verdicts,
    diagnostics: [...diagnostics, ...broken],
  };
}

function halfOf(examples: readonly Example[], folder: string, half: Half | undefined): readonly Example[] {
  if (half === undefined || half === 'even' || half === 'odd')
    return examples.filter((_, i) => inHalf(i, half));
  const read = readByWriters(folder);
  return examples.filter(({ name }) => (read?.has(name) ?? true) === (half === 'read'));
}

/** An article that breaks the pipeline is named in `broken`, and all that is expected of it is missed. */
export function judgeExample(
  { name, article, expected }: Example,
  pipeline: Pipeline,
  broken: Diagnostic[],
): PlacedVerdict[] {
  const found = foundRecord(article, pipeline);
  if (found.failure !== undefined)
    broken.push({ ...badGold(name, found.failure), code: 'extraction/failed' });
  const forumName = (forum: string) => pipeline.lexicon.forumByName(forum)?.name;
  return compareArticle(expected, found, forumName).map((verdict) => ({ ...verdict, place: name }));
}

async function scoreRecord(folder: string, pipeline: Pipeline): Promise<SetScores> {
  const expected = readRecord(folder);
  if (expected === undefined || !('value' in expected)) {
    const missing = badGold(folder, 'There is no record.expected.json.');
    return { ...NOTHING, diagnostics: [expected ?? missing] };
  }
  const found = await foundDossier(folder, pipeline);
  const verdicts = compareRecord(expected.value, found).map((v) => ({ ...v, place: 'record' }));
  const texts = found.articles.size;
  return { texts, noun: 'article', rows: scoreRows(verdicts), verdicts, diagnostics: [] };
}
