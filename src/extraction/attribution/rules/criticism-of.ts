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
    const found = prepositional(site.sentence, site.index, cue, site.word.prepositions ?? []);
    return found && draftOf(site, found.cue, source, found.heads);
  },
};
