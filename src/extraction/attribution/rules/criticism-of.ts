import { tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { nounCue } from '../noun-cue.ts';
import { PARTISANS } from '../partisans.ts';
import type { CueWord } from '../types.ts';
import { draftOf, prepositional } from '../verb-content.ts';

/** Words for deeds as much as for words, and people by their stance. */
const NOT_ALONE = new Set([
  'attack',
  'assault',
  'thanks',
  'threat',
  'charge',
  'evidence',
  'agreement',
  'endorsement',
  'exception',
  'view',
  'opinion',
  'notion',
  'announcement',
  ...PARTISANS,
]);

/** "Opposition to the plan grows": a stance is told by the word itself, whoever takes it. */
function speaksForItself({ lemma, stance }: CueWord): boolean {
  return stance !== 'neutral' && !NOT_ALONE.has(lemma);
}

/** "his criticism of the plan", "voiced criticism of the plan": the content stands behind a preposition. */
export const criticismOf: AttributionRule = {
  id: 'criticism-of',
  pos: 'noun',
  frames: ['preposition'],
  ownerless: true,
  examples: [
    {
      text: 'Opposition to the dam is growing.',
      cue: 'Opposition to',
      content: ['the dam'],
    },
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
    const { sentence, index, word } = site;
    if (source === undefined && !(site.ownerless === true && speaksForItself(word))) return undefined;
    const verb = cue.last - cue.first > 1 ? tokenAt(sentence, index).head : -1;
    const found =
      prepositional(sentence, index, cue, word.prepositions ?? []) ??
      // "took aim at the plan": the tree hangs the preposition on the verb.
      (verb < 0 ? undefined : prepositional(sentence, verb, cue, word.prepositions ?? [], index));
    return found && draftOf(site, found.cue, source, found.heads);
  },
};
