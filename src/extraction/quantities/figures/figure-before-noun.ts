import type { FigureWay } from './figure-way.ts';
import { possessorOf } from './owner.ts';
import { nounPhrase } from './phrase.ts';

const BEFORE = new Set(['compound', 'nummod', 'amod', 'nmod', 'dep', 'nmod:unmarked']);

/** "an 8.7 trillion yen defence budget", "the $14 billion takeover of Arm", "a 25% tariff": the noun after the figure. */
export const figureBeforeNoun: FigureWay = {
  id: 'figure-before-noun',
  examples: [
    ['The $14 billion takeover failed.', 'takeover'],
    ['Parliament approved a €90 billion defence budget.', 'defence budget'],
  ],
  counterexamples: ['Canada spent $5 billion.', 'Exports reached $20 billion.'],
  find({ text, sentence, quantity, head }) {
    if (quantity.kind === 'count' || !BEFORE.has(head.deprel)) return undefined;
    let noun = sentence.tokens[head.head];
    // In "yen defence budget" some trees hang "yen" on "defence"; the last noun of the row is meant.
    for (let steps = 0; steps < 3 && noun?.deprel === 'compound'; steps++) noun = sentence.tokens[noun.head];
    if (!noun || noun.start < quantity.end || (noun.upos !== 'NOUN' && noun.upos !== 'PROPN'))
      return undefined;
    const phrase = nounPhrase(text, sentence, noun, quantity);
    // Words before the figure ("a record 8.7 trillion yen budget") are cut off with it.
    if (!phrase || phrase.span.start < quantity.start) return undefined;
    const owner = possessorOf(sentence, noun.index);
    return { measures: phrase.words, span: phrase.span, ...(owner === undefined ? {} : { subject: owner }) };
  },
};
