import { expect, test } from 'vitest';
import type { ForumClaim } from '../../../src/extraction/index.ts';
import { articleFromObject } from '../../../src/intake/index.ts';
import { analyse, openPipeline } from '../../../src/pipeline.ts';

const pipeline = await openPipeline();

function forumsOf(text: string): ForumClaim[] {
  const { article } = articleFromObject({ id: 'x', text, published: '2019-04-09', language: 'en' }, 'x');
  if (article === undefined) throw new Error(text);
  return (analyse(article, [], pipeline).extraction?.claims ?? []).filter((c) => c.kind === 'forum');
}

test.each([
  [
    'The Lusaka Economic Dialogue was replaced by a joint committee in 2012.',
    'Lusaka Economic Dialogue',
    'superseded',
  ],
  [
    'No meetings have been held through the Lusaka Economic Dialogue since 2014.',
    'Lusaka Economic Dialogue',
    'dormant',
  ],
  ['The Lusaka Economic Dialogue has not met since 2014.', 'Lusaka Economic Dialogue', 'dormant'],
  ['Zambia has proposed a Lusaka Economic Dialogue.', 'Lusaka Economic Dialogue', 'proposed'],
  ['The Lusaka Economic Dialogue was dissolved last year.', 'Lusaka Economic Dialogue', 'ended'],
])('%s', (text, name, status) => {
  expect(forumsOf(text).map((f) => [f.name, f.status])).toContainEqual([name, status]);
});

test.each([
  'Officials discussed the Lusaka Economic Dialogue on Monday.',
  'The Lusaka Economic Dialogue may be dissolved next year.',
  'The Lusaka Economic Dialogue replaced a joint committee.',
])('says nothing of what became of it: %s', (text) => {
  expect(forumsOf(text).map((f) => f.status)).toEqual([undefined]);
});

test('an international organisation of the lexicon is a forum, a company is none', () => {
  const names = forumsOf('The United Nations has asked Toyota for 20 trucks.').map((f) => f.name);
  expect(names).toEqual(['United Nations']);
});

test('those who head it are its chairs', () => {
  const [forum] = forumsOf(
    'The Zambezi Trade Council, headed by Zambian Trade Minister Chipoka Mulenga and Angolan Trade Minister Victor Fernandes, met on Monday.',
  );
  expect(forum?.chairs.map((c) => c.name)).toEqual(['Chipoka Mulenga', 'Victor Fernandes']);
});
