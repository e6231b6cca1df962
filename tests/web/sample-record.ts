import type { EngagementClaim } from '../../src/extraction/types.ts';
import { contentId, type Diagnostic } from '../../src/kernel/index.ts';
import type {
  Actor,
  Engagement,
  Figure,
  Forum,
  Judgement,
  Participant,
  Statement,
} from '../../src/resolution/types.ts';
import { articles, denial, digests, octoberReport } from './sample-articles.ts';
import * as c from './sample-claims.ts';

/** The record that a careful reader would make of the sample articles. Invented throughout; some of it hostile. */

export const FORUM = 'frm_pacific-economic-dialogue';
export const MALLORY = 'act_mallory';

const people: readonly (readonly [string, string, string, string])[] = [
  ['act_haruto-mori', 'Haruto Mori', 'JPN', 'Prime Minister'],
  ['act_kenji-sato', 'Kenji Sato', 'JPN', 'Deputy Prime Minister'],
  ['act_yui-tanabe', 'Yui Tanabe', 'JPN', 'Trade Minister'],
  ['act_ren-okada', 'Ren Okada', 'JPN', 'Chief Cabinet Secretary'],
  ['act_grace-ellery', 'Grace Ellery', 'USA', 'President'],
  ['act_paul-whitcombe', 'Paul Whitcombe', 'USA', 'Vice President'],
  [MALLORY, '<b>Mallory</b><script>alert(1)</script>', 'CHE', '<i>Minister</i>'],
];

export const actors: readonly Actor[] = [
  ...people.map(
    ([id, name, country, title]): Actor => ({
      id,
      name,
      country,
      kind: 'person',
      sector: 'GOV',
      articles: 3,
      aliases: [name.split(' ').at(-1) ?? name],
      offices: [
        {
          title,
          of: country,
          from: '2031-02-10',
          to: '2031-10-17',
          claims: [name === 'Kenji Sato' ? c.summit.sato.id : c.summit.whitcombe.id],
        },
      ],
    }),
  ),
  {
    id: 'JPN',
    kind: 'country',
    name: 'Japan',
    aliases: ['Tokyo'],
    country: 'JPN',
    sector: 'GOV',
    offices: [],
    articles: 20,
  },
  {
    id: 'USA',
    kind: 'country',
    name: 'United States',
    aliases: ['Washington', 'the White House'],
    country: 'USA',
    sector: 'GOV',
    offices: [],
    articles: 12,
  },
];

function participants(...ids: string[]): Participant[] {
  return ids.map((id) => {
    const [actor = id, name = id, side = '', office = ''] = people.find(([key]) => key === id) ?? [];
    return { actor, name, side, office };
  });
}

function engagement(
  label: string,
  claims: readonly EngagementClaim[],
  fields: Partial<Engagement>,
): Engagement {
  const [lead] = claims;
  if (!lead) throw new Error('sample: an engagement needs a claim');
  const { span: _when, ...when } = lead.when ?? {
    span: undefined,
    edtf: '',
    precision: 'day',
    basis: 'stated',
  };
  return {
    id: contentId('eng', lead.id),
    label,
    type: lead.type,
    parties: lead.parties,
    participants: [],
    status: lead.status,
    history: [{ ...published(lead), status: lead.status, claims: [lead.id] }],
    agenda: lead.agenda,
    outcomes: [],
    parts: [],
    conflicts: [],
    importance: 0.5,
    sources: { articles: new Set(claims.map((claim) => claim.article)).size, independent: 1 },
    claims: claims.map((claim) => claim.id),
    ...(lead.when ? { when: { ...when } } : {}),
    ...(lead.where
      ? { place: { name: lead.where.name, ...(lead.where.country ? { country: lead.where.country } : {}) } }
      : {}),
    ...(lead.forum ? { forum: FORUM, forumName: lead.forum } : {}),
    ...(lead.ordinal === undefined ? {} : { ordinal: lead.ordinal }),
    ...fields,
  };
}

function published(claim: EngagementClaim): { asOf?: string } {
  const date = articles.find((article) => article.id === claim.article)?.published;
  return date === undefined ? {} : { asOf: date };
}

function steps(...claims: readonly EngagementClaim[]): Engagement['history'] {
  return claims.map((claim) => ({ ...published(claim), status: claim.status, claims: [claim.id] }));
}

const inOctober = [c.octoberHeld, c.octoberPlanned, c.octoberDenied, c.octoberElsewhere];
export const october = engagement('Second session of the Pacific Economic Dialogue', inOctober, {
  participants: participants('act_kenji-sato', 'act_paul-whitcombe'),
  history: steps(c.octoberPlanned, c.octoberDenied, c.octoberHeld, c.octoberElsewhere),
  outcomes: ['agreed to disagree on beef'],
  sources: { articles: 4, independent: 4 },
  importance: 0.9,
  conflicts: [
    {
      field: 'when',
      values: [
        { value: '2031-10-16', claims: [c.octoberHeld.id, c.octoberPlanned.id] },
        { value: '2031-10-17', claims: [c.octoberElsewhere.id] },
      ],
    },
    {
      field: 'place',
      values: [
        { value: 'Washington', claims: [c.octoberHeld.id] },
        { value: 'New York', claims: [c.octoberElsewhere.id] },
      ],
    },
  ],
});

