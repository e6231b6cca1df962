import type { Sentence } from '../../../language/types.ts';
import { dependents, subtree, tokenAt } from '../../tree.ts';
import type { AttributionRule, Interval } from '../attribution-rule.ts';
import { cueWords } from '../clause.ts';
import { PARTISANS } from '../partisans.ts';
import { speakerOf } from '../quote-clause.ts';
import { sourcePhrase } from '../source-phrase.ts';
import type { SourcePhrase } from '../types.ts';
import { draftOf, prepositional } from '../verb-content.ts';

/** "Berg is a fierce critic of the levy", "Berg, a fierce critic of the levy,": a stance told as what one is. */
export const isSupporter: AttributionRule = {
  id: 'is-supporter',
  pos: 'noun',
  triggers: PARTISANS,
  examples: [
    {
      text: 'The mayor is a fierce critic of the levy.',
      cue: 'is a fierce critic of',
      source: 'The mayor',
      content: ['the levy'],
    },
  ],
  counterexamples: ['A critic of the levy is a farmer.', 'The mayor met a critic of the levy.'],
  find(site) {
    const { sentence, index } = site;
    const found = ofPredicate(sentence, index) ?? ofApposition(sentence, index);
    if (found === undefined) return undefined;
    const phrase = prepositional(sentence, index, found.cue, ['of', 'for', 'in']);
    return phrase && draftOf(site, phrase.cue, found.source, phrase.heads);
  },
};

interface Stance {
  readonly cue: Interval;
  readonly source: SourcePhrase;
}

function ofPredicate(sentence: Sentence, noun: number): Stance | undefined {
  const copula = dependents(sentence, noun, 'cop').find((i) => i < noun);
  if (copula === undefined) return undefined;
  const cue = { first: Math.min(cueWords(sentence, noun).first, copula), last: noun + 1 };
  while (cue.first > 0 && /^aux/u.test(tokenAt(sentence, cue.first - 1).deprel)) cue.first--;
  const source = speakerOf(sentence, noun, cue);
  return source && { cue, source };
}

function ofApposition(sentence: Sentence, noun: number): Stance | undefined {
  const token = tokenAt(sentence, noun);
  if (token.deprel !== 'appos' || token.head > noun) return undefined;
  const own = subtree(sentence, noun).first;
  const article = /^(?:an?|the)$/iu.test(tokenAt(sentence, own).form) ? 1 : 0;
  const cue = { first: Math.min(own + article, noun), last: noun + 1 };
  const source = sourcePhrase(sentence, token.head, { first: own, last: noun + 1 });
  return source && { cue, source };
}
