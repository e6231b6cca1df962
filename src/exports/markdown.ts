import type { RecordReader, RecordStreams } from '../record/types.ts';
import { monthName } from './date-in-words.ts';
import { type EntryContext, Footnotes, writeEntry } from './markdown-entry.ts';
import { writePositions, writePromises } from './markdown-ledgers.ts';
import type { ExportFormat } from './types.ts';

type Engagement = RecordStreams['engagements'];

/** A chronology for a memo, by year and month, then positions by party and the promises; sources are footnotes. */
export const markdown: ExportFormat = {
  name: 'markdown',
  extension: 'md',
  about: 'chronology, positions and promises for a memo, with the sources as footnotes',
  async *write(record: RecordReader) {
    const { articles, engagements } = await record.counts();
    yield `# Chronology\n\n${count(engagements, 'engagement')} from ${count(articles, 'article')}.\n`;
    const context = await openContext(record);
    for await (const { year, items } of byYear(record)) {
      yield `\n## ${year}\n`;
      for (const [month, group] of byMonth(items)) {
        if (month !== '') yield `\n### ${month}\n`;
        yield '\n';
        for (const engagement of group) yield await writeEntry(engagement, record, context);
      }
      // Footnotes follow their year, so that no more than a year is ever held.
      yield context.footnotes.take();
    }
    yield* writePositions(record, context);
    yield* writePromises(record, context);
  },
};

async function openContext(record: RecordReader): Promise<EntryContext> {
  const [{ countries }, ledgers] = await Promise.all([record.facets(), record.ledgerFacets()]);
  const named = [countries, ledgers.positionParties, ledgers.commitmentParties, ledgers.eventCountries];
  const names = new Map(named.flat().map(({ value, label }) => [value, label]));
  return { footnotes: new Footnotes(), countryName: (code) => names.get(code) ?? code };
}

/** The record's own order is by the first day, undated last; so the engagements of a year come together. */
async function* byYear(record: RecordReader): AsyncGenerator<{ year: string; items: Engagement[] }> {
  let current: { year: string; items: Engagement[] } | undefined;
  for await (const engagement of record.stream('engagements')) {
    const year = yearOf(engagement);
    if (current !== undefined && current.year !== year) {
      yield current;
      current = undefined;
    }
    current ??= { year, items: [] };
    current.items.push(engagement);
  }
  if (current !== undefined) yield current;
}

function yearOf({ when }: Engagement): string {
  if (when === undefined) return 'Undated';
  return /^\d{4}/.exec(when.edtf)?.[0] ?? `${when.edtf.slice(0, 4).replaceAll('X', '0')}s`;
}

/** Months in order, then what belongs to no month. Undated ones and decades have no months at all. */
function byMonth(items: readonly Engagement[]): Map<string, Engagement[]> {
  const months = new Map<string, Engagement[]>();
  const loose: Engagement[] = [];
  for (const engagement of items) {
    const month = /^(\d{4})-(0[1-9]|1[0-2])/.exec(engagement.when?.edtf ?? '');
    if (month === null) loose.push(engagement);
    else {
      const heading = `${monthName(Number(month[2]))} ${month[1]}`;
      months.set(heading, [...(months.get(heading) ?? []), engagement]);
    }
  }
  if (loose.length > 0) months.set(months.size === 0 ? '' : 'Month not given', loose);
  return months;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
