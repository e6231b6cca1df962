import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/intake/clean-text.ts';
import { placedByline } from '../../src/intake/metadata/bare-byline.ts';
import { outletIn } from '../../src/intake/metadata/outlet-in.ts';
import { readingParagraphs } from '../../src/pipeline/reading-paragraphs.ts';

describe('bylines without By', () => {
  it.each([
    ['Ana Silva in Port Ansel', ['Ana Silva']],
    ['Ana Silva and Ken Mori in Ansel', ['Ana Silva', 'Ken Mori']],
    ['Ana Silva in Ansel and Ken Mori in Lower Reach', ['Ana Silva', 'Ken Mori']],
    ['Ana Silva in Ansel and agencies', ['Ana Silva']],
    ['Ana Silva, Diplomatic Editor, in Ansel', ['Ana Silva']],
    ['Ana Silva in Washington, D.C.', ['Ana Silva']],
    ['Ana de Silva, Lower Reach', ['Ana de Silva']],
  ])('%s', (line, names) => {
    expect(placedByline(line)).toEqual(names);
  });

  it.each([
    'Foreign Ministers in Geneva',
    'New Ansel, Norway',
    'Port Ansel, Lower Reach',
    'The Ansel Herald, Lower Reach',
    'Prime Minister in Ansel',
    'World News, Africa',
    'Ministers meet in Ansel',
  ])('%s names nobody', (line) => {
    expect(placedByline(line)).toEqual([]);
  });
});

describe('outlets and offices', () => {
  it.each([
    ['Office of Maritime Affairs, Lower Reach', 'Office of Maritime Affairs, Lower Reach'],
    ['Ministry for Ferries, Republic of Ansel', 'Ministry for Ferries, Republic of Ansel'],
    ['Ansel Herald, Lower Reach', 'Ansel Herald'],
    ['PRESS COUNCIL TO MEET IN ANSEL', undefined],
  ])('%s', (line, name) => {
    expect(outletIn(line)).toBe(name);
  });
});

describe('what the reader is given', () => {
  it('is the first sentence without its dateline', () => {
    const text =
      'Ferry talks break off\n\nPORT ANSEL. The two states broke off their talks after one hour, the ministry said on Saturday.\n\nNo date was set.';
    const article = cleanText(text, { source: 'x.txt' });
    const read = article
      ? readingParagraphs(article).map(({ start, end }) => article.text.slice(start, end))
      : [];
    expect(article?.dateline).toBe('PORT ANSEL');
    expect(read.slice(0, 2)).toEqual([
      'PORT ANSEL.',
      'The two states broke off their talks after one hour, the ministry said on Saturday.',
    ]);
  });
});
