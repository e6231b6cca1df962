import type {
  CommitmentStatus,
  EngagementStatus,
  EngagementType,
  Stance,
} from '../../src/extraction/index.ts';

/** The shapes of `*.expected.json`; the examples' README says what each field means. */
export interface ExpectedArticle {
  readonly article: ExpectedMetadata;
  readonly engagements: readonly ExpectedEngagement[];
  readonly statements: readonly ExpectedStatement[];
  readonly people: readonly ExpectedPerson[];
  readonly forums: readonly string[];
  readonly figures: readonly ExpectedFigure[];
  /** Absent where the readers did not list them. */
  readonly positions?: readonly ExpectedPosition[];
  readonly commitments?: readonly ExpectedCommitment[];
}

export interface ExpectedMetadata {
  readonly title: string | null;
  readonly publisher?: string | null;
  /** `null`: unknown, and to be left unknown. */
  readonly published: string | null;
  readonly agencies: readonly string[];
  readonly authors?: readonly string[];
  readonly dateline?: string | null;
  readonly firstWords: string;
  readonly lastWords: string;
  readonly absent: readonly string[];
  readonly accept?: { readonly published?: readonly string[] };
}

export interface ExpectedEngagement {
  readonly type: EngagementType;
  readonly status: EngagementStatus;
  readonly parties: readonly string[];
  readonly participants: readonly string[];
  readonly when?: string;
  readonly where?: string;
  readonly forum?: string;
  readonly accept?: {
    readonly type?: readonly EngagementType[];
    readonly status?: readonly EngagementStatus[];
    readonly parties?: readonly (readonly string[])[];
    readonly participants?: readonly (readonly string[])[];
    readonly when?: readonly string[];
    readonly where?: readonly string[];
    readonly forum?: readonly string[];
  };
  readonly optional?: boolean;
}

export interface ExpectedStatement {
  readonly speaker: string;
  readonly content: string;
  readonly direct: boolean;
  readonly cue?: string;
}

export interface ExpectedPerson {
  readonly name: string;
  readonly country?: string;
  readonly office?: string;
}

export interface ExpectedFigure {
  readonly value: number;
  readonly unit: string;
  readonly measures?: string;
  readonly qualifier?: string;
  readonly upper?: number;
}

export interface ExpectedPosition {
  /** Alpha-3 code of a country, or a name, or the text's words for whoever has none. */
  readonly holder: string;
  readonly stance: Stance;
  readonly issue: string;
  readonly accept?: {
    readonly holder?: readonly string[];
    readonly stance?: readonly Stance[];
    readonly issue?: readonly string[];
  };
  readonly optional?: boolean;
}

export interface ExpectedCommitment {
  readonly holder: string;
  readonly action: string;
  readonly amount?: { readonly value: number; readonly unit: string };
  readonly due?: string;
  readonly beneficiary?: string;
  readonly status: CommitmentStatus;
  readonly accept?: {
    readonly holder?: readonly string[];
    readonly action?: readonly string[];
    readonly amount?: readonly ({ readonly value: number; readonly unit: string } | undefined)[];
    readonly due?: readonly string[];
    readonly beneficiary?: readonly string[];
    readonly status?: readonly CommitmentStatus[];
  };
  readonly optional?: boolean;
}

/** `record.expected.json`: the record of all the articles together. */
export interface ExpectedRecord {
  readonly engagements: readonly ExpectedMeeting[];
  readonly copies: readonly (readonly string[])[];
  readonly conflicts: readonly ExpectedConflict[];
}

export interface ExpectedMeeting extends Omit<ExpectedEngagement, 'status'> {
  readonly finalStatus: EngagementStatus;
  readonly history: readonly { readonly asOf?: string; readonly status: EngagementStatus }[];
  /** File names, `#L2` for a line of a `.jsonl`. */
  readonly articles: readonly string[];
  readonly mayAlso?: readonly string[];
}

export interface ExpectedConflict {
  readonly what: string;
  readonly values: readonly (string | { readonly value: number; readonly unit: string })[];
  readonly articles: readonly string[];
  readonly optional?: boolean;
}
