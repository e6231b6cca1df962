/** Nouns for what parties bind themselves by. */
export const ACCORDS: ReadonlySet<string> = new Set([
  'accord',
  'agreement',
  'armistice',
  'ceasefire',
  'communique',
  'compact',
  'convention',
  'deal',
  'declaration',
  'memorandum',
  'pact',
  'protocol',
  'settlement',
  'treaty',
  'truce',
]);
