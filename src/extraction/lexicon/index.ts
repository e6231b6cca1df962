export type {
  EventAgent,
  EventCode,
  EventContext,
  EventNeed,
  EventOperatorLine,
  EventPredicate,
} from './event-types.ts';
export { foldPhrase } from './fold.ts';
export { buildLexicon, type Lexicon } from './lexicon.ts';
export { openLexicon } from './load-lexicon.ts';
export { PhraseIndex, type PhraseMatch } from './phrase-index.ts';
export type {
  CityEntry,
  CommitmentEntry,
  CountryEntry,
  CountryName,
  CountryVia,
  CueEntry,
  CueShape,
  CurrencyEntry,
  DeedEntry,
  EngagementWord,
  ForumEntry,
  GivenNameEntry,
  GroupEntry,
  LexiconData,
  OfficeMatch,
  OfficeModifier,
  OfficeRank,
  OfficeTerm,
  OfficeTitle,
  OrganizationEntry,
  OrganizationKind,
  Portfolio,
  RoleFrame,
  ScaleEntry,
  Sector,
  StanceEntry,
  StatusPhrase,
  Takes,
} from './types.ts';
