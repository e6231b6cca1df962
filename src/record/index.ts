export { type OpenOptions, openDossier } from './open-dossier.ts';
export type {
  AnalysedArticle,
  ArticleSummary,
  ChronologyQuery,
  Evidence,
  Facet,
  Page,
  RecordReader,
  RecordStreams,
} from './types.ts';
export type {
  ActorMember,
  BlockClaim,
  ClaimMember,
  ClaimRecordKind,
  ClaimRecords,
  RecordWriter,
  ResolvedActor,
  SavedArticle,
  TextMember,
  TextSignature,
} from './writer.ts';
