import type { Page, RecordReader, RecordStreams } from '../record/types.ts';
import { amountInWords } from './amount-in-words.ts';
import { dateInWords } from './date-in-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type EntryContext, sources } from './markdown-entry.ts';

type Position = RecordStreams['positions'];
type Commitment = RecordStreams['commitments'];

/** Sentences that a footnote rests on: enough to check, not all of a position told every week. */
const MOST_CLAIMS = 5;

const STANCE: Readonly<Record<Position['stance'], string>> = {
  seeks: 'seeks',
  opposes: 'opposes',
  prefers: 'prefers',
  accepts: 'accepts',
  open_to: 'open to',
  concerned: 'concerned about',
  demands: 'demands',
  offers: 'offers',
};

/** Who wants what, side by side: a heading for each party, a line for each position. Nothing where there are none. */
export async function* writePositions(record: RecordReader, context: EntryContext): AsyncGenerator<string> {
  let party: string | undefined;
  let open = false;
  for await (const position of pagesOf((page) => record.positions(page))) {
    if (!open) yield '\n# Positions\n';
    if (!open || position.party !== party) {
      yield open ? context.footnotes.take() : '';
      party = position.party;
      yield `\n## ${party === undefined ? 'Side not known' : escapeMarkdown(context.countryName(party))}\n\n`;
      open = true;
    }
    yield await positionLine(position, record, context);
  }
  yield context.footnotes.take();
}

async function positionLine(
  position: Position,
  record: RecordReader,
  context: EntryContext,
): Promise<string> {
  const parts = [
    `**${escapeMarkdown(holder(position))}**`,
    `${isOver(position) ? 'no longer ' : ''}${STANCE[position.stance]}: ${escapeMarkdown(position.issue)}`,
    ...(position.asOf === undefined ? [] : [`as of ${dateInWords(position.asOf)}`]),
  ];
  return `- ${parts.join(' · ')}${await notes(position.claims, record, context)}\n`;
}

function isOver({ factuality }: Position): boolean {
  return factuality === 'ended' || factuality === 'negated';
}

/** Who promised what, the last told first. Nothing where there are none. */
export async function* writePromises(record: RecordReader, context: EntryContext): AsyncGenerator<string> {
  let open = false;
  for await (const commitment of pagesOf((page) => record.commitments(page))) {
    if (!open) yield '\n# Promises\n\n';
    open = true;
    yield await promiseLine(commitment, record, context);
  }
  yield context.footnotes.take();
}

async function promiseLine(
  commitment: Commitment,
  record: RecordReader,
  context: EntryContext,
): Promise<string> {
  const { action, amount, beneficiary, due, status, asOf, conflicts, claims } = commitment;
  const parts = [
    `**${escapeMarkdown(holder(commitment))}**: ${escapeMarkdown(action)}`,
    status,
    ...(amount === undefined ? [] : [escapeMarkdown(amountInWords(amount))]),
    ...(beneficiary === undefined ? [] : [`for ${escapeMarkdown(context.countryName(beneficiary))}`]),
    ...(due === undefined ? [] : [`due ${escapeMarkdown(dateInWords(due.edtf))}`]),
    ...(asOf === undefined ? [] : [`as of ${dateInWords(asOf)}`]),
  ];
  const differ = conflicts.map(({ field, values }) => {
    const said = values.map((v) => (v.amount === undefined ? dateInWords(v.value) : amountInWords(v.amount)));
    return `\n  - Sources differ on the ${field === 'due' ? 'date' : 'amount'}: ${escapeMarkdown(said.join(' / '))}`;
  });
  return `- ${parts.join(' · ')}${await notes(claims, record, context)}${differ.join('')}\n`;
}

function holder({ name, description }: Position | Commitment): string {
  return name ?? description ?? 'Someone not named';
}

async function notes(
  claims: readonly string[],
  record: RecordReader,
  { footnotes }: EntryContext,
): Promise<string> {
  const evidence = await record.evidence(claims.slice(0, MOST_CLAIMS));
  return sources(evidence)
    .map((note) => footnotes.add(note))
    .join('');
}

/** All items of a list, page by page. */
async function* pagesOf<T>(read: (page: { cursor?: string; limit: number }) => Promise<Page<T>>) {
  let cursor: string | undefined;
  do {
    const page = await read({ limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    yield* page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}
