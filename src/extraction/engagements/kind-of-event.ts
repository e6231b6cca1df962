import type { Sentence } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import type { Passage } from '../passage.ts';
import { caseMarkers, dependents, tokenAt } from '../tree.ts';
import type { ActorRef, EngagementType, Where } from '../types.ts';

/** "have * dinner", "dine with" and "state dinner" are one kind of occasion. */
export function occasionOf(phrase: string): string {
  const words = phrase.split(' ');
  for (const [occasion, stems] of OCCASIONS)
    if (words.some((w) => stems.some((stem) => w.startsWith(stem)))) return occasion;
  return words.at(-1) ?? phrase;
}

const OCCASIONS: readonly (readonly [string, readonly string[]])[] = [
  ['dinner', ['din', 'banquet', 'supper']],
  ['lunch', ['lunch']],
  ['breakfast', ['breakfast']],
  ['golf', ['golf', 'tee', 'round']],
  ['ceremony', ['ceremon']],
  ['reception', ['reception', 'gala', 'tea']],
  ['greeting', ['greet', 'shake', 'handshake', 'embrace']],
];

/** "The president |spoke with| his counterpart on Friday": with no place told, heads of government and ministers speak by telephone. */
export function spokeFromAfar(
  sentence: Sentence,
  event: number,
  where: Where | undefined,
  mentions: readonly Mention[],
): boolean {
  return (
    where === undefined &&
    /^(?:sp(?:eak|oke)|conversation$)/i.test(tokenAt(sentence, event).form) &&
    new Set(mentions.flatMap((m) => m.countries)).size >= 2 &&
    mentions.every((m) => m.form !== 'group' && m.form !== 'government')
  );
}

/** "|The leaders| of A, B and C" */
function isOfHeads({ form, start, end, countries }: Mention, { article }: Passage): boolean {
  return (
    countries.length >= 2 &&
    (form === 'group' || form === 'government') &&
    /\b(?:leaders|presidents|prime ministers|premiers|heads of (?:state|government))\b/i.test(
      article.text.slice(start, end),
    )
  );
}

const BY: ReadonlySet<string> = new Set(['by', 'over', 'on', 'via', 'in', 'through', 'during']);
const LINES: ReadonlySet<string> = new Set([
  'phone',
  'telephone',
  'video',
  'videoconference',
  'teleconference',
  'hotline',
]);

/** "Spoke |by phone|", "held talks |in a video call|": what the words of the event or its verb say of the means. */
export function byPhone(sentence: Sentence, anchors: readonly (number | undefined)[]): boolean {
  const [event] = anchors;
  return anchors.some(
    (anchor) =>
      anchor !== undefined &&
      dependents(sentence, anchor, 'obl', 'nmod', 'obj', 'conj').some((i) =>
        [i, ...dependents(sentence, i, 'nmod', 'obl', 'compound')].some(
          (j) =>
            LINES.has(tokenAt(sentence, j).lemma.toLowerCase()) &&
            // "Pressed for a meeting in a |telephone conversation|": that is another event than the meeting.
            (j === i || (anchor === event && tokenAt(sentence, i).lemma !== 'conversation')) &&
            (j !== i || caseMarkers(sentence, j).some((c) => BY.has(c))) &&
            caseMarkers(sentence, tokenAt(sentence, j).deprel === 'compound' ? i : j).some((c) => BY.has(c)),
        ),
      ),
  );
}

/** A meeting of heads of state or government is a summit, whatever the reporter calls it. */
export function typeFor(
  type: EngagementType,
  mentions: readonly Mention[],
  participants: readonly ActorRef[],
  passage: Passage,
): EngagementType {
  if (type !== 'meeting' && type !== 'talks') return type;
  if (participants.length === 0 && mentions.some((m) => isOfHeads(m, passage))) return 'summit';
  const heads = participants.filter((p) => passage.cast.isHead(p.actor));
  const sides = new Set(heads.map((p) => p.country ?? p.actor));
  return sides.size >= 2 && heads.length === participants.length && mentions.length >= 1 ? 'summit' : type;
}
