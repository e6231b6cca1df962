/** Where progress is shown. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** A terminal is redrawn at most this often; a log gets a line at most this often. */
const REDRAW_MS = 100;
const LOG_MS = 5000;

const WIDTH = 28;

/** Shows how far a long command is: a bar on a terminal, a line now and then anywhere else. */
export class Progress {
  readonly #out: ProgressOutput;
  readonly #now: () => number;
  #shown: number;
  #drawn = false;

  constructor(out: ProgressOutput = process.stderr, now: () => number = Date.now) {
    this.#out = out;
    this.#now = now;
    // A command that is over in a moment says nothing of its progress in a log.
    this.#shown = out.isTTY ? 0 : now();
  }

  /** `total` is absent where it cannot be known beforehand. */
  show(what: string, done: number, total?: number): void {
    const finished = total !== undefined && done >= total;
    const now = this.#now();
    const wait = this.#out.isTTY ? REDRAW_MS : LOG_MS;
    if (now - this.#shown < wait && !(finished && this.#out.isTTY)) return;
    this.#shown = now;
    if (this.#out.isTTY) this.#draw(what, done, total);
    else this.#out.write(`${what}: ${done}${total === undefined ? '' : ` of ${total}`}\n`);
  }

  /** Takes the bar off the terminal. */
  end(): void {
    if (this.#drawn) this.#out.write('\r\u001b[K');
    this.#drawn = false;
  }

  #draw(what: string, done: number, total: number | undefined): void {
    const filled = total === undefined || total === 0 ? 0 : Math.round(WIDTH * Math.min(1, done / total));
    const bar = total === undefined ? '' : `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] `;
    const line = `${bar}${what}: ${done}${total === undefined ? '' : ` of ${total}`}`;
    this.#out.write(`\r${line.slice(0, (this.#out.columns ?? 80) - 1)}\u001b[K`);
    this.#drawn = true;
  }
}
