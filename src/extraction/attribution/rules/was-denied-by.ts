import { baseRelation, caseMarkers, childrenOf, tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { agentOf, cueWords, isPassive } from '../clause.ts';
import { sourcePhrase } from '../source-phrase.ts';
import { draftOf } from '../verb-content.ts';

const BLAMING = new Set([
  'criticize',
  'criticise',
  'accuse',
  'blame',
  'condemn',
  'praise',
  'fault',
  'credit',
  'denounce',
  'attack',
  'charge',
  'describe',
]);

/** "The report was denied by Tehran." Passive with the one who speaks behind "by". */
export const wasDeniedBy: AttributionRule = {
  id: 'was-denied-by',
  pos: 'verb',
  frames: ['object'],
  examples: [
    {
      text: 'The report was denied by Tehran.',
      cue: 'was denied',
      source: 'Tehran',
      content: ['The report'],
    },
  ],
  counterexamples: ['The report was denied.', 'The talks were hosted by Tehran.'],
  find(site) {
    const { sentence, index } = site;
    if (!isPassive(sentence, index) || tokenAt(sentence, index).deprel === 'acl') return undefined;
    const agent = agentOf(sentence, index);
    const subject = childrenOf(sentence, index).find((i) => baseRelation(tokenAt(sentence, i)) === 'nsubj');
    if (subject === undefined) return undefined;
    const tail = childrenOf(sentence, index).filter(
      (i) =>
        i > index &&
        i !== agent &&
        baseRelation(tokenAt(sentence, i)) === 'obl' &&
        caseMarkers(sentence, i).some((m) => m === 'for' || m === 'as' || m === 'of'),
    );
    // "was criticized" alone leaves open by whom and for what; with "for ..." the blame itself is told.
    if (agent === undefined && (tail.length === 0 || !BLAMING.has(site.word.lemma))) return undefined;
    const cue = cueWords(sentence, index);
    const source = agent === undefined ? undefined : sourcePhrase(sentence, agent, cue);
    return draftOf(site, cue, source, [subject, ...tail]);
  },
};
