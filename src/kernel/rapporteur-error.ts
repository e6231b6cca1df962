/** Wrong use or broken configuration. The message says what to do; `code` is stable. Bad data is a Diagnostic instead. */
export class RapporteurError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'RapporteurError';
    this.code = code;
  }
}
