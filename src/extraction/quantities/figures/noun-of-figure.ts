import { caseMarkers } from '../../tree.ts';
import type { FigureWay } from './figure-way.ts';
import { possessorOf } from './owner.ts';
import { nounPhrase } from './phrase.ts';

/** Nouns that say how a figure was made, not what it measures. */
const GENERIC = new Set([
  'average',
  'total',
  'sum',
  'minimum',
  'maximum',
  'record',
  'amount',
  'half',
  'figure',
  'number',
  'rest',
  'majority',
  'level',
]);
const LINKS = new Set(['of', 'worth', 'at', 'totaling', 'totalling', 'exceeding']);

/** "a tariff of 15%", "contracts worth $2 billion": the noun before the figure. */
export const nounOfFigure: FigureWay = {
  id: 'noun-of-figure',
  examples: [['They imposed a tariff of 15% on steel.', 'tariff']],
  counterexamples: ['Canada spent $5 billion.', 'It is one of 15 members.'],
  find({ text, sentence, quantity, head }) {
    if (quantity.kind === 'count') return undefined;
    const noun = sentence.tokens[head.head];
    if (noun?.upos !== 'NOUN' || GENERIC.has(noun.lemma) || noun.start > head.start) return undefined;
    if (!head.deprel.startsWith('nmod') && head.deprel !== 'amod' && head.deprel !== 'acl') return undefined;
    if (!caseMarkers(sentence, head.index).some((m) => LINKS.has(m))) return undefined;
    const phrase = nounPhrase(text, sentence, noun, { start: quantity.start, end: sentence.end });
    const owner = possessorOf(sentence, noun.index);
    return (
      phrase && {
        measures: phrase.words,
        span: phrase.span,
        ...(owner === undefined ? {} : { subject: owner }),
      }
    );
  },
};
