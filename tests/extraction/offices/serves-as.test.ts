import { expect, test } from 'vitest';
import { articleFromObject } from '../../../src/intake/index.ts';
import { analyse, openPipeline } from '../../../src/pipeline.ts';

const pipeline = await openPipeline();

function officesOf(text: string): string[] {
  const { article } = articleFromObject({ id: 'x', text, published: '2019-04-09', language: 'en' }, 'x');
  if (article === undefined) throw new Error(text);
  const claims = analyse(article, [], pipeline).extraction?.claims ?? [];
  return claims.flatMap((c) =>
    c.kind === 'office' && c.foundBy === 'serves-as' ? [`${c.person.name}: ${c.title} (${c.tenure})`] : [],
  );
}

test.each([
  [
    'Chipoka Mulenga, who doubles as finance minister, met farmers.',
    'Chipoka Mulenga: finance minister (current)',
  ],
  ['Maria Lopez also serves as foreign minister.', 'Maria Lopez: foreign minister (current)'],
  ['Maria Lopez served as finance minister from 2001 to 2004.', 'Maria Lopez: finance minister (former)'],
])('%s', (text, office) => {
  expect(officesOf(text)).toEqual([office]);
});

test.each([
  'Maria Lopez served as a reminder of better days.',
  'Maria Lopez may serve as finance minister.',
  'The palace doubles as a museum.',
])('no office: %s', (text) => {
  expect(officesOf(text)).toEqual([]);
});
