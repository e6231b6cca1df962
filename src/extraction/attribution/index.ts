export type { AttributionExample, AttributionRule } from './attribution-rule.ts';
export { cueLexicon } from './cue-lexicon.ts';
export { findAttributions } from './find-attributions.ts';
export { findQuotedSpans, type QuotedSpan } from './quotation-marks.ts';
export { ATTRIBUTION_RULES } from './rules.ts';
export type {
  Attribution,
  AttributionKind,
  CueFrame,
  CueLexicon,
  CueStance,
  CueWord,
  Extension,
  SourceKind,
  SourcePhrase,
} from './types.ts';
