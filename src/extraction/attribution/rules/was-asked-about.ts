import type { AttributionRule } from '../attribution-rule.ts';
import { agentOf, cueWords, isPassive, TO_LISTENER } from '../clause.ts';
import { sourcePhrase } from '../source-phrase.ts';
import { draftOf, prepositional } from '../verb-content.ts';

/** "Asked about the delay, ...", "was warned of the risk by his aides": the passive of a verb with a listener. */
export const wasAskedAbout: AttributionRule = {
  id: 'was-asked-about',
  pos: 'verb',
  frames: ['preposition'],
  examples: [
    {
      text: 'Asked about the delay, the minister smiled.',
      cue: 'Asked about',
      content: ['the delay'],
    },
  ],
  counterexamples: ['The minister asked about the delay.', 'The delay was talked about.'],
  find(site) {
    const { sentence, index, word } = site;
    if (!TO_LISTENER.has(word.lemma) || !isPassive(sentence, index)) return undefined;
    const cue = cueWords(sentence, index);
    const agent = agentOf(sentence, index);
    const found = prepositional(sentence, index, cue, word.prepositions ?? []);
    const source = agent === undefined ? undefined : sourcePhrase(sentence, agent, cue);
    return found && draftOf(site, found.cue, source, found.heads);
  },
};
