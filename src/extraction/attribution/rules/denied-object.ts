import type { Sentence } from '../../../language/types.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { activeClause, draftOf, objectOf, objectTail } from '../verb-content.ts';

/** "welcomed the minister to his office": done to a person these are acts, not words. */
const GREETING = new Set([
  'welcome',
  'salute',
  'address',
  'challenge',
  'interview',
  'attack',
  'hail',
  'list',
]);

function isPerson(sentence: Sentence, index: number): boolean {
  const named = sentence.names.some((n) => n.kind === 'PERSON' && n.first <= index && index < n.last);
  return named || sentence.tokens[index]?.xpos === 'PRP';
}

function isReflexive(sentence: Sentence, index: number): boolean {
  return /sel(?:f|ves)$/iu.test(sentence.tokens[index]?.form ?? '');
}

/** "Tehran denied the report." Speech whose content is a noun phrase. */
export const deniedObject: AttributionRule = {
  id: 'denied-object',
  pos: 'verb',
  frames: ['object'],
  examples: [
    {
      text: 'Tehran denied the report.',
      cue: 'denied',
      source: 'Tehran',
      content: ['the report'],
    },
    {
      text: 'The senator criticized the minister for his silence.',
      cue: 'criticized',
      source: 'The senator',
      content: ['the minister for his silence'],
    },
  ],
  counterexamples: ['Tehran hosted the talks.'],
  find(site) {
    if (site.word.kind !== 'saying') return undefined;
    const clause = activeClause(site);
    const object = objectOf(site.sentence, site.index);
    if (clause === undefined || object === undefined) return undefined;
    if (isReflexive(site.sentence, object)) return undefined;
    if (GREETING.has(site.word.lemma) && isPerson(site.sentence, object)) return undefined;
    return draftOf(site, clause.cue, clause.source, [
      object,
      ...objectTail(site.sentence, site.index, object),
    ]);
  },
};
