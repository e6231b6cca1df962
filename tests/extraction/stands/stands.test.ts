import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/extraction/index.ts';
import { articleFromObject } from '../../../src/intake/index.ts';
import { analyse, openPipeline } from '../../../src/pipeline.ts';

/** A Tuesday. */
const PUBLISHED = '2024-05-14';
const pipeline = await openPipeline();

function lines(file: string): string[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
}

/** Positions and commitments of a sentence: kind, holder, stance or status, and the words. */
function standsOf(text: string): string[][] {
  const { article } = articleFromObject({ id: 'stand', text, published: PUBLISHED, language: 'en' }, 'stand');
  if (article === undefined) throw new Error(`Not an article: ${text}`);
  return (analyse(article, [], pipeline).extraction?.claims ?? []).flatMap((claim) => stand(claim));
}

function stand(claim: Claim): string[][] {
  if (claim.kind !== 'position' && claim.kind !== 'commitment') return [];
  const holder = claim.holder.name ?? claim.holder.description ?? '';
  return claim.kind === 'position'
    ? [[claim.kind, holder, claim.stance, claim.issue]]
    : [[claim.kind, holder, claim.status, claim.action]];
}

describe('what sides want and promise, in sentences of many countries', () => {
  const rows = lines('stands.tsv')
    .slice(1)
    .map((line) => line.split('\t'));
  test.each(rows)('%s', (text, ...expected) => {
    expect(standsOf(text)).toContainEqual(expected);
  });
});

/** Wishes of nobody, threats, forecasts, history and meetings. */
describe('sentences in which nobody holds or promises anything', () => {
  test.each(lines('silent.txt'))('%s', (text) => {
    expect(standsOf(text)).toEqual([]);
  });
});
