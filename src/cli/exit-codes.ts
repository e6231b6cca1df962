/** What a run ends with; documented in docs/commands.md. */
export const EXIT = {
  /** Everything was done. */
  done: 0,
  /** Some inputs were refused; each was named with its reason, and all others were done. */
  refused: 1,
  /** Wrong use, or a dossier or lexicon that cannot be used: nothing more was done. */
  wrongUse: 2,
  /** Ended by Ctrl+C or SIGTERM. */
  interrupted: 130,
} as const;
