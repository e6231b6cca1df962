import type { Span } from '../kernel/index.ts';
import type { NameKind } from '../language/types.ts';

/** FactBank-style: does the author (or the source) present it as having happened? */
export type Factuality = 'actual' | 'planned' | 'possible' | 'hypothetical' | 'negated' | 'ended';

export type ActorKind = 'person' | 'country' | 'organization' | 'group';

/** The life of an engagement, as one report tells it. */
export type EngagementStatus =
  | 'proposed'
  | 'planned'
  | 'ongoing'
  | 'held'
  | 'uncertain'
  | 'postponed'
  | 'cancelled'
  | 'denied';

export type EngagementType = 'summit' | 'meeting' | 'talks' | 'visit' | 'call' | 'session' | 'social';

export type ForumKind = 'dialogue' | 'negotiation' | 'agreement' | 'organization' | 'grouping';

export type DatePrecision =
  | 'time'
  | 'day'
  | 'range'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** A date with the precision the text supports. */
export interface When {
  /** EDTF Level 1: `2017-02-10`, `2019-04-15/2019-04-16`, `2019-04`, `2017`, `2017-21` (spring), `201X`. */
  readonly edtf: string;
  readonly precision: DatePrecision;
  /** `stated`: the words alone give it. `inferred`: the publication date or the text around was needed. */
  readonly basis: 'stated' | 'inferred';
  readonly span: Span;
}

export interface Where {
  /** As the text names it: "Washington", "the White House", "Mar-a-Lago". */
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly span: Span;
}

/** Someone in a claim: which actor of the article, in which words. */
export interface ActorRef {
  /** Key into `Extraction.actors`, unique in the article. */
  readonly actor: string;
  /** The fullest name the article gives: "Taro Aso" although this sentence says "Aso". */
  readonly name: string;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-3 of the country it is or speaks for. */
  readonly country?: string;
  /** Office as this article gives it: "Finance Minister". */
  readonly office?: string;
  readonly span: Span;
}

/** One step of "through whom we know it"; a list of links has the nearest speaker last. */
export interface Link {
  readonly source: {
    readonly actor?: string;
    readonly name?: string;
    /** An unnamed source as described: "a government official involved in planning the summit". */
    readonly description?: string;
  };
  /** The words of saying: "said", "according to". */
  readonly cue: string;
  readonly direct: boolean;
}

interface ClaimBase {
  /** `clm_` and 16 hex digits, from article, rule and spans. */
  readonly id: string;
  readonly article: string;
  /** Id of the rule or model that found it. */
  readonly foundBy: string;
  readonly sentence: Span;
  /** `article.text.slice(sentence.start, sentence.end)`. */
  readonly quote: string;
  /** The words it rests on, by role: `trigger`, `status`, `when`, `where`, `source`, `cue`, `content`, ... */
  readonly spans: Readonly<Record<string, Span>>;
  readonly factuality: Factuality;
  /** Empty when the article's own voice asserts it. */
  readonly accordingTo: readonly Link[];
  readonly when?: When;
  readonly where?: Where;
  /** 0 to 1, set by hand for each rule: how far its authors trust such claims. Not measured, and no probability of the event. */
  readonly confidence: number;
}

/** Somebody met, will meet, may meet, or did not meet somebody. */
export interface EngagementClaim extends ClaimBase {
  readonly kind: 'engagement';
  readonly type: EngagementType;
  readonly status: EngagementStatus;
  /** Name of the forum it belongs to, as in the lexicon or the text. */
  readonly forum?: string;
  /** "the second round": 2. */
  readonly ordinal?: number;
  /** ISO alpha-3 codes of the countries that take part, sorted; blocs such as `EUE` by the lexicon's code. */
  readonly parties: readonly string[];
  readonly participants: readonly ActorRef[];
  readonly agenda: readonly string[];
  /** What came of a meeting that was held, in the text's words from the verb on: "signed three accords". Absent when the text does not say. */
  readonly outcomes?: readonly string[];
  /** What kind of social occasion, in the lexicon's word: "dinner", "golf". Only for type `social`. */
  readonly occasion?: string;
  /** TIMEX3 value of a date whose year or day is open, `XXXX-04-18` or `XXXX-WXX-5`; absent when `when` is there. */
  readonly openDate?: string;
  /** For an article without a publication date: between which days it must have been written. */
  readonly written?: { readonly from: string; readonly to: string };
}

export interface StatementClaim extends ClaimBase {
  readonly kind: 'statement';
  /** `actor` is a key into `Extraction.actors`. One of the three is present. */
  readonly speaker: { readonly actor?: string; readonly name?: string; readonly description?: string };
  readonly cue: string;
  /** True when (part of) the content stands in quotation marks as the speaker's words. */
  readonly direct: boolean;
  /** `text.slice` of `spans.content`. */
  readonly content: string;
}

export interface FigureClaim extends ClaimBase {
  readonly kind: 'figure';
  readonly value: number;
  /** ISO 4217 for money, `percent`, or a plural noun: "jobs". */
  readonly unit: string;
  readonly qualifier?: 'about' | 'over' | 'under' | 'up_to' | 'between';
  readonly upper?: number;
  /** What it measures, in the text's words: "annual trade surplus with the U.S.". */
  readonly measures?: string;
  /** Whose figure it is: country code or actor name. */
  readonly subject?: string;
}

/** Someone holds, held or is to hold an office. */
export interface OfficeClaim extends ClaimBase {
  readonly kind: 'office';
  readonly person: ActorRef;
  /** "Finance Minister". */
  readonly title: string;
  /** Country code or organisation name. */
  readonly of?: string;
  readonly tenure: 'current' | 'former' | 'designate' | 'acting';
}

