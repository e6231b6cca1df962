import { RapporteurError } from '../../kernel/index.ts';

/** Where a line of a lexicon stands, for messages. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A wrong line stops loading: half a lexicon would give wrong records in silence. */
export function wrongLine(place: Place, problem: string): RapporteurError {
  return new RapporteurError('lexicon/wrong-line', `${place.file}:${place.line}: ${problem}`);
}