export const summitMeeting = engagement(
  'Mori and Ellery meet at the White House',
  [c.summit.summit, c.copy.summit],
  {
    participants: participants('act_haruto-mori', 'act_grace-ellery'),
    sources: { articles: 2, independent: 1 },
    outcomes: ['a cabinet-level dialogue on trade'],
  },
);
export const april = engagement(
  'First session of the Pacific Economic Dialogue',
  [c.aprilHeld, c.summit.planned, c.copy.planned],
  {
    participants: participants('act_kenji-sato', 'act_paul-whitcombe'),
    history: steps(c.summit.planned, c.aprilHeld),
    sources: { articles: 3, independent: 2 },
  },
);
export const hostileEngagement = engagement(
  '<img src=x onerror="document.title=\'owned\'"> meets Tanabe',
  [c.hostileMeeting],
  {
    participants: participants(MALLORY, 'act_yui-tanabe'),
    parties: ['CHE', 'JPN'],
  },
);

export const officialsVisit = engagement('Visit by working-level officials', [c.visitPostponed], {});
const thirdSession = engagement('Third session of the Pacific Economic Dialogue', [c.thirdSession], {});

export const engagements: readonly Engagement[] = [
  summitMeeting,
  april,
  october,
  hostileEngagement,
  engagement('Dinner at the Seacliff Club', [c.summit.dinner, c.copy.dinner], {
    participants: participants('act_haruto-mori', 'act_grace-ellery'),
    sources: { articles: 2, independent: 1 },
  }),
  { ...officialsVisit, parts: [thirdSession.id] },
  { ...thirdSession, partOf: officialsVisit.id },
  engagement('Leaders of Japan and the United States meet', [c.undatedMeeting], { openDate: 'XXXX-WXX-5' }),
  ...c.digestMeetings.flatMap((book, b) =>
    book.map((claim, i) => {
      const entry = digests[b]?.lines[i];
      return engagement(
        `${claim.type === 'call' ? 'Call' : 'Talks'} between Japan and ${entry?.other.name ?? 'others'}`,
        [claim],
        {},
      );
    }),
  ),
];

export const statements: readonly Statement[] = [
  c.summit.said,
  c.summit.official,
  c.nothingDecided,
  c.frank,
  c.hurried,
].map((claim) => ({
  id: contentId('stm', claim.id),
  speaker: claim.speaker.actor ? { ...claim.speaker, actor: `act_${claim.speaker.actor}` } : claim.speaker,
  cue: claim.cue,
  direct: claim.direct,
  content: claim.content,
  chain: [...claim.accordingTo, { source: claim.speaker, cue: claim.cue, direct: claim.direct }],
  when: articles.find((article) => article.id === claim.article)?.published ?? '2031',
  claims: [claim.id],
}));

const figureId = (claim: { id: string }) => contentId('fig', claim.id);
export const figures: readonly Figure[] = [c.summit.jobs, c.summit.money, c.aprilMoney, c.surplus].map(
  (claim) => ({
    id: figureId(claim),
    value: claim.value,
    unit: claim.unit,
    ...(claim.qualifier ? { qualifier: claim.qualifier } : {}),
    ...(claim.measures ? { measures: claim.measures } : {}),
    ...(claim.subject ? { subject: claim.subject } : {}),
    asOf: articles.find((article) => article.id === claim.article)?.published ?? '2031',
    accordingTo: claim.accordingTo,
    conflictsWith:
      claim === c.summit.money
        ? [figureId(c.aprilMoney)]
        : claim === c.aprilMoney
          ? [figureId(c.summit.money)]
          : [],
    claims: [claim.id],
  }),
);

export const forums: readonly Forum[] = [
  {
    id: FORUM,
    kind: 'dialogue',
    name: c.DIALOGUE,
    aliases: ['the Dialogue'],
    parties: ['JPN', 'USA'],
    chairs: ['Kenji Sato', 'Paul Whitcombe'],
    status: 'active',
    claims: [c.summit.dialogue.id],
  },
  {
    id: 'frm_beef-group',
    kind: 'negotiation',
    name: 'Working group on beef',
    aliases: [],
    parties: ['JPN', 'USA'],
    chairs: [],
    partOf: FORUM,
    status: 'proposed',
    claims: [],
  },
];

/** What a person has said of the session of October. */
export const said: Judgement = {
  id: 'jdg_0000000000000002',
  kind: 'corrected-engagement',
  subjects: [c.octoberHeld.id],
  author: { person: 'Ada <i>Lindqvist</i>' },
  reasons: [],
  at: '2031-11-02T10:00:00.000Z',
  corrects: { field: 'place', value: 'Washington' },
};

export const judgements: readonly Judgement[] = [
  {
    id: 'jdg_0000000000000001',
    kind: 'same-engagement',
    subjects: inOctober.map((claim) => claim.id).sort(),
    author: 'machine',
    reasons: [
      { feature: 'same forum and ordinal', weight: 4, contribution: 4 },
      { feature: 'dates one day apart', weight: 1.5, contribution: 1.1 },
      { feature: 'places differ', weight: -1, contribution: -1 },
    ],
  },
];

export const diagnostics: readonly Diagnostic[] = [
  {
    severity: 'error',
    code: 'intake/empty-file',
    message: 'The file is empty; there is nothing to read.',
    place: 'sample/empty.txt',
  },
  {
    severity: 'error',
    code: 'intake/not-text',
    message: 'The file is not text although its name says so; leave it out or rename it.',
    place: 'sample/<img src=x>.txt',
  },
  {
    severity: 'warning',
    code: 'language/not-read',
    message: 'The article is in French, which is not read; it is kept, not analysed.',
    place: 'sample/foreign.html',
  },
];

export const OCTOBER_ARTICLE = octoberReport;
export const DENIAL_ARTICLE = denial;
