import type { FigureWay } from './figure-way.ts';
import { doerOf } from './owner.ts';
import { nounPhrase } from './phrase.ts';

/** "700,000 new jobs": a count measures the things it counts; whoever creates or sends them is its subject. */
export const countedThings: FigureWay = {
  id: 'counted-things',
  examples: [['The plan will create 700,000 new jobs.', 'new jobs']],
  counterexamples: ['Canada spent $5 billion.', 'Tariffs rose to 25 percent.'],
  find({ text, sentence, quantity, head }) {
    if (quantity.kind !== 'count' || head.upos !== 'NOUN') return undefined;
    const noun = sentence.tokens.find((t) => t.end === quantity.end);
    if (!noun) return undefined;
    // The number lies inside the mention, so only it is left out, not the words between it and the noun.
    const number = sentence.tokens.filter(
      (t) =>
        t.start >= quantity.start &&
        t.end <= quantity.end &&
        (t.upos === 'NUM' ||
          t.form === 'of' ||
          /^(?:hundreds|thousands|millions|dozens|scores|tens|a|an|half)$/i.test(t.form)),
    );
    const end = number.at(-1)?.end ?? quantity.start;
    const phrase = nounPhrase(text, sentence, noun, { start: quantity.start, end });
    if (!phrase) return undefined;
    const verb = sentence.tokens[head.head];
    const doer = verb?.upos === 'VERB' && head.deprel === 'obj' ? doerOf(sentence, verb.index) : undefined;
    return { measures: phrase.words, span: phrase.span, ...(doer === undefined ? {} : { subject: doer }) };
  },
};
