import type { Sentence } from '../../../language/types.ts';
import { baseRelation, childrenOf, subtree, tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { agentOf, cueWords, isExpletive, isPassive, TO_LISTENER } from '../clause.ts';
import { sourcePhrase } from '../source-phrase.ts';
import { draftOf, predication, reportedClauses } from '../verb-content.ts';

/** "Asked about it, he smiled": what follows the comma is the main clause, not what was asked. */
function commaBetween(sentence: Sentence, verb: number, clause: number): boolean {
  return (
    sentence.tokens[subtree(sentence, clause).first - 1]?.form === ',' ||
    sentence.tokens[subtree(sentence, clause).first]?.form === ',' ||
    clause < verb
  );
}

/** "The talks are expected to resume", "It was announced that ...": passive; who says it stands behind "by" or nowhere. */
export const isSaidTo: AttributionRule = {
  id: 'is-said-to',
  pos: 'verb',
  frames: ['clause', 'infinitive', 'predicate'],
  examples: [
    {
      text: 'The two leaders are expected to meet in June.',
      cue: 'are expected',
      content: ['The two leaders', 'to meet in June'],
    },
    {
      text: 'It was announced that the summit would be held in Oslo.',
      cue: 'was announced',
      content: ['that the summit would be held in Oslo'],
    },
  ],
  counterexamples: ['The summit was held in Oslo.', 'The summit was announced in Oslo.'],
  find(site) {
    const { sentence, index } = site;
    const listener = TO_LISTENER.has(site.word.lemma);
    if (!isPassive(sentence, index) || (tokenAt(sentence, index).deprel === 'acl' && !listener))
      return undefined;
    const subject = childrenOf(sentence, index).find((i) => baseRelation(tokenAt(sentence, i)) === 'nsubj');
    const complements = [
      ...reportedClauses(sentence, index).filter((i) => !(listener && commaBetween(sentence, index, i))),
      ...childrenOf(sentence, index).filter(
        (i) => i > index && baseRelation(tokenAt(sentence, i)) === 'xcomp',
      ),
      ...predication(sentence, index).filter((i) => i !== subject),
    ];
    if (complements.length === 0) return undefined;
    const cue = cueWords(sentence, index);
    const agent = agentOf(sentence, index);
    const spoken = subject !== undefined && !isExpletive(sentence, subject) && !listener;
    const heads = spoken ? [subject, ...complements] : complements;
    return draftOf(
      site,
      cue,
      agent === undefined ? undefined : sourcePhrase(sentence, agent, cue),
      heads.filter((h) => h !== agent),
    );
  },
};
