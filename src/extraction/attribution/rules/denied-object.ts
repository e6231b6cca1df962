import type { Sentence } from '../../../language/types.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { AttributionRule, CueSite } from '../attribution-rule.ts';
import { draftOf, objectOf, objectTail, ownerlessClause, relativeObject } from '../verb-content.ts';

/** "welcomed the minister to his office": done to a person these are acts, not words. */
const GREETING = new Set(['welcome', 'salute', 'address', 'interview']);

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
  ownerless: true,
  examples: [
    {
      text: 'The mayor built the dam, which the farmers endorsed.',
      cue: 'endorsed',
      source: 'the farmers',
      content: ['which'],
    },
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
    const clause = ownerlessClause(site);
    const object = objectOf(site.sentence, site.index);
    if (clause === undefined) return undefined;
    if (object === undefined) {
      const relative = relativeObject(site.sentence, site.index);
      return relative && draftOf(site, clause.cue, clause.source, [relative.head], relative.without);
    }
    if (isReflexive(site.sentence, object)) return undefined;
    if (GREETING.has(site.word.lemma) && isPerson(site.sentence, object)) return undefined;
    if (tellsMore(site, object)) return undefined;
    // "showed the party losing ground": who does it is taken for a hearer.
    const doer = dependents(site.sentence, site.index, 'iobj').filter((i) => i > site.index);
    return draftOf(site, clause.cue, clause.source, [
      ...(isGerund(site, object) ? doer : []),
      object,
      ...objectTail(site.sentence, site.index, object),
    ]);
  },
};

const isGerund = ({ sentence }: CueSite, index: number): boolean => tokenAt(sentence, index).xpos === 'VBG';

/** "issued a statement saying that ...": the words are reported by the participle, not by the act of issuing. */
function tellsMore({ reading, sentence }: CueSite, object: number): boolean {
  return dependents(sentence, object, 'acl').some((i) => {
    const token = tokenAt(sentence, i);
    return token.xpos === 'VBG' && reading.cues.find(token.lemma, 'verb')?.frames.includes('clause') === true;
  });
}
