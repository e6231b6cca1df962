import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import type { EngagementType } from '../../types.ts';

/** Who met whom; `partner` is set where one sentence tells of several meetings, and says which. */
export interface MeetingGroup {
  readonly mentions: readonly Mention[];
  readonly partner?: Mention;
}

const JOINT =
  /^(?:trilateral|trilaterally|three-way|tripartite|joint|jointly|together|alongside|quadrilateral|four-way|trio|both)$/i;
const APART = /^(?:separately|separate|respectively|individually|bilaterals)$/i;

/**
 * "The president met the prime minister of A, X, and the president of B, Y" tells of two meetings, unless the words say
 * that all sat together; "X and Y telephoned Z" tells of two calls. In every other case there is one meeting of all.
 */
export function meetingsAmong(
  passage: Passage,
  sentence: Sentence,
  type: EngagementType,
  who: readonly Mention[],
  whom: readonly Mention[],
): MeetingGroup[] {
  const all: MeetingGroup[] = [{ mentions: [...who, ...whom] }];
  if (sentence.tokens.some((t) => JOINT.test(t.form))) return all;
  if (type === 'call' && whom.length === 1 && who.length > 1 && areApart(who))
    return who.map((partner) => ({ mentions: [partner, ...whom], partner }));
  const several = whom.length > 1 && areApart(whom) && sidesOf(who).size === 1 && !meets(who, whom);
  const told =
    type === 'call' ||
    sentence.tokens.some((t) => APART.test(t.form)) ||
    isPlural(sentence, whom) ||
    (type !== 'social' &&
      listedApart(sentence, whom) &&
      whom.every((m) => m.actors.some((key) => passage.cast.isHead(key))));
  return several && told ? whom.map((partner) => ({ mentions: [...who, partner], partner })) : all;
}

/** "Held bilateral |meetings| with A and B": the noun right before those met counts more than one. */
function isPlural(sentence: Sentence, whom: readonly Mention[]): boolean {
  const first = Math.min(...whom.map((m) => m.first));
  const near = sentence.tokens.slice(Math.max(0, first - PLURAL_REACH), first);
  return near.some((t) => t.xpos === 'NNS' && /^(?:meetings|calls|bilaterals|conversations)$/i.test(t.form));
}

/** How many words may stand between the noun and the first name: "with |U.S. Trade Representative| X". */
const PLURAL_REACH = 6;

/** "The president of A, X|, and| the president of B": with a comma before "and" they are two; "X and Y" may have sat together. */
function listedApart(sentence: Sentence, whom: readonly Mention[]): boolean {
  return whom.every(
    (m, k) =>
      k === 0 ||
      sentence.tokens
        .slice(whom[k - 1]?.last ?? 0, m.first)
        .some((t, i, between) => t.form === ',' && between[i + 1]?.form === 'and'),
  );
}

/** Each is one person, or one side, of another country than the others. */
function areApart(mentions: readonly Mention[]): boolean {
  return (
    mentions.every((m) => m.countries.length === 1 && m.form !== 'group') &&
    sidesOf(mentions).size === mentions.length
  );
}

function sidesOf(mentions: readonly Mention[]): Set<string> {
  return new Set(mentions.flatMap((m) => m.countries));
}

function meets(who: readonly Mention[], whom: readonly Mention[]): boolean {
  const sides = sidesOf(whom);
  return who.some((m) => m.countries.some((code) => sides.has(code)));
}
