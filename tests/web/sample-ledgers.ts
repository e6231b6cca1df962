import type { Claim, CommitmentClaim, EventClaim, PositionClaim } from '../../src/extraction/types.ts';
import type { Article } from '../../src/intake/types.ts';
import { contentId, slug } from '../../src/kernel/index.ts';
import { resolveCommitments, resolveEvents, resolvePositions } from '../../src/resolution/index.ts';
import { article, spanOf, type Words } from './sample-builder.ts';
import { source } from './sample-summit.ts';

/** What is wanted, promised and done in two invented articles, with names and words that strain a page. */

const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesnovellierungsvorschläge';

const demands = article({
  key: 'beef-demands',
  publisher: 'The Harbour Gazette',
  title: 'Beef and cars divide the dialogue',
  published: '2031-05-02',
  text: [
    'The United States demands lower tariffs on beef, Vice President Paul Whitcombe said on Thursday.',
    'Japan opposes a bilateral trade deal with the United States and is open to talks on digital rules.',
    'Farm groups fear cheaper imports of beef from overseas.',
    `<b>Mallory</b> seeks ${LONG}.`,
    'Japan will invest $150 billion in the United States by 2035, the ministry announced.',
    'On 1 May the United States accused Japan of blocking beef at its ports.',
  ].join('\n\n'),
});

const followUp = article({
  key: 'beef-follow-up',
  publisher: 'Pacific Wire',
  title: 'Investment plan grows',
  published: '2031-05-09',
  text: [
    'Japan agreed to invest $170 billion in the United States by 2035.',
    'Washington still demands lower beef tariffs.',
    'The United States may impose sanctions on a Swiss trader.',
  ].join('\n\n'),
});

function base(from: Article, words: Words, foundBy: string) {
  const first = Object.values(words)[0] ?? '';
  const at = spanOf(from, first);
  const sentence = from.paragraphs.find((span) => span.start <= at.start && at.end <= span.end);
  if (sentence === undefined) throw new Error(`sample: "${first}" is in no paragraph`);
  return {
    id: contentId('clm', from.id, foundBy, JSON.stringify(words)),
    article: from.id,
    foundBy,
    sentence,
    quote: from.text.slice(sentence.start, sentence.end),
    spans: Object.fromEntries(
      Object.entries(words).map(([role, text]) => [role, spanOf(from, text, sentence)]),
    ),
    factuality: 'actual',
    accordingTo: [],
    confidence: 0.8,
  } as const;
}

function position(
  from: Article,
  words: Words & { holder: string; issue: string },
  country: string | undefined,
  fields: Pick<PositionClaim, 'stance'> & Partial<PositionClaim>,
): PositionClaim {
  const common = base(from, words, 'stance-verb');
  const named = /^\p{Lu}/u.test(words.holder) && words.holder !== 'Farm groups';
  return {
    ...common,
    kind: 'position',
    holder: {
      span: spanOf(from, words.holder, common.sentence),
      ...(country === undefined ? {} : { country, actor: country }),
      ...(named ? { name: words.holder } : { description: words.holder }),
    },
    issue: words.issue,
    ...fields,
  };
}

function commitment(
  from: Article,
  words: Words & { action: string; due: string },
  billions: number,
  status: CommitmentClaim['status'],
): CommitmentClaim {
  const common = base(from, words, 'promise-verb');
  return {
    ...common,
    kind: 'commitment',
    holder: { actor: 'JPN', name: 'Japan', country: 'JPN', span: spanOf(from, 'Japan', common.sentence) },
    action: words.action,
    beneficiary: 'USA',
    amount: { value: billions * 1e9, unit: 'USD' },
    due: {
      edtf: words.due,
      precision: 'year',
      basis: 'stated',
      span: spanOf(from, words.due, common.sentence),
    },
    status,
  };
}

function event(
  from: Article,
  words: Words & { trigger: string },
  fields: Pick<EventClaim, 'type' | 'actors' | 'recipients'> & Partial<EventClaim>,
): EventClaim {
  return { ...base(from, words, 'plover-verb'), kind: 'event', contexts: [], ...fields };
}

