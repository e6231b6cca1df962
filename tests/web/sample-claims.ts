import type { Claim } from '../../src/extraction/types.ts';
import * as texts from './sample-articles.ts';
import { figure, meeting, statement } from './sample-builder.ts';
import { DIALOGUE, person, source, summitClaims } from './sample-summit.ts';

export { DIALOGUE };

export const summit = summitClaims(texts.summitReport);
export const copy = summitClaims(texts.summitCopy);

const april = texts.aprilSession;
export const aprilHeld = meeting(
  april,
  'The first session of the Pacific Economic Dialogue was held in Tokyo on 18 April, chaired by Deputy Prime Minister Kenji Sato and Vice President Paul Whitcombe.',
  { trigger: 'session', status: 'was held', when: 'on 18 April', where: 'Tokyo', forum: DIALOGUE },
  {
    type: 'session',
    forum: DIALOGUE,
    ordinal: 1,
    country: 'JPN',
    foundBy: 'session-was-held',
    dated: { edtf: '2031-04-18', precision: 'day' },
    participants: [
      person(april, 'Kenji Sato', 'Kenji Sato', 'JPN', 'Deputy Prime Minister'),
      person(april, 'Paul Whitcombe', 'Paul Whitcombe', 'USA', 'Vice President'),
    ],
  },
);
export const aprilMoney = figure(
  april,
  'Investment plans by companies come to $135 billion, the ministry said, correcting earlier reports.',
  { amount: '$135 billion', measures: 'Investment plans by companies' },
  {
    value: 135e9,
    unit: 'USD',
    subject: 'JPN',
    measures: 'investment over ten years',
    accordingTo: [source('the ministry', 'said')],
  },
);

const plan = texts.planning;
export const octoberPlanned = meeting(
  plan,
  'TOKYO — The two governments are making final arrangements to hold the second session of the Pacific Economic Dialogue in Washington on 16 October, a government source said on Saturday.',
  {
    trigger: 'session',
    status: 'making final arrangements to hold',
    when: 'on 16 October',
    where: 'Washington',
    forum: DIALOGUE,
  },
  {
    type: 'session',
    status: 'planned',
    factuality: 'planned',
    forum: DIALOGUE,
    ordinal: 2,
    country: 'USA',
    foundBy: 'arrange-to-hold',
    dated: { edtf: '2031-10-16', precision: 'day' },
    accordingTo: [{ source: { description: 'a government source' }, cue: 'said', direct: false }],
  },
);

const deny = texts.denial;
const denialSentence =
  'Chief Cabinet Secretary Ren Okada denied on Tuesday that the second session of the Pacific Economic Dialogue had been set for 16 October.';
export const octoberDenied = meeting(
  deny,
  denialSentence,
  { trigger: 'session', status: 'denied', when: '16 October', forum: DIALOGUE },
  {
    type: 'session',
    status: 'denied',
    factuality: 'negated',
    forum: DIALOGUE,
    ordinal: 2,
    foundBy: 'denied-that',
    dated: { edtf: '2031-10-16', precision: 'day' },
    accordingTo: [source('Ren Okada', 'denied')],
  },
);
export const nothingDecided = statement(
  deny,
  '“Nothing has been decided,” Okada told reporters.',
  { content: '“Nothing has been decided,”', cue: 'told reporters', source: 'Okada' },
  { direct: true, speaker: { actor: 'ren-okada', name: 'Ren Okada' } },
);
export const visitPostponed = meeting(
  deny,
  'A typhoon later forced the two sides to postpone a visit by working-level officials, the Northern Post has learned.',
  { trigger: 'visit', status: 'postpone' },
  { type: 'visit', status: 'postponed', foundBy: 'forced-to-postpone' },
);

