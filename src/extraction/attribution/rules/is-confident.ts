import { adjectiveClause, adjectiveCue } from '../adjective-cue.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { draftOf, prepositional } from '../verb-content.ts';

/** "Oslo is confident that ...", "is willing to ...", "is worried about ...", "made clear that ...". */
export const isConfident: AttributionRule = {
  id: 'is-confident',
  pos: 'adjective',
  frames: ['clause', 'infinitive', 'preposition'],
  examples: [
    {
      text: 'Oslo is confident that the truce will hold.',
      cue: 'is confident',
      source: 'Oslo',
      content: ['that the truce will hold'],
    },
    {
      text: 'The rebels are willing to talk.',
      cue: 'are willing',
      source: 'The rebels',
      content: ['to talk'],
    },
  ],
  counterexamples: ['Oslo is cold.', 'A confident Oslo waited.'],
  find(site) {
    const { sentence, index, word } = site;
    const found = adjectiveCue(site);
    if (found === undefined) return undefined;
    const clauses = adjectiveClause(sentence, index, word);
    if (clauses.length > 0) return draftOf(site, found.cue, found.source, clauses);
    const phrase = prepositional(sentence, index, found.cue, word.prepositions ?? []);
    return phrase && draftOf(site, phrase.cue, found.source, phrase.heads);
  },
};
