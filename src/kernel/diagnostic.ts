/** Trouble found in data. It is stored and shown, never thrown: the rest of the work goes on. */
export interface Diagnostic {
  /** `error`: the input was refused. `warning`: it was taken, with a loss the reader should know of. */
  readonly severity: 'error' | 'warning';
  /** Stable identifier such as `intake/empty-file`, for filters and documentation. */
  readonly code: string;
  /** One sentence for people: what is wrong and what to do about it. */
  readonly message: string;
  /** The file, URL or article it concerns, with `:line` where there is one. */
  readonly place: string;
}