const side = (from: Article, text: string, country: string) => ({
  text,
  actor: country,
  country,
  sector: 'GOV',
  span: spanOf(from, text),
});

export const beefDemand = position(
  demands,
  { holder: 'United States', trigger: 'demands', issue: 'lower tariffs on beef' },
  'USA',
  { stance: 'demands', accordingTo: [source('Paul Whitcombe', 'said')] },
);
export const investment = commitment(
  demands,
  { trigger: 'will invest', action: 'invest $150 billion in the United States', due: '2035' },
  150,
  'announced',
);
export const accusation = event(
  demands,
  { trigger: 'accused', when: 'On 1 May' },
  {
    type: 'ACCUSE',
    mode: 'disapprove',
    contexts: ['trade'],
    cameo: '112',
    quadClass: 3,
    goldstein: -2,
    actors: [side(demands, 'the United States', 'USA')],
    recipients: [side(demands, 'Japan', 'JPN')],
    when: { edtf: '2031-05-01', precision: 'day', basis: 'inferred', span: spanOf(demands, 'On 1 May') },
  },
);

const positionClaims: readonly PositionClaim[] = [
  beefDemand,
  position(
    demands,
    { holder: 'Japan', trigger: 'opposes', issue: 'a bilateral trade deal with the United States' },
    'JPN',
    { stance: 'opposes' },
  ),
  position(demands, { holder: 'Japan', trigger: 'is open to', issue: 'talks on digital rules' }, 'JPN', {
    stance: 'open_to',
  }),
  position(demands, { holder: 'Farm groups', trigger: 'fear', issue: 'cheaper imports of beef' }, undefined, {
    stance: 'concerned',
  }),
  position(demands, { holder: '<b>Mallory</b>', trigger: 'seeks', issue: LONG }, undefined, {
    stance: 'seeks',
  }),
  position(followUp, { holder: 'Washington', trigger: 'demands', issue: 'lower beef tariffs' }, 'USA', {
    stance: 'demands',
  }),
];
const commitmentClaims = [
  investment,
  commitment(
    followUp,
    { trigger: 'agreed to invest', action: 'invest $170 billion in the United States', due: '2035' },
    170,
    'agreed',
  ),
];
const eventClaims = [
  accusation,
  event(
    followUp,
    { trigger: 'impose sanctions' },
    {
      type: 'SANCTION',
      factuality: 'possible',
      actors: [side(followUp, 'The United States', 'USA')],
      recipients: [
        { text: 'a Swiss trader', country: 'CHE', sector: 'BUS', span: spanOf(followUp, 'a Swiss trader') },
      ],
    },
  ),
];

export const ledgerArticles: readonly Article[] = [demands, followUp];
export const ledgerClaims: readonly Claim[] = [...positionClaims, ...commitmentClaims, ...eventClaims];

const NAMES: Readonly<Record<string, string>> = { JPN: 'Japan', USA: 'United States', CHE: 'Switzerland' };

function member<C extends Claim>(claim: C) {
  const from = claim.article === demands.id ? demands : followUp;
  return {
    claim,
    article: { id: from.id, published: from.published ?? '' },
    actors: Object.fromEntries(Object.entries(NAMES).map(([id, name]) => [id, { id, name, country: id }])),
  };
}

function byHolder<C extends PositionClaim>(claims: readonly C[]): C[][] {
  const key = (claim: C) =>
    `${claim.stance} ${claim.holder.country ?? slug(claim.holder.name ?? claim.holder.description ?? '')}`;
  return [...new Set(claims.map(key))].map((own) => claims.filter((claim) => key(claim) === own));
}

export const positions = byHolder(positionClaims).flatMap(
  (claims) => resolvePositions(claims.map(member)).positions,
);
export const commitments = resolveCommitments(commitmentClaims.map(member)).commitments;
export const events = eventClaims.flatMap((claim) => resolveEvents([member(claim)]));
