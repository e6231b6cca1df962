import type { ArticleActor } from '../../extraction/index.ts';
import type { Article } from '../../intake/index.ts';
import { pairUp } from '../matching/pair-up.ts';
import { contentWords, oneInOther, overlap, plain, sameName } from '../matching/words.ts';
import type { Verdict } from '../verdict.ts';
import { compareEngagements } from './compare-engagements.ts';
import { compareCommitments, comparePositions } from './compare-stands.ts';
import { compareStatements } from './compare-statements.ts';
import type { ExpectedArticle, ExpectedMetadata, ExpectedPerson } from './expected.ts';
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

function compareMetadata(expected: ExpectedMetadata, article: Article): Verdict[] {
  const body = plain(article.text);
  const verdict = (item: string, ok: boolean, detail: string): Verdict =>
    ok
      ? { kind: 'article', item, outcome: 'right' }
      : { kind: 'article', item, outcome: 'missed', detail, faults: [item.replace(/:.*/, '')] };
  const dates = [expected.published, ...(expected.accept?.published ?? [])];
  const published = dates.some((date) =>
    date === null ? article.published === undefined : article.published?.startsWith(date),
  );
  const head = plain(article.text.slice(article.datelineSpan?.end ?? 0));
  const first = plain(expected.firstWords);
  const checks: Verdict[] = [
    verdict(
      'title',
      plain(article.title ?? '') === plain(expected.title ?? ''),
      `found "${article.title}", expected "${expected.title}"`,
    ),
    verdict(
      'published',
      published,
      `found ${article.published} (${article.publishedFrom}), expected ${expected.published}`,
    ),
    verdict(
      'agencies',
      sameNames(expected.agencies, article.agencies),
      `found ${article.agencies.join(', ')}; expected ${expected.agencies.join(', ')}`,
    ),
    verdict(
      'first words',
      head.startsWith(first) || body.startsWith(first),
      `begins "${body.slice(0, 90)}", expected "${first}"`,
    ),
    verdict(
      'last words',
      body.endsWith(plain(expected.lastWords)),
      `ends "${body.slice(-90)}", expected "${plain(expected.lastWords)}"`,
    ),
    ...expected.absent.map((litter) =>
      verdict(`absent: ${litter}`, !body.includes(plain(litter)), around(body, plain(litter))),
    ),
  ];
  const { publisher, authors, dateline } = expected;
  if (publisher !== undefined)
    checks.push(
      verdict(
        'publisher',
        sameText(publisher, article.publisher),
        `found "${article.publisher}", expected "${publisher}"`,
      ),
    );
  if (authors !== undefined)
    checks.push(
      verdict(
        'authors',
        sameNames(authors, article.authors),
        `found ${article.authors.join(', ')}; expected ${authors.join(', ')}`,
      ),
    );
  if (dateline !== undefined)
    checks.push(
      verdict(
        'dateline',
        sameText(dateline, article.dateline),
        `found "${article.dateline}", expected "${dateline}"`,
      ),
    );
  return checks;
}

function sameText(expected: string | null, found: string | undefined): boolean {
  return plain(expected ?? '').toLowerCase() === plain(found ?? '').toLowerCase();
}

function sameNames(expected: readonly string[], found: readonly string[]): boolean {
  return (
    expected.length === found.length && expected.every((name) => found.some((other) => sameName(name, other)))
  );
}

function around(body: string, litter: string): string {
  const at = body.indexOf(litter);
  return at < 0 ? '' : `in the body: "${body.slice(Math.max(0, at - 60), at + litter.length + 60)}"`;
}

function comparePeople(expected: readonly ExpectedPerson[], { actors }: FoundRecord): Verdict[] {
  const people = actors.filter((actor) => actor.kind === 'person');
  const pairs = pairUp(expected, people, (e, actor) =>
    namesOf(actor).some((name) => sameName(e.name, name)) ? 1 : 0,
  );
  const verdicts: Verdict[] = expected.map((e) => {
    const actor = pairs.get(e);
    if (actor === undefined)
      return { kind: 'people', item: e.name, outcome: 'missed', faults: ['not found'] };
    const marks = {
      ...(e.country === undefined ? {} : { country: actor.country === e.country }),
      ...(e.office === undefined ? {} : { office: hasOffice(actor, e.office) }),
    };
    const wrong = Object.entries(marks)
      .filter(([, ok]) => !ok)
      .map(([mark]) => mark);
    const detail = `found ${actor.name}, ${actor.country ?? 'no country'}, ${actor.offices.map((o) => o.title).join(' / ') || 'no office'}; expected ${e.country ?? ''} ${e.office ?? ''}`;
    return {
      kind: 'people',
      item: e.name,
      outcome: 'right',
      marks,
      ...(wrong.length === 0 ? {} : { detail, faults: wrong.map((mark) => `wrong ${mark}, or none`) }),
    };
  });
  const used = new Set(pairs.values());
  const extra = people.filter((actor) => !used.has(actor));
  return [
    ...verdicts,
    ...extra.map(
      (actor): Verdict => ({
        kind: 'people',
        item: actor.name,
        outcome: 'extra',
        faults: ['not in the list'],
      }),
    ),
  ];
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
  expected: readonly string[],
  { forums }: FoundRecord,
  forumName: (name: string) => string | undefined,
): Verdict[] {
  const same = (a: string, b: string) => oneInOther(a, b) || (forumName(a) ?? a) === (forumName(b) ?? b);
  const pairs = pairUp(expected, forums, (e, f) => (same(e, f) ? 1 : 0));
  const used = new Set(pairs.values());
  return [
    ...expected.map((item) => listed('forums', item, pairs.has(item))),
    ...forums
      .filter((f) => !used.has(f))
      .map((item): Verdict => ({ kind: 'forums', item, outcome: 'extra', faults: ['not in the list'] })),
  ];
}

function listed(kind: string, item: string, found: boolean): Verdict {
  return found ? { kind, item, outcome: 'right' } : { kind, item, outcome: 'missed', faults: ['not found'] };
}

function compareFigures({ figures: expected }: ExpectedArticle, { figures }: FoundRecord): Verdict[] {
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
