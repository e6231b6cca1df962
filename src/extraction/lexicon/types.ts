import type { CommitmentStatus, EngagementStatus, EngagementType, ForumKind, Stance } from '../types.ts';
import type {
  EventAgent,
  EventCode,
  EventContext,
  EventOperatorLine,
  EventPredicate,
} from './event-types.ts';

/** What kind of word names a country. `seat` and `ministry` are metonyms: "the Kremlin", "the State Department". */
export type CountryVia = 'name' | 'demonym' | 'capital' | 'seat' | 'ministry';

/**
 * PLOVER sector codes, with IGO, NGO and MNC (multinational company) beside them for actors without one country.
 * In PLOVER the press is JRN, and MED means medical.
 */
export type Sector =
  | 'COP'
  | 'GOV'
  | 'JUD'
  | 'LEG'
  | 'MIL'
  | 'PRM'
  | 'PTY'
  | 'REB'
  | 'SPY'
  | 'UAF'
  | 'UNK'
  | 'AGR'
  | 'BUS'
  | 'CRM'
  | 'CVL'
  | 'EDU'
  | 'ELI'
  | 'JRN'
  | 'LAB'
  | 'MED'
  | 'REF'
  | 'OPP'
  | 'PRE'
  | 'REL'
  | 'SOC'
  | 'IGO'
  | 'NGO'
  | 'MNC';

/** One line of countries.tsv. Lists are empty, never absent. */
export interface CountryEntry {
  /** ISO 3166-1 alpha-3; `EUE` for the European Union, `XKX` for Kosovo, old codes for states that are gone. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'country' | 'territory' | 'bloc' | 'former';
  readonly otherNames: readonly string[];
  /** Adjective first, then nouns for the people, singular; plurals are made when the index is built. */
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  readonly seats: readonly string[];
  readonly ministries: readonly string[];
  /** Word -> what else it may mean: `Georgia` -> "US state; given name". */
  readonly ambiguous: Readonly<Record<string, string>>;
}

export interface CountryName {
  readonly code: string;
  readonly via: CountryVia;
  /** As the lexicon writes it. */
  readonly phrase: string;
  /** What else the word may mean; absent when it is safe. */
  readonly ambiguous?: string;
}

export type OfficeRank =
  | 'head_of_state'
  | 'head_of_government'
  | 'minister'
  | 'vice_minister'
  | 'official'
  | 'spokesperson'
  | 'military'
  | 'legislator'
  | 'envoy'
  | 'head_of_organization'
  | 'judge'
  | 'royal'
  | 'business'
  | 'other';

export type Portfolio =
  | 'foreign'
  | 'finance'
  | 'defence'
  | 'trade'
  | 'economy'
  | 'interior'
  | 'justice'
  | 'agriculture'
  | 'energy'
  | 'environment'
  | 'health'
  | 'education'
  | 'labour'
  | 'transport'
  | 'security'
  | 'europe'
  | 'development'
  | 'digital'
  | 'industry'
  | 'culture'
  | 'housing'
  | 'home'
  | 'intelligence'
  | 'cabinet'
  | 'other';

/** A title as it stands in text, without modifiers: "foreign minister", "minister of foreign affairs". */
export interface OfficeTitle {
  /** The usual form: "foreign minister" for all its variants. */
  readonly title: string;
  readonly rank: OfficeRank;
  readonly sector: Sector;
  readonly portfolio?: Portfolio;
  /** Countries in which the title has this meaning; absent when it holds everywhere. */
  readonly countries?: readonly string[];
  /** True when the title alone, without a country beside it, tells the country: "Taoiseach". */
  readonly tellsCountry?: boolean;
  /** True for a word that is also a common noun or verb with another sense: "general", "chair". */
  readonly weak?: boolean;
}

/** A word before (or after, as "-designate") a title that changes its rank or its tense. */
export interface OfficeModifier {
  readonly word: string;
  /** `rank`: vice, deputy. `tenure`: former, acting. `scope`: senior, chief, special, which change nothing. */
  readonly changes: 'rank' | 'tenure' | 'scope';
  readonly tenure?: 'former' | 'designate' | 'acting';
  readonly position: 'before' | 'after';
}

