import { tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { nounCue } from '../noun-cue.ts';
import { draftOf, prepositional } from '../verb-content.ts';

/** "his criticism of the plan", "voiced criticism of the plan": the content stands behind a preposition. */
export const criticismOf: AttributionRule = {
  id: 'criticism-of',
  pos: 'noun',
  frames: ['preposition'],
  examples: [
    {
      text: 'The ministers expressed concern about the tariffs.',
      cue: 'expressed concern about',
      source: 'The ministers',
      content: ['the tariffs'],
    },
  ],
  counterexamples: ['The report of the committee was long.'],
  find(site) {
    const { cue, source } = nounCue(site);
    if (source === undefined) return undefined;
    const { sentence, index, word } = site;
    const verb = cue.last - cue.first > 1 ? tokenAt(sentence, index).head : -1;
    const found =
      prepositional(sentence, index, cue, word.prepositions ?? []) ??
      // "took aim at the plan": the tree hangs the preposition on the verb.
      (verb < 0 ? undefined : prepositional(sentence, verb, cue, word.prepositions ?? [], index));
    return found && draftOf(site, found.cue, source, found.heads);
  },
};
