export { foldPhrase } from './fold.ts';
export { buildLexicon, type Lexicon } from './lexicon.ts';
export { openLexicon } from './load-lexicon.ts';
export { PhraseIndex, type PhraseMatch } from './phrase-index.ts';
export type {
  CityEntry,
  CountryEntry,
  CountryName,
  CountryVia,
  CueEntry,
  CueShape,
  CurrencyEntry,
  EngagementWord,
  ForumEntry,
  GivenNameEntry,
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
  Stance,
  StanceEntry,
  StatusPhrase,
} from './types.ts';
