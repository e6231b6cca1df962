import { dependents, tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { cueWords, isExpletive } from '../clause.ts';
import { speakerOf } from '../quote-clause.ts';
import { draftOf } from '../verb-content.ts';

/** "Most farmers are against the levy." A stance told by a preposition alone. */
export const isAgainst: AttributionRule = {
  id: 'is-against',
  pos: 'preposition',
  triggers: ['against'],
  examples: [
    {
      text: 'Most farmers are against the levy.',
      cue: 'are against',
      source: 'Most farmers',
      content: ['the levy'],
    },
  ],
  counterexamples: ['Most farmers leaned against the fence.', 'A vote against the levy is near.'],
  find(site) {
    const { sentence, index } = site;
    const noun = tokenAt(sentence, index).head;
    const copula = noun > index ? dependents(sentence, noun, 'cop').find((i) => i < index) : undefined;
    if (tokenAt(sentence, index).deprel !== 'case' || copula === undefined) return undefined;
    const cue = { first: cueWords(sentence, copula).first, last: index + 1 };
    const source = speakerOf(sentence, noun, cue);
    if (source === undefined || isExpletive(sentence, source.head)) return undefined;
    const draft = draftOf(site, cue, source, [noun]);
    return draft && { ...draft, kind: 'attitude', stance: 'deny', cueLemma: 'against' };
  },
};