export interface OfficeMatch extends OfficeTitle {
  /** Words taken, modifiers included. */
  readonly length: number;
  /** Rank with modifiers applied: a deputy foreign minister is a `vice_minister`. */
  readonly rank: OfficeRank;
  readonly tenure: 'current' | 'former' | 'designate' | 'acting';
  readonly modifiers: readonly string[];
}

/** One line of officeholders.tsv: a person held an office over a time. */
export interface OfficeTerm {
  readonly name: string;
  readonly otherForms: readonly string[];
  /** Country code, or the name of an organisation of organizations.tsv. */
  readonly of: string;
  /** A usual title of offices.yaml. */
  readonly office: string;
  /** EDTF year, month or day; absent when not known. */
  readonly from?: string;
  /** Absent when not known or still in office. */
  readonly to?: string;
}

export interface ForumEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ForumKind;
  /** Country codes, `EUE`, or names of organisations; empty when the members change or are too many to list. */
  readonly parties: readonly string[];
  /** Name of the forum this one belongs to. */
  readonly partOf?: string;
  readonly founded?: string;
  readonly ended?: string;
  /** Name of the forum that took its place. */
  readonly supersededBy?: string;
  /** Names of it that mean other things too and need a sign beside them, such as a party: "Doha talks", "the Quad". */
  readonly weakNames?: readonly string[];
  /** True when every name of it is such: "2+2". */
  readonly weak?: boolean;
}

export type OrganizationKind =
  | 'agency'
  | 'paper'
  | 'broadcaster'
  | 'ministry'
  | 'government_body'
  | 'central_bank'
  | 'international'
  | 'company'
  | 'party'
  | 'armed_group'
  | 'ngo'
  | 'think_tank'
  | 'legislature'
  | 'court'
  | 'military'
  | 'intelligence'
  | 'religious'
  | 'university';

export interface OrganizationEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Country code; absent for international bodies. */
  readonly country?: string;
  readonly sector: Sector;
  readonly kind: OrganizationKind;
  readonly ambiguous?: string;
}

export type CueShape = 'quote' | 'that-clause' | 'to-infinitive' | 'object' | 'predicate';

export type CueKind = 'saying' | 'attitude';

/** One line of cues.tsv. */
export interface CueEntry {
  /** As Universal Dependencies gives it; a verb may have its particle behind it ("point out"). */
  readonly lemma: string;
  /** `light`: a verb that lends a noun its subject ("make the claim"). `speaker`: a noun for who speaks ("official"). */
  readonly pos: 'verb' | 'noun' | 'adj' | 'adv' | 'light' | 'speaker';
  readonly kind: CueKind;
  readonly stance: 'neutral' | 'affirm' | 'deny' | 'doubt';
  readonly shapes: readonly CueShape[];
  /** Prepositions that bring the content in: "called for talks". */
  readonly prepositions: readonly string[];
  /** 3: hardly ever anything but attribution. 2: usually. 1: only with its content beside it. */
  readonly strength: 1 | 2 | 3;
}

export type RoleFrame =
  | 'who-with-whom'
  | 'who-to-place'
  | 'host-guest'
  | 'guest-host'
  | 'event'
  | 'who-at-event'
  | 'who-event';

/** One line of engagement-words.tsv. */
export interface EngagementWord {
  /** In lemmas: "hold talk", "sit down with". `*` stands for up to three words. */
  readonly phrase: string;
  readonly pos: 'verb' | 'noun';
  readonly type: EngagementType;
  readonly frame: RoleFrame;
  /** 3: an engagement by itself. 2: with two actors or a place beside it. 1: only with further signs. */
  readonly strength: 1 | 2 | 3;
  /** Lemmas that, as object, complement, compound or preposition, give the word another sense. */
  readonly notWith: readonly string[];
}

export interface StatusPhrase {
  /** In lemmas: "be expect to". `*` stands for up to three words. */
  readonly phrase: string;
  readonly pos: 'verb' | 'aux' | 'adj' | 'adv' | 'noun' | 'phrase';
  readonly status: EngagementStatus;
  /** 3: decides alone. 2: decides when nothing stronger stands beside it. 1: a hint. */
  readonly strength: 1 | 2 | 3;
  readonly note?: string;
}

