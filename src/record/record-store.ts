import { sql } from 'kysely';
import { RapporteurError } from '../kernel/index.ts';
import type { Judgement } from '../resolution/types.ts';
import type { Database } from './database.ts';
import { readArticle, readArticles } from './reading/articles.ts';
import { readChronology } from './reading/chronology.ts';
import { readEngagement, readEvidence } from './reading/engagement.ts';
import { readCounts, readFacets } from './reading/facets.ts';
import { readCommitments, readEvents, readLedgerFacets, readPositions } from './reading/ledgers.ts';
import { readDiagnostics, readFigures, readForums, readStatements } from './reading/lists.ts';
import { readActor, readPeople } from './reading/people.ts';
import { streamRecord } from './reading/streams.ts';
import { readTimeline } from './reading/timeline.ts';
import { storedText } from './stored-json.ts';
import type {
  ChronologyFilters,
  ChronologyQuery,
  CommitmentQuery,
  EventQuery,
  PositionQuery,
  RecordStreams,
} from './types.ts';
import { upkeep } from './upkeep.ts';
import type {
  ClaimRecordKind,
  ClaimRecords,
  RecordWriter,
  ResolvedBlock,
  SavedArticle,
  TextQuery,
} from './writer.ts';
import { actorsOfBlocks, dirtyActorBlocks, replaceActorBlocks } from './writing/actors.ts';
import {
  claimMembers,
  claimsOfBlocks,
  claimsUndone,
  dirtyClaimBlocks,
  setClaimBlocks,
  settleClaimBlocks,
} from './writing/claims.ts';
import { saveDiagnostics } from './writing/diagnostics.ts';
import { deleteJudgement, judgementsByPeople, saveJudgement } from './writing/judgements.ts';
import { replaceRecords } from './writing/records.ts';
import { knownArticles, saveArticles } from './writing/save-articles.ts';
import { setCopies, textsSharing, textsUndone } from './writing/texts.ts';

/** What the engine under a record does besides answering queries. */
export interface Holding {
  /** Throws when nothing may be written now: opened for reading, or the lock is gone. */
  assertWritable(): void;
  /** Closes the engine and gives the lock back. */
  release(): Promise<void>;
}

/** The record on either engine: each method is one function over SQL, each writing method one transaction. */
export class RecordStore implements RecordWriter {
  readonly #db: Database;
  readonly #holding: Holding;
  readonly #upkeep: (rows: number) => Promise<void>;
  #closing: Promise<void> | undefined;

  constructor(db: Database, holding: Holding) {
    this.#db = db;
    this.#holding = holding;
    this.#upkeep = upkeep(db);
  }

  #reading(): Database {
    if (this.#closing)
      throw new RapporteurError('record/closed', 'The dossier has been closed; open it again to go on.');
    return this.#db;
  }

