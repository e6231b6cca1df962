export { type OpenOptions, openDossier } from './open-dossier.ts';
export type {
  AnalysedArticle,
  ArticleSummary,
  ChronologyFilters,
  ChronologyQuery,
  Evidence,
  Facet,
  Page,
  RecordReader,
  RecordStreams,
  Timeline,
} from './types.ts';
export type {
  ActorForm,
  BlockClaim,
  ClaimMember,
  ClaimRecordKind,
  ClaimRecords,
  RecordWriter,
  ResolvedBlock,
  SavedArticle,
  TextMember,
  TextQuery,
  TextSignature,
} from './writer.ts';
