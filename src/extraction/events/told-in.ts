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
    if (isOutcome(sentence, event, found)) continue;
    const known = told[0];
    const other = known === undefined ? event : withSides(sentence, event, known);
    if (known !== undefined && (!isBeside(sentence, known, other) || told.some((t) => isSame(t, other))))
      continue;
    told.push(other);
    if (told.length === MOST) break;
  }
  return told;
}

/** "Struck a market, |killing| dozens": what the blow brought about is no second blow. */
function isOutcome(sentence: Sentence, { reading }: FoundEvent, found: readonly FoundEvent[]): boolean {
  const { deprel, xpos, head } = tokenAt(sentence, reading.node);
  if (deprel !== 'advcl' || xpos !== 'VBG' || !FORCE.test(reading.code)) return false;
  return found.some(
    (f) =>
      f.reading.node === head && FORCE.test(f.reading.code) && isPlaced(f.recipients) && isPlaced(f.actors),
  );
}

const VERBAL = /^(?:02|1[0-3])/;
const FORCE = /^(?:18|19|20)/;

/** "Recalled its envoy from Peru and |broke off relations|": whom the second concerns is told with the first. */
function withSides(sentence: Sentence, event: FoundEvent, first: FoundEvent): FoundEvent {
  const { node, predicate } = event.reading;
  if (isPlaced(event.recipients) || predicate.source.recipient.includes('none')) return event;
  if (dependents(sentence, node, 'nsubj').length > 0 || event.recipients.length > 0) return event;
  if (
    first.recipients === first.actors ||
    sidesOf(first)
      .split('>')
      .every((s, _, [a]) => s === a)
  ) {
    const mutual = predicate.source.recipient.includes('mutual');
    return mutual ? { ...event, actors: first.actors, recipients: first.recipients } : event;
  }
  return { ...event, recipients: first.recipients };
}

function isBeside(sentence: Sentence, first: FoundEvent, other: FoundEvent): boolean {
  const node = other.reading.node;
  // "Expelled him, |accusing| Oslo": words that go with a deed are told; what it brings about is the deed itself.
  if (tokenAt(sentence, node).deprel === 'advcl' && !VERBAL.test(other.reading.code)) return false;
  if (tokenAt(sentence, node).upos !== 'VERB' || other.reading.factuality === 'possible') return false;
  if (!isPlaced(other.actors) || !(isPlaced(other.recipients) || isForNobody(other))) return false;
  return isJoined(sentence, node, first.reading.node) || isJoined(sentence, first.reading.node, node);
}

/** Is `node` a clause of the same rank as `other`, coordinated with it, beside it or accompanying it? */
function isJoined(sentence: Sentence, node: number, other: number): boolean {
  const token = tokenAt(sentence, node);
  if (token.deprel === 'conj') return isAtOrAbove(sentence, other, token.head);
  if (token.head !== other || node < other) return false;
  if (baseRelation(token) === 'parataxis') return dependents(sentence, node, 'nsubj').length > 0;
  const accompanies = token.deprel === 'advcl' && token.xpos === 'VBG';
  return accompanies && dependents(sentence, node, 'mark', 'case').length === 0;
}

/** The clause joined to, a clause it stands in, or one that it reports: "|said| it would give arms and urged ...". */
function isAtOrAbove(sentence: Sentence, other: number, joined: number): boolean {
  if (other === joined || ancestors(sentence, joined).includes(other)) return true;
  const { head, deprel } = tokenAt(sentence, other);
  return head === joined && (deprel === 'ccomp' || deprel === 'xcomp');
}

function isPlaced(actors: readonly EventActor[]): boolean {
  return actors.some((a) => a.country !== undefined);
}

function isForNobody({ reading, recipients }: FoundEvent): boolean {
  return recipients.length === 0 && reading.predicate.source.recipient.includes('none');
}

/** The same deed told twice: "shelled the town and |pounded| it". */
function isSame(one: FoundEvent, other: FoundEvent): boolean {
  const alike = one.reading.code.slice(0, 2) === other.reading.code.slice(0, 2);
  return alike && FORCE.test(one.reading.code) && sidesOf(one) === sidesOf(other);
}

function sidesOf({ actors, recipients }: FoundEvent): string {
  const codes = (list: readonly EventActor[]) =>
    [...new Set(list.flatMap((a) => a.country ?? []))].sort().join('+');
  return `${codes(actors)}>${codes(recipients)}`;
}
