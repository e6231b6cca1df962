import { dependents, tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { agentOf, cueWords, isPassive } from '../clause.ts';
import { draftOf, objectTail } from '../verb-content.ts';

/** To put out, sign or list a thing is done to the thing; in the passive nobody is heard. */
const DEEDS = new Set([
  'release',
  'publish',
  'print',
  'broadcast',
  'distribute',
  'circulate',
  'issue',
  'sign',
  'list',
  'link',
  'unveil',
  'expose',
  'challenge',
  'press',
  'withdraw',
  'show',
  'ask',
  'tell',
]);

/** "The cuts were criticized", "He is known": something is said or thought of it, nobody tells by whom. */
export const wasCriticized: AttributionRule = {
  id: 'was-criticized',
  pos: 'verb',
  frames: ['object'],
  examples: [
    {
      text: 'The cuts have been widely criticized.',
      cue: 'have been widely criticized',
      content: ['The cuts'],
    },
  ],
  counterexamples: ['The report was released.', 'The talks were hosted by Tehran.'],
  find(site) {
    const { sentence, index, word } = site;
    if (DEEDS.has(word.lemma) || !isPassive(sentence, index) || agentOf(sentence, index) !== undefined)
      return undefined;
    const relation = tokenAt(sentence, index).deprel;
    if (relation === 'acl' || relation === 'acl:relcl' || relation === 'ccomp') return undefined;
    const subject = dependents(sentence, index, 'nsubj').find((i) => i < index);
    if (subject === undefined || dependents(sentence, index, 'aux').length === 0) return undefined;
    const heads = [subject, ...objectTail(sentence, index, index)];
    const draft = draftOf(site, cueWords(sentence, index), undefined, heads);
    return draft && { ...draft, kind: 'attitude', stance: 'neutral' };
  },
};
