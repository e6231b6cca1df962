import { visible } from './report-diagnostics.ts';

/** More than this many lines help nobody on a terminal. */
const SHOWN = 200;

/** Says on stderr what is wrong with lines of a stream, as it comes; holds none of it, however much it is. */
export class LineReport {
  /** Whether something was not used. */
  refused = false;
  #count = 0;

  tell(place: string, message: string, refused: boolean): void {
    if (refused) this.refused = true;
    if (++this.#count <= SHOWN) console.error(`${place}: ${visible(message)}`);
  }

  end(): void {
    if (this.#count > SHOWN) console.error(`... and ${this.#count - SHOWN} more`);
  }
}
