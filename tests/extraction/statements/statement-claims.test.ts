import { describe, expect, it } from 'vitest';
import { createExtractor, openLexicon } from '../../../src/extraction/index.ts';
import type { StatementClaim } from '../../../src/extraction/types.ts';
import type { Article } from '../../../src/intake/index.ts';
import { openReader } from '../../../src/language/index.ts';

const reader = await openReader();
const extractor = createExtractor(await openLexicon());

function statements(text: string): StatementClaim[] {
  const paragraphs = [...text.matchAll(/\S[^\n]*\S|\S/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  const article: Article = {
    id: 'art',
    source: 'art.txt',
    origins: {},
    agencies: [],
    authors: [],
    publishedFrom: 'none',
    language: 'en',
    text,
    paragraphs,
  };
  return extractor
    .extract(article, reader.read(text, paragraphs))
    .claims.filter((c): c is StatementClaim => c.kind === 'statement');
}

const told = (text: string): string[] =>
  statements(text).map((s) => `${s.speaker.name ?? s.speaker.description}: ${s.content}`);

describe('statements', () => {
  it('tells a new quotation of the same speaker as a statement of its own', () => {
    expect(told('“The talks were useful,” the envoy said. “We will meet again in May.”')).toEqual([
      'the envoy: “The talks were useful,”',
      'the envoy: “We will meet again in May.”',
    ]);
  });

  it('keeps a quotation whole that its cue interrupts', () => {
    expect(told('“We will not sign,” the envoy said, “until the border opens.”')).toEqual([
      'the envoy: “We will not sign,” “until the border opens.”',
    ]);
  });

  it('gives "he" and "she" the words that brought an unnamed speaker in', () => {
    expect(told('An aide to the premier was calm. “Nothing is lost,” she said.')).toEqual([
      'An aide to the premier: “Nothing is lost,”',
    ]);
  });

  it('gives "the official" the description given first', () => {
    const text =
      'A senior official who briefed reporters said the ferry would sail. “It will sail,” the official said.';
    expect(told(text)).toEqual([
      'A senior official who briefed reporters: the ferry would sail',
      'A senior official who briefed reporters: “It will sail,”',
    ]);
  });

  it('does not take a newspaper for a person, nor a part of its name for the whole', () => {
    for (const { speaker } of statements(
      'The Oslo Courier, a business daily, reported that the talks would resume. The Nanto Shimbun said they would not.',
    )) {
      expect(speaker.actor === undefined || !/^(?:oslo|nanto)/u.test(speaker.actor)).toBe(true);
      expect(speaker.description ?? speaker.name).toMatch(/^The (?:Oslo Courier|Nanto Shimbun)\b/u);
    }
  });

  it.each([
    ['a wish', 'Oslo wants to restart the talks.'],
    ['an agreement to do something', 'The two sides agreed to meet in May.'],
    ['a topic', 'The ministers talked about fishing.'],
    ['a judgement without words', 'The envoy criticized the plan.'],
  ])('does not take %s for a statement', (_name, text) => {
    expect(told(text)).toEqual([]);
  });

  it('points into the text with every span', () => {
    const text = '“We agree,” said Anna Berg, a lawyer in Bergen, adding that nothing was signed. “Not yet.”';
    for (const s of statements(text))
      for (const span of Object.values(s.spans)) expect(text.slice(span.start, span.end)).toMatch(/\S/u);
    expect(
      statements(text).every(
        (s) => s.spans.source === undefined || !text.slice(0, s.spans.source.end).endsWith(','),
      ),
    ).toBe(true);
  });
});
