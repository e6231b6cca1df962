import { dependents, tokenAt } from '../../tree.ts';
import type { FigurePlace, FigureWay, Measure } from './figure-way.ts';
import { possessorOf } from './owner.ts';
import { nounPhrase } from './phrase.ts';

const AMOUNTS = new Set([
  'total',
  'reach',
  'hit',
  'exceed',
  'top',
  'amount',
  'stand',
  'equal',
  'average',
  'surpass',
  'number',
  'near',
  'approach',
  'come',
  'remain',
]);

/** "The trade surplus is X", "exports reached X", "the bill amounts to X": the subject is what is measured. */
export const figureIs: FigureWay = {
  id: 'figure-is',
  examples: [
    ['Kenya’s annual trade deficit with China is $3 billion.', 'annual trade deficit with China'],
    ['Trade between Chile and Peru has reached $20 billion.', 'Trade between Chile and Peru'],
  ],
  counterexamples: ['Canada spent $5 billion.', 'Ghana will receive $2 billion.'],
  find(at) {
    const subject = subjectNoun(at);
    if (subject === undefined) return undefined;
    const noun = tokenAt(at.sentence, subject);
    if (noun.upos !== 'NOUN') return undefined;
    const phrase = nounPhrase(at.text, at.sentence, noun, at.quantity);
    if (!phrase) return undefined;
    const owner = possessorOf(at.sentence, subject);
    const measure: Measure = {
      measures: phrase.words,
      span: phrase.span,
      ...(owner === undefined ? {} : { subject: owner }),
    };
    return measure;
  },
};

function subjectNoun({ sentence, head }: FigurePlace): number | undefined {
  if (dependents(sentence, head.index, 'cop').length > 0) return dependents(sentence, head.index, 'nsubj')[0];
  const verb = sentence.tokens[head.head];
  if (verb?.upos !== 'VERB' || !AMOUNTS.has(verb.lemma)) return undefined;
  if (head.deprel !== 'obj' && !head.deprel.startsWith('obl')) return undefined;
  return dependents(sentence, verb.index, 'nsubj')[0];
}
