export { type Attribution, cueLexicon, findAttributions } from './attribution/index.ts';
export { createExtractor, type Extractor, rules } from './extract.ts';
export { type Lexicon, openLexicon } from './lexicon/index.ts';
export {
  COMMITMENT_STATUSES,
  ENGAGEMENT_STATUSES,
  ENGAGEMENT_TYPES,
  STANCES,
} from './lexicon/vocabulary.ts';
export type { Rule, RuleExample } from './rule.ts';
export type * from './types.ts';
