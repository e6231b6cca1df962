import type { ArticleActor } from '../../extraction/index.ts';
import { pairUp } from '../matching/pair-up.ts';
import { contentWords, oneInOther, overlap, sameName } from '../matching/words.ts';
import type { Verdict } from '../verdict.ts';
import { compareEngagements } from './compare-engagements.ts';
import { compareMetadata } from './compare-metadata.ts';
import { compareCommitments, comparePositions } from './compare-stands.ts';
import { compareStatements } from './compare-statements.ts';
import type { ExpectedArticle, ExpectedPerson } from './expected.ts';
import type { FoundRecord } from './found-record.ts';

/** Everything expected of one article against what was found in it. `forumName` gives the lexicon's name for a forum. */
export function compareArticle(
  expected: ExpectedArticle,
  found: FoundRecord,
  forumName: (name: string) => string | undefined,
): Verdict[] {
  return [
    ...compareMetadata(expected.article, found.article),
    ...compareEngagements(expected.engagements, found),
    ...compareStatements(expected.statements, found),
    ...comparePeople(expected.people, found),
    ...compareForums(expected.forums, found, forumName),
    ...compareFigures(expected, found),
    ...comparePositions(expected.positions, found),
    ...compareCommitments(expected.commitments, found),
  ];
}

function comparePeople(expected: readonly ExpectedPerson[] | undefined, { actors }: FoundRecord): Verdict[] {
  if (expected === undefined) return [];
  const people = actors.filter((actor) => actor.kind === 'person');
  const pairs = pairUp(expected, people, (e, actor) =>
    namesOf(actor).some((name) => sameName(e.name, name)) ? 1 : 0,
  );
  const used = new Set(pairs.values());
  return [
    ...expected.map((e) => personVerdict(e, pairs.get(e))),
    ...people.filter((actor) => !used.has(actor)).map(({ name }): Verdict => unlisted('people', name)),
  ];
}

function personVerdict(expected: ExpectedPerson, actor: ArticleActor | undefined): Verdict {
  const { name, country, office } = expected;
  if (actor === undefined) return listed('people', name, false);
  const marks = {
    ...(country === undefined ? {} : { country: actor.country === country }),
    ...(office === undefined ? {} : { office: hasOffice(actor, office) }),
  };
  const faults = Object.entries(marks).flatMap(([mark, ok]) => (ok ? [] : [`wrong ${mark}, or none`]));
  const offices = actor.offices.map((o) => o.title).join(' / ') || 'no office';
  const detail = `found ${actor.name}, ${actor.country ?? 'no country'}, ${offices}; expected ${country ?? ''} ${office ?? ''}`;
  return {
    ...listed('people', name, true),
    marks,
    ...(faults.length === 0 ? {} : { detail, faults }),
  };
}

function namesOf(actor: ArticleActor): string[] {
  return [actor.name, ...(actor.known === undefined ? [] : [actor.known]), ...actor.aliases];
}

/** "foreign minister" is given where "Japanese Foreign Minister" was found, and the other way round. */
function hasOffice(actor: ArticleActor, office: string): boolean {
  return actor.offices.some(
    ({ title }) => oneInOther(office, title) || overlap(contentWords(office), contentWords(title)) >= 0.6,
  );
}

function compareForums(
  expected: readonly string[] | undefined,
  { forums }: FoundRecord,
  forumName: (name: string) => string | undefined,
): Verdict[] {
  if (expected === undefined) return [];
  const same = (a: string, b: string) => oneInOther(a, b) || (forumName(a) ?? a) === (forumName(b) ?? b);
  const pairs = pairUp(expected, forums, (e, f) => (same(e, f) ? 1 : 0));
  const used = new Set(pairs.values());
  return [
    ...expected.map((item) => listed('forums', item, pairs.has(item))),
    ...forums.filter((f) => !used.has(f)).map((f) => unlisted('forums', f)),
  ];
}

function listed(kind: string, item: string, found: boolean): Verdict {
  return found ? { kind, item, outcome: 'right' } : { kind, item, outcome: 'missed', faults: ['not found'] };
}

/** The readers' list of such things is complete. */
function unlisted(kind: string, item: string): Verdict {
  return { kind, item, outcome: 'extra', faults: ['not in the list'] };
}

function compareFigures({ figures: expected }: ExpectedArticle, { figures }: FoundRecord): Verdict[] {
  if (expected === undefined) return [];
  const pairs = pairUp(expected, figures, (e, f) =>
    close(e.value, f.value) && sameUnit(e.unit, f.unit) ? 1 : 0,
  );
  const used = new Set(pairs.values());
  return [
    ...expected.map((e) => listed('figures', `${e.value} ${e.unit} (${e.measures ?? ''})`, pairs.has(e))),
    ...figures
      .filter((f) => !used.has(f))
      .map(
        (f): Verdict => ({
          kind: 'figures',
          item: `${f.value} ${f.unit}`,
          outcome: 'extra',
          detail: f.quote,
          faults: ['readers list none'],
        }),
      ),
  ];
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(a) * 1e-9;
}

function sameUnit(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase() || contentWords(a).at(-1) === contentWords(b).at(-1);
}
