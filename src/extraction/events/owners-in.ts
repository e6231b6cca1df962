import type { Sentence } from '../../language/types.ts';
import { baseRelation, caseMarkers, childrenOf, conjuncts, tokenAt } from '../tree.ts';
import type { EventActor } from '../types.ts';
import { actorAt } from './actor-at.ts';
import type { ActorReader } from './actor-reader.ts';

/** Prepositions after which those stand whom a thing or deed concerns. */
const CONCERNS: ReadonlySet<string> = new Set(
  'of|by|from|with|against|on|to|for|between|among|toward|towards|over|at|in|into|inside|near'.split('|'),
);

/**
 * Whose the thing or deed is: "|Serbia's| suppression", "an |Indian| proposal", "the homes of |villagers|". The nearest
 * level that names somebody counts.
 */
export function ownersIn(reader: ActorReader, sentence: Sentence, head: number): EventActor[] {
  const seen = new Set([head]);
  let level = [head];
  while (level.length > 0) {
    const next = level
      .flatMap((i) => childrenOf(sentence, i))
      .filter((i) => !seen.has(i) && isOwner(sentence, i));
    for (const i of next) seen.add(i);
    for (const rank of [isPossessor, isModifier, () => true]) {
      const heads = next.filter((i) => rank(sentence, i));
      const found = heads
        .flatMap((i) => conjuncts(sentence, i))
        .filter((i) => tokenAt(sentence, i).upos !== 'PRON' && !isKindOnly(sentence, i))
        .flatMap((i) =>
          actorAt(reader, sentence, i).filter((a) => a.country !== undefined || !isModifier(sentence, i)),
        );
      if (found.length > 0) return found;
    }
    level = next;
  }
  return [];
}

function isPossessor(sentence: Sentence, i: number): boolean {
  return tokenAt(sentence, i).deprel === 'nmod:poss' || caseMarkers(sentence, i).includes('by');
}

function isModifier(sentence: Sentence, i: number): boolean {
  return ['amod', 'compound'].includes(baseRelation(tokenAt(sentence, i)));
}

/** "|Cabinet|-level talks", "|minister| meeting": a word for the kind of thing, not for whose it is. */
function isKindOnly(sentence: Sentence, i: number): boolean {
  const { upos, form } = tokenAt(sentence, i);
  return isModifier(sentence, i) && upos === 'NOUN' && !/^\p{Lu}/u.test(form);
}

function isOwner(sentence: Sentence, i: number): boolean {
  const token = tokenAt(sentence, i);
  const relation = baseRelation(token);
  if (relation === 'amod' || relation === 'compound' || relation === 'acl' || token.deprel === 'nmod:poss')
    return true;
  if (relation !== 'nmod' && relation !== 'obl' && relation !== 'obj') return false;
  const cases = caseMarkers(sentence, i);
  return cases.length === 0 || cases.some((c) => CONCERNS.has(c));
}
