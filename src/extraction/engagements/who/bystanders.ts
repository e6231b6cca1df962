import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import { ancestors, caseMarkers, dependents, isVerbal, tokenAt } from '../../tree.ts';
import { beginsAfter, PARTS } from '../holding-verb.ts';
import { mentionsUnder, prepositional } from './arguments.ts';
import { subjectMentions } from './subjects.ts';

const AROUND: readonly string[] = [
  'after',
  'before',
  'during',
  'following',
  'ahead of',
  'at',
  'in',
  'since',
  'over',
];
const INSIDE: readonly string[] = ['in', 'during', 'at', 'over'];
const ENDED: readonly string[] = ['after', 'following'];

/** What two sides do at the end of talks of theirs. */
const JOINT_DEEDS: ReadonlySet<string> = new Set([
  'agree',
  'sign',
  'announce',
  'decide',
  'pledge',
  'vow',
  'issue',
  'reach',
  'settle',
  'commit',
  'resolve',
  'promise',
]);

export const PERSONS: ReadonlySet<string> = new Set(['full-name', 'short-name', 'office', 'pronoun']);

/**
 * Who takes part in an event that the clause mentions by the way: its subject ("Aso told reporters after a meeting |with
 * Mnuchin|", "A and B prepared the ground in talks", "A and B agreed after talks"), and whom it speaks to ("in a call, A told
 * B").
 */
export function bystanders(
  passage: Passage,
  sentence: Sentence,
  event: number,
  own: readonly Mention[],
): Mention[] {
  const at = placeInClause(sentence, event);
  if (at === undefined || beginsAfter(sentence, at.verb, event)) return [];
  if (
    // "Tuesday's meeting with B" has no holder of its own.
    dependents(sentence, event, 'nmod:poss').some((i) => !/day$/i.test(tokenAt(sentence, i).form)) ||
    prepositional(sentence, event, ['between', 'of']).length > 0
  )
    return [];
  const who = subjectMentions(passage, sentence, at.verb).filter((m) => m.form !== 'organization');
  if (own.length > 0)
    return prepositional(sentence, event, ['with']).length > 0 && at.cases.some((c) => AROUND.includes(c))
      ? who
      : [];
  const joint =
    at.cases.some((c) => ENDED.includes(c)) &&
    JOINT_DEEDS.has(tokenAt(sentence, at.verb).lemma.toLowerCase());
  if (!joint && !at.cases.some((c) => INSIDE.includes(c))) return [];
  const all = joint ? who : [...who, ...addressees(passage, sentence, at.verb, who)];
  return new Set(all.flatMap((m) => m.countries)).size >= 2 ? all : [];
}

/** The verb an event belongs to by a preposition, through "six hours of" and through a noun that trees hang it on. */
function placeInClause(
  sentence: Sentence,
  event: number,
): { verb: number; cases: readonly string[] } | undefined {
  let at = event;
  if (
    PARTS.has(sentence.tokens[tokenAt(sentence, at).head]?.lemma ?? '') &&
    caseMarkers(sentence, at).includes('of')
  )
    at = tokenAt(sentence, at).head;
  const { deprel, head } = tokenAt(sentence, at);
  const cases = caseMarkers(sentence, at);
  const above = sentence.tokens[head];
  if (above === undefined) return undefined;
  if (deprel.startsWith('obl') && isVerbal(above)) return { verb: head, cases };
  // "Objected to that clause |in a telephone conversation|"
  const within = deprel === 'nmod' && cases.some((c) => INSIDE.includes(c) || ENDED.includes(c));
  const verb = within ? ancestors(sentence, at).find((i) => isVerbal(tokenAt(sentence, i))) : undefined;
  return verb === undefined ? undefined : { verb, cases };
}

/** "In a call, A told |B| ...", "A raised it |with B| at their meeting": of another country than those who speak, and a person. */
function addressees(
  passage: Passage,
  sentence: Sentence,
  verb: number,
  speakers: readonly Mention[],
): Mention[] {
  const sides = new Set(speakers.flatMap((m) => m.countries));
  const isPerson = (m: Mention) => PERSONS.has(m.form) && m.actors.length > 0;
  if (!speakers.some(isPerson)) return [];
  return [
    ...dependents(sentence, verb, 'obj', 'iobj'),
    ...prepositional(sentence, verb, ['with', 'to', 'by']),
    ...besideVerb(sentence, verb),
  ]
    .flatMap((i) => mentionsUnder(passage, sentence, i))
    .filter((m) => isPerson(m) && m.countries.length === 1 && !m.countries.some((code) => sides.has(code)));
}

/** "In a call, A sounded out |B|": trees hang an object behind a particle on the verb as no object. */
function besideVerb(sentence: Sentence, verb: number): number[] {
  return dependents(sentence, verb, 'obl').filter(
    (i) => i > verb && i <= verb + 3 && caseMarkers(sentence, i).length === 0,
  );
}

/** How many sentences back the one may stand who the text is about. */
const REACH = 1;

/**
 * "It was disclosed after talks |with Putin|", "to be followed by a meeting |with Trump|": one side stands at the noun, and the
 * other is whom this sentence, or the one before, is about: the nearest person of another country that is a subject.
 */
export function topicSide(
  passage: Passage,
  sentence: Sentence,
  event: number,
  own: readonly Mention[],
): Mention[] {
  if (prepositional(sentence, event, ['with']).length === 0 || !own.some((m) => PERSONS.has(m.form)))
    return [];
  const sides = new Set(own.flatMap((m) => m.countries));
  const others = (mentions: readonly Mention[]) =>
    mentions.filter(
      (m) => PERSONS.has(m.form) && m.countries.length === 1 && !m.countries.some((c) => sides.has(c)),
    );
  for (const verb of ancestors(sentence, event)) {
    if (!isVerbal(tokenAt(sentence, verb))) continue;
    const who = others(subjectMentions(passage, sentence, verb));
    if (who.length > 0) return who;
  }
  for (let back = 1; back <= REACH; back++) {
    const before = passage.sentences[sentence.index - back];
    const root = before?.tokens.find((t) => t.head < 0);
    if (before === undefined || root === undefined || before.paragraph < sentence.paragraph - 1) return [];
    const who = others(subjectMentions(passage, before, root.index));
    if (who.length > 0) return who;
  }
  return [];
}