/** A forum exists and what the sentence says of it. */
export interface ForumClaim extends ClaimBase {
  readonly kind: 'forum';
  readonly name: string;
  readonly forumKind: ForumKind;
  readonly parties: readonly string[];
  readonly chairs: readonly ActorRef[];
  readonly status?: 'proposed' | 'active' | 'dormant' | 'ended' | 'superseded';
}

/** Who holds a position or makes a promise: an actor of the article, or someone known by description alone. */
export interface Holder {
  /** Key into `Extraction.actors`; absent for "farm groups" and others without a name. */
  readonly actor?: string;
  /** The fullest name the article gives. */
  readonly name?: string;
  /** The text's own words, for whoever has no name: "farm groups". */
  readonly description?: string;
  /** ISO 3166-1 alpha-3 of the country it is or speaks for; a bloc's code of the lexicon, `EUE`. */
  readonly country?: string;
  readonly span: Span;
}

/** How someone stands towards an issue. */
export type Stance =
  | 'seeks'
  | 'opposes'
  | 'prefers'
  | 'accepts'
  | 'open_to'
  | 'concerned'
  | 'demands'
  | 'offers';

/** Someone wants, prefers, opposes, fears, demands, offers or is open to something. */
export interface PositionClaim extends ClaimBase {
  readonly kind: 'position';
  readonly holder: Holder;
  readonly stance: Stance;
  /** What it is about, a phrase of the text without the stance's own words: "a bilateral free trade agreement". */
  readonly issue: string;
}

export type CommitmentStatus = 'proposed' | 'announced' | 'agreed' | 'fulfilled' | 'dropped';

/** Someone promises or undertakes to do something. */
export interface CommitmentClaim extends ClaimBase {
  readonly kind: 'commitment';
  readonly holder: Holder;
  /** What is promised, in the text's words, from the verb on: "invest $1 trillion in the United States". */
  readonly action: string;
  /** For whom or where to: country code or name. */
  readonly beneficiary?: string;
  readonly amount?: {
    readonly value: number;
    /** As in a figure: ISO 4217, `percent`, or a plural noun. */
    readonly unit: string;
    readonly qualifier?: FigureClaim['qualifier'];
    readonly upper?: number;
  };
  /** By when it is to be done. `when` is when it was promised. */
  readonly due?: When;
  readonly status: CommitmentStatus;
}

/** The event types of PLOVER, with the names of 2021. */
export type PloverType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT';

/** One side of a coded event. */
export interface EventActor {
  /** The words of the text. */
  readonly text: string;
  /** Key into `Extraction.actors`, where the article knows it. */
  readonly actor?: string;
  readonly name?: string;
  /** ISO 3166-1 alpha-3, or `IGO`-like codes as PLOVER writes them. */
  readonly country?: string;
  /** PLOVER sector: GOV, MIL, REB, OPP, CVL, ... */
  readonly sector?: string;
  readonly span: Span;
}

/** Who did what to whom, in the codes of political science. */
export interface EventClaim extends ClaimBase {
  readonly kind: 'event';
  readonly type: PloverType;
  readonly mode?: string;
  readonly contexts: readonly string[];
  /** CAMEO code of two to four digits, as a string: "036". */
  readonly cameo?: string;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quadClass?: 1 | 2 | 3 | 4;
  /** -10 (most conflictual) to 10 (most cooperative). */
  readonly goldstein?: number;
  readonly actors: readonly EventActor[];
  readonly recipients: readonly EventActor[];
}

export type Claim =
  | EngagementClaim
  | StatementClaim
  | FigureClaim
  | OfficeClaim
  | ForumClaim
  | PositionClaim
  | CommitmentClaim
  | EventClaim;

/** An actor as one article knows it. Resolution joins these across articles. */
export interface ArticleActor {
  /** Unique in the article: `JPN`, or a slug such as `taro-aso`. */
  readonly key: string;
  readonly kind: ActorKind;
  /** Fullest form in the article. */
  readonly name: string;
  /** Other forms in the article, fullest first. */
  readonly aliases: readonly string[];
  /** Family name of a person, from how the article shortens the name or from the lexicon: "Abe" in "Abe Shinzo". */
  readonly family?: string;
  /** The lexicon's name for the same actor, where the lexicon knows it: "James Mattis" for "Jim Mattis". */
  readonly known?: string;
  readonly country?: string;
  /** Offices the article gives, most recent mention first. */
  readonly offices: readonly {
    readonly title: string;
    readonly of?: string;
    readonly tenure: OfficeClaim['tenure'];
  }[];
  readonly mentions: readonly Span[];
}

export interface NameMention extends Span {
  readonly kind: NameKind;
  /** Full name of the actor it stands for, when known. */
  readonly name?: string;
}

export interface DateMention extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value: `2017-02-10`, `2019-W16`, `P3D`, `PRESENT_REF`. */
  readonly value: string;
  /** EDTF when it is a point or interval on the calendar. */
  readonly edtf?: string;
  readonly precision?: DatePrecision;
  readonly basis?: 'stated' | 'inferred';
}

export interface QuantityMention extends Span {
  readonly value: number;
  /** ISO 4217 for money, `percent`, or the plural noun counted. */
  readonly unit: string;
  readonly kind: 'money' | 'percent' | 'count';
  readonly qualifier?: FigureClaim['qualifier'];
  readonly upper?: number;
  /** The same amount in another currency, "8.6 trillion yen ($55 billion)". */
  readonly equivalent?: { readonly value: number; readonly unit: string };
}

export interface Mentions {
  readonly names: readonly NameMention[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
}

/** All that one article says, before any other article is looked at. */
export interface Extraction {
  readonly mentions: Mentions;
  readonly actors: readonly ArticleActor[];
  readonly claims: readonly Claim[];
}
