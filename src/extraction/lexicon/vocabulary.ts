import type {
  CommitmentStatus,
  EngagementStatus,
  EngagementType,
  ForumKind,
  PloverType,
  Stance,
} from '../types.ts';
import type { CueShape, OfficeRank, OrganizationKind, Portfolio, RoleFrame, Sector, Takes } from './types.ts';

/** The closed word lists of types.ts as values, for checking lines. `satisfies` keeps the two in step. */
const all =
  <T extends string>() =>
  <const U extends readonly T[]>(
    list: U & ([T] extends [U[number]] ? unknown : 'a value of the type is missing'),
  ): U =>
    list;

export const SECTORS = all<Sector>()([
  'COP',
  'GOV',
  'JUD',
  'LEG',
  'MIL',
  'PRM',
  'PTY',
  'REB',
  'SPY',
  'UAF',
  'UNK',
  'AGR',
  'BUS',
  'CRM',
  'CVL',
  'EDU',
  'ELI',
  'JRN',
  'LAB',
  'MED',
  'REF',
  'OPP',
  'PRE',
  'REL',
  'SOC',
  'IGO',
  'NGO',
  'MNC',
]);

export const OFFICE_RANKS = all<OfficeRank>()([
  'head_of_state',
  'head_of_government',
  'minister',
  'vice_minister',
  'official',
  'spokesperson',
  'military',
  'legislator',
  'envoy',
  'head_of_organization',
  'judge',
  'royal',
  'business',
  'other',
]);

export const PORTFOLIOS = all<Portfolio>()([
  'foreign',
  'finance',
  'defence',
  'trade',
  'economy',
  'interior',
  'justice',
  'agriculture',
  'energy',
  'environment',
  'health',
  'education',
  'labour',
  'transport',
  'security',
  'europe',
  'development',
  'digital',
  'industry',
  'culture',
  'housing',
  'home',
  'intelligence',
  'cabinet',
  'other',
]);

export const ORGANIZATION_KINDS = all<OrganizationKind>()([
  'agency',
  'paper',
  'broadcaster',
  'ministry',
  'government_body',
  'central_bank',
  'international',
  'company',
  'party',
  'armed_group',
  'ngo',
  'think_tank',
  'legislature',
  'court',
  'military',
  'intelligence',
  'religious',
  'university',
]);

export const FORUM_KINDS = all<ForumKind>()([
  'dialogue',
  'negotiation',
  'agreement',
  'organization',
  'grouping',
]);

export const ENGAGEMENT_TYPES = all<EngagementType>()([
  'summit',
  'meeting',
  'talks',
  'visit',
  'call',
  'session',
  'social',
]);

export const ENGAGEMENT_STATUSES = all<EngagementStatus>()([
  'proposed',
  'planned',
  'ongoing',
  'held',
  'uncertain',
  'postponed',
  'cancelled',
  'denied',
]);

export const ROLE_FRAMES = all<RoleFrame>()([
  'who-with-whom',
  'who-to-place',
  'host-guest',
  'guest-host',
  'event',
  'who-at-event',
  'who-event',
]);

export const CUE_SHAPES = all<CueShape>()(['quote', 'that-clause', 'to-infinitive', 'object', 'predicate']);

export const STANCES = all<Stance>()([
  'seeks',
  'opposes',
  'prefers',
  'accepts',
  'open_to',
  'concerned',
  'demands',
  'offers',
]);

export const TAKES = all<Takes>()(['noun', 'to', 'that', 'whom']);

export const COMMITMENT_STATUSES = all<CommitmentStatus>()([
  'proposed',
  'announced',
  'agreed',
  'fulfilled',
  'dropped',
]);

/** The event types of PLOVER and the modes of each, with the names of 2021. */
export const PLOVER_MODES = {
  AGREE: [],
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: [
    'seize',
    'restrict',
    'censor',
    'curfew',
    'martial-law',
    'arrest',
    'deport',
    'withhold',
    'misinformation',
    'cyber',
  ],
  ASSAULT: [
    'abduct',
    'beat',
    'torture',
    'sexual',
    'targeted',
    'destroy',
    'primitive',
    'firearms',
    'explosives',
    'suicide-attack',
    'aerial',
    'drone',
    'heavy-weapons',
    'crowd-control',
    'unconventional',
  ],
} as const satisfies Readonly<Record<PloverType, readonly string[]>>;

export const PLOVER_TYPES = Object.keys(PLOVER_MODES) as PloverType[];

/** What an event is about, in PLOVER's names. */
export const PLOVER_CONTEXTS = [
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political_institutions',
  'pro_democracy',
  'pro_autocracy',
  'economic',
  'legal',
  'reparations',
  'human_rights',
  'rights_freedoms',
  'repression',
  'human_security',
  'gender',
  'lgbt',
  'religion_ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural_resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal_drugs',
  'trafficking',
] as const;