const oct = texts.octoberReport;
export const octoberHeld = meeting(
  oct,
  'WASHINGTON (Coastal Wire) — Kenji Sato and Paul Whitcombe held the second session of the Pacific Economic Dialogue in Washington on Monday, and agreed to disagree on beef.',
  {
    trigger: 'held the second session',
    status: 'held',
    when: 'on Monday',
    where: 'Washington',
    forum: DIALOGUE,
  },
  {
    type: 'session',
    forum: DIALOGUE,
    ordinal: 2,
    country: 'USA',
    foundBy: 'held-the-session',
    agenda: ['beef'],
    dated: { edtf: '2031-10-16', precision: 'day', basis: 'inferred' },
    participants: [
      person(oct, 'Kenji Sato', 'Kenji Sato', 'JPN'),
      person(oct, 'Paul Whitcombe', 'Paul Whitcombe', 'USA'),
    ],
  },
);
export const frank = statement(
  oct,
  '“It was frank,” Whitcombe said.',
  { content: '“It was frank,”', cue: 'said', source: 'Whitcombe' },
  { direct: true, speaker: { actor: 'paul-whitcombe', name: 'Paul Whitcombe' } },
);
export const hurried = statement(
  oct,
  'Sato said that Japan “will not be hurried”, according to an aide who was in the room.',
  { content: 'Japan “will not be hurried”', cue: 'said', source: 'Sato' },
  {
    speaker: { actor: 'kenji-sato', name: 'Kenji Sato' },
    foundBy: 'said-that',
    accordingTo: [
      { source: { description: 'an aide who was in the room' }, cue: 'according to', direct: false },
    ],
  },
);
export const surplus = figure(
  oct,
  'The trade surplus stood at $69 billion last year.',
  { amount: '$69 billion', measures: 'The trade surplus', when: 'last year' },
  { value: 69e9, unit: 'USD', measures: 'trade surplus' },
);
export const thirdSession = meeting(
  oct,
  'A third session may be held in 2032, officials said.',
  { trigger: 'session', status: 'may be held', when: 'in 2032' },
  {
    type: 'session',
    status: 'uncertain',
    factuality: 'possible',
    forum: DIALOGUE,
    ordinal: 3,
    foundBy: 'may-be-held',
    dated: { edtf: '2032', precision: 'year' },
  },
);
export const octoberElsewhere = meeting(
  texts.otherOctober,
  'The second session of the Pacific Economic Dialogue took place in New York on 17 October, the Northern Post has learned.',
  { trigger: 'session', status: 'took place', when: 'on 17 October', where: 'New York', forum: DIALOGUE },
  {
    type: 'session',
    forum: DIALOGUE,
    ordinal: 2,
    country: 'USA',
    foundBy: 'session-took-place',
    dated: { edtf: '2031-10-17', precision: 'day' },
  },
);

export const undatedMeeting = meeting(
  texts.undated,
  'The leaders of Japan and the United States met on Friday in an undisclosed place.',
  { trigger: 'met', status: 'met' },
  { foundBy: 'leaders-of-met' },
);

export const hostileMeeting = meeting(
  texts.hostile,
  texts.hostile.text.slice(0, texts.hostile.text.indexOf('\n\n')),
  { trigger: 'met', status: 'met', when: 'on 1 November 2031', where: 'Geneva' },
  {
    country: 'CHE',
    parties: ['JPN'],
    dated: { edtf: '2031-11-01', precision: 'day' },
    participants: [
      person(texts.hostile, 'Mallory', '<b>Mallory</b><script>alert(1)</script>', 'CHE'),
      person(texts.hostile, 'Yui Tanabe', 'Yui Tanabe', 'JPN', 'Trade Minister'),
    ],
  },
);

export const digestMeetings = texts.digests.map(({ source: book, lines }) =>
  lines.map((entry) =>
    meeting(
      book,
      entry.sentence,
      { trigger: entry.trigger, status: entry.statusWord, when: `on ${entry.date}`, where: entry.city },
      {
        status: entry.status,
        type: entry.trigger.includes('telephone') ? 'call' : 'talks',
        parties: ['JPN', entry.other.code].sort(),
        foundBy: 'officials-of-met',
        dated: { edtf: entry.edtf, precision: 'day' },
      },
    ),
  ),
);

export const claims: readonly Claim[] = [
  ...Object.values(summit),
  ...Object.values(copy),
  aprilHeld,
  aprilMoney,
  octoberPlanned,
  octoberDenied,
  nothingDecided,
  visitPostponed,
  octoberHeld,
  frank,
  hurried,
  surplus,
  thirdSession,
  octoberElsewhere,
  undatedMeeting,
  hostileMeeting,
  ...digestMeetings.flat(),
];
