import type { Article } from '../../intake/index.ts';
import { plain, sameName } from '../matching/words.ts';
import type { Verdict } from '../verdict.ts';
import type { ExpectedMetadata } from './expected.ts';

/** One thing that must be so, and what is the case otherwise. */
interface Check {
  readonly item: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Title, date, credits and the ends of the body; an expectation that is not there is not checked. */
export function compareMetadata(expected: ExpectedMetadata, article: Article): Verdict[] {
  const checks: readonly Check[] = [
    ...originChecks(expected, article),
    ...bodyChecks(expected, article),
    ...creditChecks(expected, article),
  ];
  return checks.map(({ item, ok, detail }) =>
    ok
      ? { kind: 'article', item, outcome: 'right' }
      : { kind: 'article', item, outcome: 'missed', detail, faults: [item.replace(/:.*/, '')] },
  );
}

function originChecks(expected: ExpectedMetadata, article: Article): Check[] {
  const { title, publishedFrom, agencies } = article;
  const dates = [expected.published, ...(expected.accept?.published ?? [])];
  return [
    {
      item: 'title',
      ok: plain(title ?? '') === plain(expected.title ?? ''),
      detail: `found "${title}", expected "${expected.title}"`,
    },
    {
      item: 'published',
      ok: dates.some((date) =>
        date === null ? article.published === undefined : article.published?.startsWith(date),
      ),
      detail: `found ${article.published} (${publishedFrom}), expected ${expected.published}`,
    },
    {
      item: 'agencies',
      ok: sameNames(expected.agencies, agencies),
      detail: `found ${agencies.join(', ')}; expected ${expected.agencies.join(', ')}`,
    },
  ];
}

function bodyChecks(expected: ExpectedMetadata, article: Article): Check[] {
  const body = plain(article.text);
  const head = plain(article.text.slice(article.datelineSpan?.end ?? 0));
  const [first, last] = [plain(expected.firstWords), plain(expected.lastWords)];
  return [
    {
      item: 'first words',
      ok: head.startsWith(first) || body.startsWith(first),
      detail: `begins "${body.slice(0, 90)}", expected "${first}"`,
    },
    {
      item: 'last words',
      // Copied words may stop before the quotation mark that closes them.
      ok: body.replace(/["'”’]+$/u, '').endsWith(last.replace(/["'”’]+$/u, '')),
      detail: `ends "${body.slice(-90)}", expected "${last}"`,
    },
    ...expected.absent.map((litter) => ({
      item: `absent: ${litter}`,
      ok: !body.includes(plain(litter)),
      detail: around(body, plain(litter)),
    })),
  ];
}

function creditChecks({ publisher, authors, dateline }: ExpectedMetadata, article: Article): Check[] {
  const sameText = (item: string, expected: string | null | undefined, found: string | undefined) =>
    expected === undefined
      ? []
      : [
          {
            item,
            ok: plain(expected ?? '').toLowerCase() === plain(found ?? '').toLowerCase(),
            detail: `found "${found}", expected "${expected}"`,
          },
        ];
  return [
    ...sameText('publisher', publisher, article.publisher),
    ...(authors === undefined
      ? []
      : [
          {
            item: 'authors',
            ok: sameNames(authors, article.authors),
            detail: `found ${article.authors.join(', ')}; expected ${authors.join(', ')}`,
          },
        ]),
    ...sameText('dateline', dateline, article.dateline),
  ];
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