/**
 * What follows a word of wishing or promising. `noun`: a noun phrase or a verb in -ing. `to`: an infinitive. `that`: a
 * clause. `whom`: somebody who is to do something, "urge Iran to halt".
 */
export type Takes = 'noun' | 'to' | 'that' | 'whom';

export interface StanceEntry {
  /** In lemmas, with the preposition before what it is about: "call for". */
  readonly lemma: string;
  readonly pos: 'verb' | 'noun' | 'adj' | 'phrase';
  readonly stance: Stance;
  /** What its denial says: "does not support" opposes. Absent: nothing. */
  readonly negated?: Stance;
  readonly strength: 1 | 2 | 3;
  readonly takes: readonly Takes[];
  /** Lemmas of what it is about that give it another sense: "reject an allegation". */
  readonly notWith: readonly string[];
}

/** A word by which somebody promises, agrees or drops a promise. */
export interface CommitmentEntry {
  readonly lemma: string;
  readonly pos: 'verb' | 'noun' | 'adj' | 'phrase';
  readonly status: CommitmentStatus;
  /** 1: only for a deed of `deeds.tsv`, done by a government, company or organisation. */
  readonly strength: 1 | 2 | 3;
  readonly takes: readonly Takes[];
  readonly notWith: readonly string[];
}

/** A verb for what can be promised and checked: "invest", "lift". */
export interface DeedEntry {
  readonly lemma: string;
  /** Something is given: who receives it is a beneficiary. */
  readonly gives: boolean;
}

/** A noun for people or bodies that hold positions without a name: "farmer", "lobby". */
export interface GroupEntry {
  readonly noun: string;
  readonly sector: Sector;
}

export interface CurrencyEntry {
  /** ISO 4217. */
  readonly code: string;
  readonly name: string;
  readonly symbols: readonly string[];
  /** Words that follow an amount: "yen", "U.S. dollars". */
  readonly words: readonly string[];
  /** Word -> what else it may mean. */
  readonly ambiguous: Readonly<Record<string, string>>;
}

export interface ScaleEntry {
  readonly word: string;
  readonly factor: number;
  /** `suffix`: written on the number, "5bn". `word`: its own word, "5 billion". `both`: either. */
  readonly place: 'suffix' | 'word' | 'both';
}

export interface GivenNameEntry {
  readonly name: string;
  readonly gender: 'f' | 'm' | 'u';
}

export interface CityEntry {
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Alpha-3. Empty for places of no one country ("the South China Sea"). */
  readonly country: string;
  readonly kind: 'city' | 'venue' | 'region';
  readonly ambiguous?: string;
}

/** Everything in the lexicon folders, parsed and checked. */
export interface LexiconData {
  readonly countries: readonly CountryEntry[];
  readonly officeTitles: readonly OfficeTitle[];
  /** Variant forms of titles: [variant, index into officeTitles]. */
  readonly officeForms: readonly (readonly [string, number])[];
  readonly officeModifiers: readonly OfficeModifier[];
  readonly officeholders: readonly OfficeTerm[];
  readonly forums: readonly ForumEntry[];
  readonly organizations: readonly OrganizationEntry[];
  readonly cues: readonly CueEntry[];
  readonly engagementWords: readonly EngagementWord[];
  readonly statusPhrases: readonly StatusPhrase[];
  readonly stances: readonly StanceEntry[];
  readonly commitments: readonly CommitmentEntry[];
  readonly deeds: readonly DeedEntry[];
  readonly groups: readonly GroupEntry[];
  readonly currencies: readonly CurrencyEntry[];
  readonly scales: readonly ScaleEntry[];
  readonly givenNames: readonly GivenNameEntry[];
  readonly cities: readonly CityEntry[];
  readonly eventCodes: readonly EventCode[];
  readonly eventOperators: readonly EventOperatorLine[];
  readonly eventPredicates: readonly EventPredicate[];
  readonly eventAgents: readonly EventAgent[];
  readonly eventContexts: readonly EventContext[];
}
