import type { Evidence, RecordReader, RecordStreams } from '../record/types.ts';
import type { ExportFormat } from './types.ts';

type CodedEvent = RecordStreams['events'];
type Side = CodedEvent['actors'];

/** Events whose sentences are asked for at once. */
const CHUNK = 100;

/** Each column with what it takes from an event and its first sentence. Several values of a cell stand with `;` between. */
const COLUMNS: readonly (readonly [
  name: string,
  value: (event: CodedEvent, evidence: Evidence | undefined) => string | number | undefined,
])[] = [
  ['event_id', (e) => e.id],
  ['event_date', (e) => e.date],
  ['date_basis', (e) => e.dateBasis],
  ['event_type', (e) => e.type],
  ['event_mode', (e) => e.mode],
  ['contexts', (e) => e.contexts.join(';')],
  ['cameo', (e) => e.cameo],
  ['quad_class', (e) => e.quadClass],
  ['goldstein', (e) => e.goldstein],
  ['factuality', (e) => e.factuality],
  ['actor_name', (e) => each(e.actors, (actor) => actor.name ?? actor.text)],
  ['actor_country', (e) => each(e.actors, (actor) => actor.country ?? '')],
  ['actor_sector', (e) => each(e.actors, (actor) => actor.sector ?? '')],
  ['recip_name', (e) => each(e.recipients, (actor) => actor.name ?? actor.text)],
  ['recip_country', (e) => each(e.recipients, (actor) => actor.country ?? '')],
  ['recip_sector', (e) => each(e.recipients, (actor) => actor.sector ?? '')],
  ['placename', (e) => e.place?.name],
  ['country', (e) => e.place?.country],
  ['articles', (e) => e.sources.articles],
  ['independent_sources', (e) => e.sources.independent],
  ['sentence', (_, evidence) => evidence?.claim.quote],
  ['article_id', (_, evidence) => evidence?.article.id],
  ['publisher', (_, evidence) => evidence?.article.publisher],
  ['published', (_, evidence) => evidence?.article.published],
  ['title', (_, evidence) => evidence?.article.title],
  ['url', (_, evidence) => evidence?.article.url],
];

/** Coded events as comma-separated values (RFC 4180), one row each, in the manner of POLECAT's files. */
export const events: ExportFormat = {
  name: 'events',
  extension: 'csv',
  about: 'coded events (PLOVER, CAMEO) as CSV, one row each with its sentence',
  async *write(record: RecordReader) {
    yield row(COLUMNS.map(([name]) => name));
    let chunk: CodedEvent[] = [];
    for await (const event of record.stream('events')) {
      chunk.push(event);
      if (chunk.length < CHUNK) continue;
      yield* rowsOf(chunk, record);
      chunk = [];
    }
    yield* rowsOf(chunk, record);
  },
};

async function* rowsOf(chunk: readonly CodedEvent[], record: RecordReader): AsyncGenerator<string> {
  const evidence = await record.evidence(chunk.flatMap((event) => event.claims.slice(0, 1)));
  const byClaim = new Map(evidence.map((item) => [item.claim.id, item]));
  for (const event of chunk) {
    const own = byClaim.get(event.claims[0] ?? '');
    yield row(COLUMNS.map(([, value]) => value(event, own)));
  }
}

/** One value for each actor, in the same order in every column of a side. */
function each(side: Side, value: (actor: Side[number]) => string): string {
  return side.map((actor) => value(actor).replaceAll(';', ',')).join(';');
}

function row(values: readonly (string | number | undefined)[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  // A spreadsheet would run what begins like a formula; the apostrophe makes it text and is not shown.
  const text = /^[=+@\t\r-]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
