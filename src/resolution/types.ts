import type {
  CommitmentClaim,
  CommitmentStatus,
  EngagementStatus,
  EngagementType,
  EventClaim,
  Factuality,
  ForumKind,
  Link,
  Stance,
  When,
  Where,
} from '../extraction/types.ts';

/** A decision about claims, with its reasons and its author. Nothing rewrites a claim; judgements can be taken back. */
export interface Judgement {
  /** `jdg_` and 16 hex digits, from kind, subjects and author. */
  readonly id: string;
  /**
   * `same-...` joins, `different-...` takes apart, `part-of` ties a meeting to the visit it belongs to,
   * `corrected-engagement` says how a field is, `no-engagement` that there was no such thing.
   */
  readonly kind:
    | 'same-actor'
    | 'different-actor'
    | 'same-engagement'
    | 'different-engagement'
    | 'same-text'
    | 'different-text'
    | 'same-position'
    | 'same-commitment'
    | 'part-of'
    | 'corrected-engagement'
    | 'no-engagement';
  /** Ids of the claims, article actors (`article#key`) or articles it joins or parts; sorted. */
  readonly subjects: readonly string[];
  readonly author: 'machine' | { readonly person: string };
  /** Why: each feature with its weight and what it added to the score. */
  readonly reasons: readonly {
    readonly feature: string;
    readonly weight: number;
    readonly contribution: number;
  }[];
  /** ISO date and time, for judgements by a person. */
  readonly at?: string;
  /**
   * For a person's judgement on engagements, one of `subjects`: in `different-engagement` the claim that is set apart from
   * the others, in `same-engagement` one of the engagement that takes the others in.
   */
  readonly about?: string;
  /** For `corrected-engagement`: the field and what it is. */
  readonly corrects?: Correction;
}

/** `when` is EDTF, `place` a name. */
export interface Correction {
  readonly field: 'status' | 'type' | 'when' | 'place';
  readonly value: string;
}

/** An actor of the record. */
export interface Actor {
  /** `JPN` for countries, `act_` and a slug for others: stable across runs and machines. */
  readonly id: string;
  readonly kind: 'person' | 'country' | 'organization' | 'group';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country?: string;
  /** GOV, MIL, LEG, MED, IGO, NGO, BUS ... where known. */
  readonly sector?: string;
  readonly offices: readonly Office[];
  /** How many articles name it. */
  readonly articles: number;
}

export interface Office {
  readonly title: string;
  readonly of?: string;
  /** First and last publication dates (EDTF days) of the articles that give it: what the record has seen, not the tenure. */
  readonly from?: string;
  readonly to?: string;
  /** Claims that give it; the first 100 where there are more. */
  readonly claims: readonly string[];
}

export interface Forum {
  readonly id: string;
  readonly kind: ForumKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parties: readonly string[];
  readonly chairs: readonly string[];
  readonly partOf?: string;
  readonly status: 'proposed' | 'active' | 'dormant' | 'ended' | 'superseded';
  readonly supersededBy?: string;
  readonly claims: readonly string[];
}

export interface Participant {
  /** Actor id. */
  readonly actor: string;
  readonly name: string;
  readonly office?: string;
  /** Country code of the side. */
  readonly side?: string;
}

/** One meeting, visit or call: what all its reports support. */
export interface Engagement {
  /** `eng_` and 16 hex digits, from the claim that leads it (earliest published article, then position). */
  readonly id: string;
  readonly label: string;
  readonly type: EngagementType;
  /** Forum id. */
  readonly forum?: string;
  readonly forumName?: string;
  readonly ordinal?: number;
  readonly parties: readonly string[];
  readonly participants: readonly Participant[];
  readonly place?: Omit<Where, 'span'>;
  /** The best supported date; absent when no report gives one. */
  readonly when?: Omit<When, 'span'>;
  /** TIMEX3 value of a date that no report completes, `XXXX-04-18` or `XXXX-WXX-5`; absent when `when` is there. */
  readonly openDate?: string;
  readonly status: EngagementStatus;
  /** Each step of its life: as of which publication date, which status, on which claims. */
  readonly history: readonly {
    readonly asOf?: string;
    readonly status: EngagementStatus;
    readonly claims: readonly string[];
  }[];
  readonly agenda: readonly string[];
  readonly outcomes: readonly string[];
  /** Fields that a person has corrected; absent when nobody has. */
  readonly corrected?: readonly Correction['field'][];
  /** Id of the visit during which it took or is to take place. */
  readonly partOf?: string;
  /** For a visit: ids of the meetings and dinners in it, by date. */
  readonly parts: readonly string[];
  /** Where reports disagree: the field and each value with its claims. Never averaged. */
  readonly conflicts: readonly {
    readonly field: 'when' | 'place' | 'status';
    readonly values: readonly { readonly value: string; readonly claims: readonly string[] }[];
  }[];
  /** 0 to 1, for sorting and filtering. */
  readonly importance: number;
  /** `independent` counts near-copies once. */
  readonly sources: { readonly articles: number; readonly independent: number };
  readonly claims: readonly string[];
}

