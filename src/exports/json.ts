import type { RecordReader, RecordStreams } from '../record/types.ts';
import type { ExportFormat } from './types.ts';

/** Raised when a field changes its meaning or goes; new fields leave it as it is. */
export const JSON_VERSION = 1;

/** The lists of the contract, in the order in which they are written: what is pointed to comes before what points. */
const LISTS: readonly (keyof RecordStreams)[] = [
  'articles',
  'actors',
  'forums',
  'engagements',
  'statements',
  'figures',
  'positions',
  'commitments',
  'events',
  'claims',
  'judgements',
];

/** The whole record as one JSON object; each item stands on a line of its own, so that line tools can read it too. */
export const json: ExportFormat = {
  name: 'json',
  extension: 'json',
  about: `everything: ${LISTS.join(', ')}`,
  async *write(record: RecordReader) {
    yield `{"format":"rapporteur","version":${JSON_VERSION}`;
    for (const list of LISTS) yield* writeList(list, record);
    yield '}\n';
  },
};

async function* writeList(list: keyof RecordStreams, record: RecordReader): AsyncGenerator<string> {
  let before = `,\n"${list}":[\n`;
  let empty = true;
  for await (const item of record.stream(list)) {
    yield before + JSON.stringify(item);
    before = ',\n';
    empty = false;
  }
  yield empty ? `,\n"${list}":[]` : '\n]';
}
