export { createReader, type EnglishReader } from './create-reader.ts';
export { type Features, featuresOf, formatFeatures } from './features.ts';
export { openReader } from './open-reader.ts';
export type { NameKind, NameSpan, Reader, Sentence, Token, Upos } from './types.ts';
