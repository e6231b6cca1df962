import type { Sentence } from '../../language/types.ts';
import { isNegated } from '../engagements/status/status-words.ts';
import { baseRelation, caseMarkers, dependents, tokenAt } from '../tree.ts';
import { modality } from './modality.ts';
import type { EventLexicon } from './predicate-index.ts';
import { speaksOfOthers } from './read-event.ts';
import { lemmaAt } from './slots.ts';

/**
 * Does the sentence say that the event at `node` took place, or is to? An event that is only feared, aimed at, looked
 * forward to or talked about is none: "hopes to gain |by starting talks|", "nothing is known of |a meeting|".
 */
export function isAsserted(sentence: Sentence, node: number, code: string, lexicon: EventLexicon): boolean {
  const nominal = /^(?:NOUN|PROPN)$/.test(tokenAt(sentence, node).upos);
  if (nominal && !isToldByNoun(sentence, node, code)) return false;
  let unsure = nominal;
  for (let i = node, steps = 0; steps < sentence.tokens.length; steps++) {
    if (!nominal && isOnlySupposed(sentence, i)) return false;
    const { head } = tokenAt(sentence, i);
    if (head < 0) return true;
    unsure = unsure || isWithoutTense(sentence, i);
    if (!unsure) return true;
    if (leavesOpen(sentence, i, head, lexicon)) return false;
    i = head;
  }
  return true;
}

/** What hangs without a tense of its own on a verb that is denied, future or of wanting has no more truth than that verb. */
function leavesOpen(sentence: Sentence, i: number, head: number, lexicon: EventLexicon): boolean {
  const above = tokenAt(sentence, head);
  // "Divided over plans |to deploy| troops."
  if (above.upos === 'NOUN' && dependents(sentence, head, 'cop').length === 0)
    return (
      tokenAt(sentence, i).deprel === 'acl' &&
      tokenAt(sentence, i).xpos === 'VB' &&
      speaksOfOthers(sentence, head, lexicon)
    );
  if (above.upos !== 'VERB' && dependents(sentence, head, 'cop').length === 0) return false;
  if (modality(sentence, head) !== 'plain' && modality(sentence, head) !== 'past') return true;
  if (isNegated(sentence, head)) return true;
  const { deprel, xpos } = tokenAt(sentence, i);
  // "Cut ties, |accusing| it of ..." is told beside the verb, not by it.
  if (deprel === 'advcl' && xpos !== 'VB') return false;
  return CONTENT.has(baseRelation(tokenAt(sentence, i))) && speaksOfOthers(sentence, head, lexicon);
}

const CONTENT: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'obj', 'obl', 'acl', 'advcl']);

/** A participle, an infinitive, a noun: its time is that of the verb above. */
function isWithoutTense(sentence: Sentence, i: number): boolean {
  const { xpos, upos } = tokenAt(sentence, i);
  if (upos !== 'VERB') return true;
  if (dependents(sentence, i, 'aux').length > 0) return false;
  return xpos === 'VBG' || xpos === 'VB';
}

/** "If", "whether", "in order to": what such a clause tells has not happened. */
function isOnlySupposed(sentence: Sentence, i: number): boolean {
  const token = tokenAt(sentence, i);
  const relation = baseRelation(token);
  if (relation !== 'advcl' && relation !== 'ccomp' && relation !== 'acl') return false;
  const marks = dependents(sentence, i, 'mark', 'advmod')
    .filter((j) => j < i)
    .map((j) => tokenAt(sentence, j).form.toLowerCase());
  if (marks.some((m) => SUPPOSING.has(m))) return true;
  // "Would not withdraw |as the rebels have demanded|": told before, and only to say what is refused.
  if (marks.includes('as') && SAID_BEFORE.has(lemmaAt(sentence, i))) return true;
  // "When he |meets| Abe": a present tense after such a word is a future.
  return (
    relation === 'advcl' &&
    /^VB[PZ]$/.test(token.xpos) &&
    marks.some((m) => TIMES.has(m)) &&
    dependents(sentence, i, 'aux').length === 0
  );
}

const SAID_BEFORE: ReadonlySet<string> = new Set([
  'demand',
  'ask',
  'request',
  'urge',
  'propose',
  'promise',
  'threaten',
  'agree',
  'suggest',
]);
const SUPPOSING: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'lest', 'until', 'till']);
const TIMES: ReadonlySet<string> = new Set(['when', 'once', 'before', 'after', 'until', 'whenever']);

/** Prepositions that place something in the course of what the noun tells, or behind it: so it took place. */
const TOOK_PLACE: ReadonlySet<string> = new Set(
  'during|after|following|at|in|since|amid|from|with|through|by|throughout|despite'.split('|'),
);

/** Prepositions behind which a noun is looked forward to, spoken of, or missing. */
const MERELY_NAMED: ReadonlySet<string> = new Set(
  'before|ahead of|prior to|about|for|until|till|pending|without|of|on|against|to|as|over|concerning|regarding|towards|toward|between|instead of|like|than'.split(
    '|',
  ),
);

/** "|During| a meeting", "a |meeting took place|" tell of one; "the theme |of| the summit", "ahead |of| his trip" only name it. */
function isToldByNoun(sentence: Sentence, node: number, code: string): boolean {
  const token = tokenAt(sentence, node);
  if (token.head < 0) return true;
  const relation = baseRelation(token);
  const cases = caseMarkers(sentence, node);
  if (relation === 'nmod' || relation === 'obl' || relation === 'advcl') {
    if (cases.some((c) => TOOK_PLACE.has(c))) return true;
    if (cases.some((c) => MERELY_NAMED.has(c))) return isForce(code) && isVictim(sentence, node);
    return true;
  }
  if (relation === 'obj' || relation === 'compound' || relation === 'conj') return isForce(code);
  return true;
}

/** Deeds that leave victims: a noun for one of them is seldom a plan. */
function isForce(code: string): boolean {
  return /^(?:14|17|18|19|20)/.test(code);
}

/** "Victims |of an attack|", "a wave |of arrests|". */
function isVictim(sentence: Sentence, node: number): boolean {
  return SUFFERED.has(lemmaAt(sentence, tokenAt(sentence, node).head));
}

const SUFFERED: ReadonlySet<string> = new Set(
  'victim|survivor|wave|series|spate|string|scene|site|witness|day|week|hour|night|round|target|casualty|death|killed'.split(
    '|',
  ),
);
