import type { Sentence } from '../../language/types.ts';
import { ancestors, baseRelation, dependents, tokenAt } from '../tree.ts';
import type { EventActor } from '../types.ts';
import type { FoundEvent } from './find-events.ts';

/** More than these no sentence tells in clauses of equal rank. */
const MOST = 3;

/**
 * The events of a sentence that a coder would file: the one it is about, and those told beside it in clauses of the same
 * rank, "expelled the envoy |and closed the border|", "cut ties, |accusing| it of ...". What is told deeper down explains
 * the first and is not filed again.
 */
export function toldIn(sentence: Sentence, found: readonly FoundEvent[]): FoundEvent[] {
  const told: FoundEvent[] = [];
  for (const event of found) {
    const known = told[0];
    if (known !== undefined && (!isBeside(sentence, known, event) || told.some((t) => isSame(t, event))))
      continue;
    told.push(event);
    if (told.length === MOST) break;
  }
  return told;
}

function isBeside(sentence: Sentence, first: FoundEvent, other: FoundEvent): boolean {
  const node = other.reading.node;
  if (tokenAt(sentence, node).upos !== 'VERB' || other.reading.factuality === 'possible') return false;
  if (!isPlaced(other.actors) || !(isPlaced(other.recipients) || isForNobody(other))) return false;
  return isJoined(sentence, node, first.reading.node) || isJoined(sentence, first.reading.node, node);
}

/** Is `node` a clause of the same rank as `other`, coordinated with it, beside it or accompanying it? */
function isJoined(sentence: Sentence, node: number, other: number): boolean {
  const token = tokenAt(sentence, node);
  if (token.deprel === 'conj') return [token.head, ...ancestors(sentence, token.head)].includes(other) || sharesHead(sentence, token.head, other);
  if (token.head !== other) return false;
  if (baseRelation(token) === 'parataxis') return node > other && dependents(sentence, node, 'nsubj').length > 0;
  return token.deprel === 'advcl' && token.xpos === 'VBG' && node > other && dependents(sentence, node, 'mark', 'case').length === 0;
}

/** "Said it would give arms and |urged| ...": the first event may stand a clause below the one it is joined to. */
function sharesHead(sentence: Sentence, verb: number, other: number): boolean {
  const above = tokenAt(sentence, other);
  return above.head === verb && (above.deprel === 'ccomp' || above.deprel === 'xcomp');
}

function isPlaced(actors: readonly EventActor[]): boolean {
  return actors.some((a) => a.country !== undefined);
}

function isForNobody({ reading, recipients }: FoundEvent): boolean {
  return recipients.length === 0 && reading.predicate.source.recipient.includes('none');
}

/** The same deed told twice: "shelled the town, |killing| nine". */
function isSame(one: FoundEvent, other: FoundEvent): boolean {
  return one.reading.code.slice(0, 2) === other.reading.code.slice(0, 2) && sidesOf(one) === sidesOf(other);
}

function sidesOf({ actors, recipients }: FoundEvent): string {
  const codes = (list: readonly EventActor[]) => [...new Set(list.flatMap((a) => a.country ?? []))].sort().join('+');
  return `${codes(actors)}>${codes(recipients)}`;
}
