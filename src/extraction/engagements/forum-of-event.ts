import { dayRange } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import { forumByDescription } from '../forums/forum-by-description.ts';
import type { Passage } from '../passage.ts';
import { precisionOf, yearWithin } from '../settle-years.ts';
import { dependents, tokenAt } from '../tree.ts';
import type { Claim, DateMention, EngagementClaim, Where } from '../types.ts';

/** Nouns for bodies that sit again and again, so that one sitting can be known by the body's name. */
const STANDING: ReadonlySet<string> = new Set([
  'dialogue',
  'forum',
  'committee',
  'commission',
  'council',
  'mechanism',
  'partnership',
]);

/** "Their economic |dialogue|": a standing forum of these parties, known by the words that describe it. */
export function describedForum(
  passage: Passage,
  sentence: Sentence,
  event: number,
  parties: readonly string[],
): string | undefined {
  const noun = tokenAt(sentence, event);
  if (!STANDING.has(noun.lemma.toLowerCase())) return undefined;
  const words = dependents(sentence, event, 'amod', 'compound')
    .map((i) => tokenAt(sentence, i))
    .filter((t) => /^\p{L}{4,}$/u.test(t.form) && !DEGREE.has(t.form.toLowerCase()));
  return forumByDescription(passage.lexicon, parties, [...words.map((t) => t.form), noun.lemma])?.name;
}

/** Words that describe the sitting, not the forum. */
const DEGREE: ReadonlySet<string> = new Set([
  'high',
  'level',
  'bilateral',
  'annual',
  'first',
  'second',
  'third',
  'next',
  'upcoming',
  'regular',
]);

/** A sitting of a forum of two or three is between all of its parties, though the sentence names one. */
export function withForumParties(
  passage: Passage,
  parties: readonly string[],
  forum: string | undefined,
): readonly string[] {
  const known = forum === undefined ? [] : (passage.lexicon.forumByName(forum)?.parties ?? []);
  return known.length >= 2 && known.length <= 3 ? [...new Set([...parties, ...known])].sort() : parties;
}

/** So many members sit as a body: "ASEAN leaders" are no ten parties, "the leaders of the Quad" are four. */
const BODY = 5;

/** A forum's whole membership, named by the forum alone. */
export function isAssembly({ forum, countries }: Mention): boolean {
  return forum !== undefined && countries.length >= BODY;
}

/** Where bodies sit all year: a meeting there has no host. */
export const SEATS: ReadonlySet<string> = new Set([
  'Brussels',
  'Strasbourg',
  'Luxembourg',
  'New York',
  'Geneva',
  'Vienna',
  'The Hague',
  'Addis Ababa',
  'Washington',
]);

/** The country that has a body's sitting as its guest, of a forum of many: "the G20 summit in |Osaka|". */
export function hostOf(
  { lexicon }: Passage,
  forum: string | undefined,
  where: Where | undefined,
): readonly string[] {
  if (forum === undefined || where?.country === undefined || SEATS.has(where.name)) return [];
  const members = lexicon.forumByName(forum)?.parties.length ?? BODY;
  return members >= BODY ? [where.country] : [];
}

/** A day without a year gets the only year in which the forum existed, where the lexicon knows its life. */
export function withinForumLife(
  date: DateMention | undefined,
  passage: Passage,
  forum: string | undefined,
): DateMention | undefined {
  const entry = forum === undefined ? undefined : passage.lexicon.forumByName(forum);
  const from = entry?.founded === undefined ? undefined : dayRange(entry.founded)?.from;
  const to = entry?.ended === undefined ? undefined : dayRange(entry.ended)?.to;
  if (date === undefined || from === undefined || to === undefined || !date.value.startsWith('XXXX'))
    return date;
  const edtf = yearWithin(date.value, { from, to });
  return edtf === undefined
    ? date
    : { ...date, value: edtf, edtf, precision: precisionOf(edtf), basis: 'inferred' };
}

/**
 * "Their dialogue", said before or after "the economic dialogue" of the same countries has told which one: the claim
 * joins that forum, and its date the forum's life.
 */
export function adoptForums(claims: readonly Claim[], passage: Passage): Claim[] {
  return claims.map((claim) => {
    if (claim.kind !== 'engagement' || claim.forum !== undefined || claim.type !== 'talks') return claim;
    const words = passage.article.text
      .slice(claim.spans.trigger?.start ?? 0, claim.spans.trigger?.end ?? 0)
      .toLowerCase();
    const forum = onlyForum(claims, claim, words);
    return forum === undefined
      ? claim
      : { ...claim, type: 'session', forum, ...settled(claim, passage, forum) };
  });
}

function onlyForum(claims: readonly Claim[], claim: EngagementClaim, words: string): string | undefined {
  if (!STANDING.has(words)) return undefined;
  const forums = new Set<string>();
  for (const other of claims) {
    if (
      other.kind === 'engagement' &&
      other.forum?.toLowerCase().includes(words) &&
      other.parties.join() === claim.parties.join()
    )
      forums.add(other.forum);
  }
  return forums.size === 1 ? [...forums][0] : undefined;
}

function settled(claim: EngagementClaim, passage: Passage, forum: string): Partial<EngagementClaim> {
  const mention =
    claim.openDate === undefined
      ? undefined
      : passage.dates.find(
          (d) => d.value === claim.openDate && d.start >= claim.sentence.start && d.end <= claim.sentence.end,
        );
  const date = withinForumLife(mention, passage, forum);
  if (date?.edtf === undefined || mention?.edtf !== undefined) return {};
  const span = { start: date.start, end: date.end };
  return {
    when: { edtf: date.edtf, precision: date.precision ?? 'day', basis: 'inferred', span },
    spans: { ...claim.spans, when: span },
  };
}
