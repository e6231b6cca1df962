export { articleFromObject } from './article-from-object.ts';
export { cleanPage } from './clean-page.ts';
export { cleanText } from './clean-text.ts';
export { decodeText } from './files/decode-text.ts';
export { type FoundInput, findInputs } from './files/find-inputs.ts';
export { maximumLineBytes, maximumPageBytes, maximumTextLength } from './files/read-bounded.ts';
export { givenArticle } from './given-article.ts';
export { readInputs } from './read-inputs.ts';
export type { Article, CleanHints, IntakeResult, MetadataOrigin } from './types.ts';
