import type { RecordReader } from '../record/types.ts';

/** One way to write the record down. */
export interface ExportFormat {
  /** What `--format` takes: `json`. */
  readonly name: string;
  /** Ending of a file in this format, without the dot. */
  readonly extension: string;
  /** One line for the help. */
  readonly about: string;
  /** The file in pieces, in order. Pieces are made as they are asked for, so that memory does not grow with the record. */
  write(record: RecordReader): AsyncIterable<string>;
}
