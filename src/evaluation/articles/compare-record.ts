import type { Article } from '../../intake/index.ts';
import type { Engagement, Figure } from '../../resolution/index.ts';
import { pairUp } from '../matching/pair-up.ts';
import type { Verdict } from '../verdict.ts';
import { compare, describeFound, describeMeeting } from './compare-engagements.ts';
import type { ExpectedConflict, ExpectedMeeting, ExpectedRecord } from './expected.ts';

/** What a dossier of all the examples holds. */
export interface FoundDossier {
  /** File name (`#L2` for a line) to article. */
  readonly articles: ReadonlyMap<string, Article>;
  readonly engagements: readonly Engagement[];
  readonly figures: readonly Figure[];
  /** Claim id to the file name of its article. */
  readonly articleOfClaim: ReadonlyMap<string, string>;
  /** Actor id to every name it goes by. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

export function compareRecord(expected: ExpectedRecord, found: FoundDossier): Verdict[] {
  return [
    ...compareMeetings(expected.engagements, found),
    ...compareCopies(expected.copies, found),
    ...compareConflicts(expected.conflicts, found),
  ];
}

/** One engagement for each real meeting: split ones leave an extra, joined ones a miss. */
function compareMeetings(expected: readonly ExpectedMeeting[], found: FoundDossier): Verdict[] {
  const pairs = pairUp(expected, found.engagements, (e, f) => closeness(e, f, found));
  const used = new Set(pairs.values());
  const extra = found.engagements
    .filter((f) => !used.has(f))
    .map(
      (f): Verdict => ({
        kind: 'meetings',
        item: describeFound(f, f.status),
        outcome: 'extra',
        detail: articlesOf(f, found).join(', '),
        faults: ['readers know of none'],
      }),
    );
  return [...expected.flatMap((e) => meetingVerdict(e, pairs.get(e), found)), ...extra];
}

function meetingVerdict(
  expected: ExpectedMeeting,
  engagement: Engagement | undefined,
  found: FoundDossier,
): Verdict[] {
  const item = describeMeeting(expected);
  if (engagement === undefined)
    return expected.optional
      ? []
      : [{ kind: 'meetings', item, outcome: 'missed', marks: { found: false }, faults: ['not found'] }];
  const fields = compare(
    { ...expected, status: expected.finalStatus },
    engagement,
    engagement.status,
    (id) => found.names.get(id) ?? [],
  );
  const articles = articlesOf(engagement, found);
  const marks = {
    found: fields.parties && fields.people && fields.when,
    status: fields.status,
    articles: sameArticles(expected, articles),
    history: expected.history.every((h) => engagement.history.some((g) => g.status === h.status)),
  };
  if (marks.found && marks.status && marks.articles)
    return [{ kind: 'meetings', item, outcome: 'right', marks }];
  const wrong = [
    ...(['parties', 'people', 'when', 'status'] as const).filter((f) => !fields[f]),
    ...(marks.articles ? [] : ['articles']),
  ];
  const detail = `wrong ${wrong.join(', ')}: ${describeFound(engagement, engagement.status)}\nin ${articles.join(', ')}`;
  const faults = wrong.map((field) => `wrong ${field}`);
  return [{ kind: 'meetings', item, outcome: 'missed', marks, detail, faults }];
}

function sameArticles({ articles, mayAlso = [] }: ExpectedMeeting, found: readonly string[]): boolean {
  return (
    articles.every((name) => found.includes(name)) &&
    found.every((name) => articles.includes(name) || mayAlso.includes(name))
  );
}

function articlesOf(engagement: Engagement, { articleOfClaim }: FoundDossier): string[] {
  const names = engagement.claims
    .map((claim) => articleOfClaim.get(claim))
    .filter((name) => name !== undefined);
  return [...new Set(names)].sort();
}

function closeness(expected: ExpectedMeeting, engagement: Engagement, found: FoundDossier): number {
  const fields = compare(
    { ...expected, status: expected.finalStatus },
    engagement,
    engagement.status,
    (id) => found.names.get(id) ?? [],
  );
  const shared = articlesOf(engagement, found).filter((name) => expected.articles.includes(name)).length;
  if (shared === 0 || !fields.family) return 0;
  const value =
    (fields.parties ? 2 : 0) + (fields.people ? 1 : 0) + (fields.when ? 3 : 0) + (fields.status ? 1 : 0);
  return value >= 3 ? value + shared / expected.articles.length : 0;
}

/** Articles are one source when one is marked as the copy of the other. */
function compareCopies(expected: readonly (readonly string[])[], { articles }: FoundDossier): Verdict[] {
  const nameOf = new Map([...articles].map(([name, article]) => [article.id, name]));
  const found = [...articles].flatMap(([name, { copyOf }]) =>
    copyOf === undefined ? [] : [[name, nameOf.get(copyOf) ?? copyOf].sort().join(' = ')],
  );
  const wanted = expected.flatMap(([first = '', ...copies]) =>
    copies.map((copy) => [first, copy].sort().join(' = ')),
  );
  return [
    ...wanted.map(
      (item): Verdict =>
        found.includes(item)
          ? { kind: 'copies', item, outcome: 'right' }
          : { kind: 'copies', item, outcome: 'missed', faults: ['not seen'] },
    ),
    ...found
      .filter((item) => !wanted.includes(item))
      .map((item): Verdict => ({ kind: 'copies', item, outcome: 'extra', faults: ['no copies'] })),
  ];
}

function compareConflicts(expected: readonly ExpectedConflict[], found: FoundDossier): Verdict[] {
  return expected.flatMap((conflict): Verdict[] => {
    const shown = conflict.values.every((v) => typeof v === 'string')
      ? statusConflict(conflict, found)
      : figureConflict(conflict, found);
    if (conflict.optional && !shown) return [];
    const base = { kind: 'conflicts', item: conflict.what };
    return [shown ? { ...base, outcome: 'right' } : { ...base, outcome: 'missed', faults: ['not shown'] }];
  });
}

/** At least two of the values stand against each other on one engagement that these articles tell of. */
function statusConflict(expected: ExpectedConflict, found: FoundDossier): boolean {
  return found.engagements.some((engagement) => {
    if (!articlesOf(engagement, found).some((name) => expected.articles.includes(name))) return false;
    return engagement.conflicts.some(
      ({ values }) => values.filter(({ value }) => expected.values.includes(value)).length >= 2,
    );
  });
}

function figureConflict(expected: ExpectedConflict, { figures }: FoundDossier): boolean {
  const wanted = expected.values.filter((v) => typeof v === 'object');
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.some((figure) => {
    const values = [figure, ...figure.conflictsWith.map((id) => byId.get(id))].filter((f) => f !== undefined);
    return wanted.every((w) => values.some((v) => v.value === w.value && v.unit === w.unit));
  });
}