  /**
   * Runs `work` as one transaction that goes by the indexes made for it: while a dossier is young or growing fast, the
   * planner's statistics are missing or stale, and it would read whole tables again and again.
   */
  async #working<T>(work: (trx: Database) => Promise<T>): Promise<T> {
    return this.#reading()
      .transaction()
      .execute(async (trx) => {
        await sql`set local enable_seqscan = off`.execute(trx);
        return work(trx);
      });
  }

  /** The same for work that writes; a number it returns is about how many rows it changed. */
  async #writing(work: (trx: Database) => Promise<unknown>): Promise<void> {
    this.#holding.assertWritable();
    const rows = await this.#working(work);
    await this.#upkeep(typeof rows === 'number' ? rows : 0);
  }

  // Reading

  async chronology(query: ChronologyQuery) {
    return readChronology(this.#reading(), query);
  }

  async engagement(id: string) {
    return readEngagement(this.#reading(), storedText(id));
  }

  async timeline(filters: ChronologyFilters) {
    return readTimeline(this.#reading(), filters);
  }

  async evidence(claims: readonly string[]) {
    return readEvidence(this.#reading(), claims);
  }

  async articles(query: { cursor?: string; limit?: number }) {
    return readArticles(this.#reading(), query);
  }

  async article(id: string) {
    return readArticle(this.#reading(), storedText(id));
  }

  async people(query: { text?: string; country?: string; cursor?: string; limit?: number }) {
    return readPeople(this.#reading(), query);
  }

  async actor(id: string) {
    return readActor(this.#reading(), storedText(id));
  }

  async forums() {
    return readForums(this.#reading());
  }

  async statements(query: { speaker?: string; cursor?: string; limit?: number }) {
    return readStatements(this.#reading(), query);
  }

  async figures(query: { cursor?: string; limit?: number }) {
    return readFigures(this.#reading(), query);
  }

  async positions(query: PositionQuery) {
    return readPositions(this.#reading(), query);
  }

  async commitments(query: CommitmentQuery) {
    return readCommitments(this.#reading(), query);
  }

  async events(query: EventQuery) {
    return readEvents(this.#reading(), query);
  }

  async ledgerFacets() {
    return readLedgerFacets(this.#reading());
  }

  async facets() {
    return readFacets(this.#reading());
  }

  async diagnostics() {
    return readDiagnostics(this.#reading());
  }

  async counts() {
    return readCounts(this.#reading());
  }

  stream<K extends keyof RecordStreams>(kind: K): AsyncIterable<RecordStreams[K]> {
    return streamRecord(this.#reading(), kind);
  }

  // Articles

  async known(articleIds: readonly string[]) {
    return this.#working((trx) => knownArticles(trx, articleIds));
  }

  save(batch: readonly SavedArticle[]): Promise<void> {
    return this.#writing((trx) => saveArticles(trx, batch));
  }

  note(diagnostics: Parameters<RecordWriter['note']>[0]): Promise<void> {
    return this.#writing((trx) => saveDiagnostics(trx, diagnostics));
  }

  // Near-copies

  async textsUndone(limit: number) {
    return this.#working((trx) => textsUndone(trx, limit));
  }

  async textsSharing(query: TextQuery) {
    return this.#working((trx) => textsSharing(trx, query));
  }

  setCopies(
    verdicts: Parameters<RecordWriter['setCopies']>[0],
    judgements: readonly Judgement[],
  ): Promise<void> {
    return this.#writing(async (trx) => {
      await setCopies(trx, verdicts, judgements);
      return verdicts.length;
    });
  }

  // Actors

  async dirtyActorBlocks(limit: number) {
    return this.#working((trx) => dirtyActorBlocks(trx, limit));
  }

  async actorsOfBlocks(blocks: readonly string[], apart: readonly string[]) {
    return this.#working((trx) => actorsOfBlocks(trx, blocks, apart));
  }

  replaceActorBlocks(resolved: readonly ResolvedBlock[]): Promise<void> {
    return this.#writing((trx) => replaceActorBlocks(trx, resolved));
  }

  // Claims

  async claimsUndone(limit: number) {
    return this.#working((trx) => claimsUndone(trx, limit));
  }

  async claimMembers(claims: readonly string[]) {
    return this.#working((trx) => claimMembers(trx, claims));
  }

  setClaimBlocks(keys: Parameters<RecordWriter['setClaimBlocks']>[0]): Promise<void> {
    return this.#writing(async (trx) => {
      await setClaimBlocks(trx, keys);
      return keys.length;
    });
  }

  async dirtyClaimBlocks(kind: ClaimRecordKind, limit: number) {
    return this.#working((trx) => dirtyClaimBlocks(trx, kind, limit));
  }

  claimsOfBlocks(kind: ClaimRecordKind, blocks: readonly string[]) {
    return claimsOfBlocks((work) => this.#working(work), kind, blocks);
  }

  replaceRecords<K extends ClaimRecordKind>(
    kind: K,
    claims: readonly string[],
    records: readonly ClaimRecords[K][],
    judgements: readonly Judgement[],
  ): Promise<void> {
    return this.#writing(async (trx) => {
      await replaceRecords(trx, kind, claims, records, judgements);
      return claims.length;
    });
  }

  settleClaimBlocks(kind: ClaimRecordKind, blocks: readonly string[]): Promise<void> {
    return this.#writing((trx) => settleClaimBlocks(trx, kind, blocks));
  }

  // People's judgements

  async judgementsByPeople() {
    return judgementsByPeople(this.#reading());
  }

  saveJudgement(judgement: Judgement): Promise<void> {
    return this.#writing((trx) => saveJudgement(trx, judgement));
  }

  async deleteJudgement(id: string): Promise<boolean> {
    let found = false;
    await this.#writing(async (trx) => {
      found = await deleteJudgement(trx, id);
    });
    return found;
  }

  /** Closes the engine and gives the lock back; a second call waits for the first. */
  close(): Promise<void> {
    this.#closing ??= this.#db.destroy().finally(() => this.#holding.release());
    return this.#closing;
  }
}
