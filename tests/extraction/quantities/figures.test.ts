import { describe, expect, it } from 'vitest';
import { headOf } from '../../../src/extraction/dates/head-of.ts';
import { openLexicon } from '../../../src/extraction/lexicon/index.ts';
import type { FigureWay } from '../../../src/extraction/quantities/figures/figure-way.ts';
import { FIGURE_WAYS } from '../../../src/extraction/quantities/figures/index.ts';
import { findQuantities } from '../../../src/extraction/quantities/index.ts';
import { openReader } from '../../../src/language/index.ts';

const reader = await openReader();
const lexicon = openLexicon();

/** What one way alone says is measured in a text. */
function measuredBy(way: FigureWay, text: string): string[] {
  const sentences = reader.read(text, [{ start: 0, end: text.length }]);
  return findQuantities(text, sentences, lexicon).flatMap((quantity) => {
    const sentence = sentences.find((s) => s.start <= quantity.start && quantity.end <= s.end);
    const head = sentence && headOf(sentence, quantity);
    const measure = sentence && head && way.find({ text, sentence, quantity, head });
    return measure ? [measure.measures] : [];
  });
}

describe.each(FIGURE_WAYS.map((w) => [w.id, w] as const))('%s', (id, way) => {
  it.each(way.examples)('reads from %j that it measures %j', (text, measures) => {
    expect(measuredBy(way, text)).toContain(measures);
  });
  it.each(way.counterexamples)('finds nothing in %j', (text) => {
    expect(measuredBy(way, text)).toEqual([]);
  });
  it('is named once', () => {
    expect(FIGURE_WAYS.filter((w) => w.id === id)).toHaveLength(1);
  });
});

/** What the trees of the present model keep from being read; one that is read moves to its way's examples. */
describe('known misses', () => {
  it.each([['figure-of', 'They bought $50 billion worth of Brazilian goods.', 'Brazilian goods']])(
    '%s does not read %j',
    (id, text, measures) => {
      const way = FIGURE_WAYS.find((w) => w.id === id) as FigureWay;
      expect(measuredBy(way, text)).not.toContain(measures);
    },
  );
});