export interface Statement {
  readonly id: string;
  readonly speaker: { readonly actor?: string; readonly name?: string; readonly description?: string };
  readonly cue: string;
  readonly direct: boolean;
  readonly content: string;
  readonly chain: readonly Link[];
  readonly when?: string;
  readonly claims: readonly string[];
}

export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier?: 'about' | 'over' | 'under' | 'up_to' | 'between';
  readonly upper?: number;
  readonly measures?: string;
  readonly subject?: string;
  readonly asOf?: string;
  readonly accordingTo: readonly Link[];
  /** Ids of figures that measure the same with another value. */
  readonly conflictsWith: readonly string[];
  readonly claims: readonly string[];
}

/** How many articles tell of something; `independent` counts near-copies once. */
export interface Sources {
  readonly articles: number;
  readonly independent: number;
}

/** Whose position or promise it is. One of `actor`, `name` and `description` is present. */
export interface Holding {
  /** Actor id. */
  readonly actor?: string;
  readonly name?: string;
  /** The article's words, for whoever has no name: "farm groups". */
  readonly description?: string;
  /** Country code of the side it belongs to or speaks for. */
  readonly party?: string;
}

/** What someone wants, fears, offers or opposes: all claims of one holder, one stance and issues that mean the same. */
export interface Position extends Holding {
  /** `pos_` and 16 hex digits, from the claim that leads it. */
  readonly id: string;
  readonly stance: Stance;
  /** In the words of most independent sources. */
  readonly issue: string;
  /** Publication day of the last article that tells it. */
  readonly asOf?: string;
  /** How the last article presents it: `ended` for a demand that was dropped. */
  readonly factuality: Factuality;
  /** On which days it was told, oldest first; undated articles before all. */
  readonly history: readonly {
    readonly asOf?: string;
    readonly factuality: Factuality;
    readonly claims: readonly string[];
  }[];
  /** Through whom the first article knows it; empty for its own words. */
  readonly accordingTo: readonly Link[];
  readonly sources: Sources;
  readonly claims: readonly string[];
}

export type Amount = NonNullable<CommitmentClaim['amount']>;

/** A promise: all claims of one holder about one thing to be done. */
export interface Commitment extends Holding {
  /** `cmt_` and 16 hex digits, from the claim that leads it. */
  readonly id: string;
  /** In the words of most independent sources. */
  readonly action: string;
  /** Country code or name. */
  readonly beneficiary?: string;
  /** The amount that most independent sources give. */
  readonly amount?: Amount;
  readonly due?: Omit<When, 'span'>;
  /** By the newest article. */
  readonly status: CommitmentStatus;
  /** Publication day of the last article that tells it. */
  readonly asOf?: string;
  /** Each step of its life: as of which publication day, which status, on which claims. */
  readonly history: readonly {
    readonly asOf?: string;
    readonly status: CommitmentStatus;
    readonly claims: readonly string[];
  }[];
  /** Where articles disagree: each amount or date with its claims. Never averaged. */
  readonly conflicts: readonly {
    readonly field: 'amount' | 'due';
    readonly values: readonly {
      /** The date in EDTF; the number and the unit. */
      readonly value: string;
      readonly amount?: Amount;
      readonly claims: readonly string[];
    }[];
  }[];
  readonly accordingTo: readonly Link[];
  readonly sources: Sources;
  readonly claims: readonly string[];
}

/** One side of a coded event of the record. */
export interface CodedActor {
  /** The words of the article that leads the event. */
  readonly text: string;
  /** Actor id. */
  readonly actor?: string;
  readonly name?: string;
  readonly country?: string;
  readonly sector?: string;
}

/** Who did what to whom on one day: all reports of it are one event. */
export interface CodedEvent extends Pick<EventClaim, EventCodes> {
  /** `evt_` and 16 hex digits, from the claim that leads it. */
  readonly id: string;
  /** EDTF; as precise as the words give it, else the publication day. Absent when neither is known. */
  readonly date?: string;
  /** `published` when no words give a date and the publication day stands for it. */
  readonly dateBasis?: When['basis'] | 'published';
  readonly actors: readonly CodedActor[];
  readonly recipients: readonly CodedActor[];
  readonly place?: Omit<Where, 'span'>;
  readonly factuality: Factuality;
  readonly accordingTo: readonly Link[];
  readonly sources: Sources;
  readonly claims: readonly string[];
}

type EventCodes = 'type' | 'mode' | 'contexts' | 'cameo' | 'quadClass' | 'goldstein';
