import type { ArticleActor, Claim } from '../extraction/types.ts';
import type { Diagnostic } from '../kernel/index.ts';
import type {
  Actor,
  CodedEvent,
  Commitment,
  Engagement,
  Figure,
  Forum,
  Judgement,
  Position,
  Statement,
} from '../resolution/types.ts';
import type { AnalysedArticle, RecordReader } from './types.ts';

/** What near-copy detection keeps of a text: MinHash values and the band keys that can bring two texts together. */
export interface TextSignature {
  readonly hashes: readonly number[];
  readonly bands: readonly string[];
}

/** An analysed article with the keys by which resolution will find it again. */
export interface SavedArticle extends AnalysedArticle {
  readonly signature: TextSignature;
  /** Blocking key of each article actor, by actor key: two actors can only be one if their blocks are equal. */
  readonly actorBlocks: Readonly<Record<string, string>>;
}

export interface TextMember {
  readonly article: string;
  readonly published?: string;
  readonly signature: TextSignature;
  /** The verdict so far. */
  readonly copyOf?: string;
}

export interface TextQuery {
  readonly bands: readonly string[];
  /** First and last day of publication; texts of unknown date are always among them. */
  readonly from?: string;
  readonly to?: string;
  /** Given whatever their bands and date. */
  readonly articles?: readonly string[];
}

/**
 * An actor as the articles of one year know it: all members of a block that have the same names, offices and country, and
 * whose articles were published in one year, are one form. A member that a person has judged may be a form of its own.
 */
export interface ActorForm {
  readonly block: string;
  /** Names the form inside its block; `article#key` for a member of its own. */
  readonly form: string;
  /** `article#key` of a member that stands for all. */
  readonly lead: string;
  readonly members: number;
  /** First and last publication, `YYYY-MM-DD` or as precise as is known. */
  readonly from?: string;
  readonly to?: string;
  /** As the lead's article has it. */
  readonly actor: ArticleActor;
  /** Ids of office claims about the members, first published first; at most 100. */
  readonly officeClaims: readonly string[];
}

/** A claim with what resolution needs of its article and of the actors it names. */
export interface ClaimMember<C extends Claim = Claim> {
  readonly claim: C;
  readonly article: {
    readonly id: string;
    readonly published?: string;
    readonly copyOf?: string;
    readonly publisher?: string;
  };
  /** Record actors of those the claim names as speaker, holder, participants or sides, by article actor key. */
  readonly actors: Readonly<
    Record<string, { readonly id: string; readonly name: string; readonly country?: string }>
  >;
}

/** A claim in its block. */
export interface BlockClaim {
  readonly block: string;
  readonly member: ClaimMember;
  readonly anchor?: string;
  /** True where the claim has not changed since it was last resolved. */
  readonly settled: boolean;
}

/** What a block resolves to. */
export interface ResolvedBlock {
  readonly block: string;
  /** Each actor with its forms. `articles` of the actors is not kept: the record counts when it is read. */
  readonly actors: readonly { readonly actor: Actor; readonly forms: readonly string[] }[];
  readonly judgements: readonly Judgement[];
}

/** Kinds of claims that become records of their own. */
export interface ClaimRecords {
  engagement: Engagement;
  statement: Statement;
  figure: Figure;
  forum: Forum;
  position: Position;
  commitment: Commitment;
  event: CodedEvent;
}
export type ClaimRecordKind = keyof ClaimRecords;

/**
 * The writing face. Every method is one transaction, so that a process killed between two of them leaves a dossier in
 * which the remaining work is still listed as undone (`...Undone`, `dirty...`) and the next run completes it.
 */
export interface RecordWriter extends RecordReader {
  /** Which of these article ids are in the record. */
  known(articleIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Saves whole articles; one that is known is left as it is. */
  save(batch: readonly SavedArticle[]): Promise<void>;
  /** Stores diagnostics of refused inputs; the same one twice is kept once. */
  note(diagnostics: readonly Diagnostic[]): Promise<void>;

  /** Texts that near-copy detection has not looked at, oldest publication first, undated last. */
  textsUndone(limit: number): Promise<readonly TextMember[]>;
  /** Looked-at texts that share a band with those asked for, and those of the articles named. */
  textsSharing(query: TextQuery): Promise<readonly TextMember[]>;
  /** Records the verdict on texts: which article each is a near-copy of, if any. Claims of a text whose verdict changes become undone. */
  setCopies(
    verdicts: readonly { readonly article: string; readonly copyOf?: string }[],
    judgements: readonly Judgement[],
  ): Promise<void>;

  /** Blocks with an actor not yet resolved. */
  dirtyActorBlocks(limit: number): Promise<readonly string[]>;
  /** The forms of some blocks. Members in `apart` (`article#key`), on which a person has judged, are forms of their own. */
  actorsOfBlocks(blocks: readonly string[], apart: readonly string[]): Promise<readonly ActorForm[]>;
  /** Replaces what the blocks resolve to. Claims of articles whose actors changed their record id, name or country become undone. */
  replaceActorBlocks(resolved: readonly ResolvedBlock[]): Promise<void>;

  /** Claims that have no block yet (new, or their actors changed). */
  claimsUndone(limit: number): Promise<readonly ClaimMember[]>;
  /** These claims, whether they have a block or not; unknown ids are left out. */
  claimMembers(claims: readonly string[]): Promise<readonly ClaimMember[]>;
  /** Gives claims their block and their anchor date (`YYYY-MM-DD`, for order inside the block); marks the blocks dirty. Block `''` means the claim becomes no record of its own. */
  setClaimBlocks(
    keys: readonly { readonly claim: string; readonly block: string; readonly anchor?: string }[],
  ): Promise<void>;
  dirtyClaimBlocks(kind: ClaimRecordKind, limit: number): Promise<readonly string[]>;
  /** Claims of some blocks, one block after the other, in each by anchor (absent last), then claim id; streamed in chunks. */
  claimsOfBlocks(kind: ClaimRecordKind, blocks: readonly string[]): AsyncIterable<BlockClaim>;
  /**
   * Deletes the records that hold any of `claims` and inserts `records`; marks `claims` settled. Claims of a deleted
   * record that are neither in `claims` nor in `records` become unsettled and their blocks dirty: give all of a record's
   * claims at once, or two passes may undo each other for ever. The machine's judgements on `claims` are replaced. Many
   * blocks may be given in one call; that is far cheaper than a call for each.
   */
  replaceRecords<K extends ClaimRecordKind>(
    kind: K,
    claims: readonly string[],
    records: readonly ClaimRecords[K][],
    judgements: readonly Judgement[],
  ): Promise<void>;
  /** The blocks have been gone through to their end. One stays dirty, to be gone through once more, if claims in it lost their record meanwhile. */
  settleClaimBlocks(kind: ClaimRecordKind, blocks: readonly string[]): Promise<void>;

  /** Stores it and makes what it speaks of work to do again: its texts, actor blocks or claims. */
  saveJudgement(judgement: Judgement): Promise<void>;
  /** Takes a person's judgement back and makes what it spoke of work to do again. False when there is none of this id. */
  deleteJudgement(id: string): Promise<boolean>;

  close(): Promise<void>;
}
