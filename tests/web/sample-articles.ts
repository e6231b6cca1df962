import { contentId } from '../../src/kernel/index.ts';
import { article } from './sample-builder.ts';

/** Invented articles about invented talks between invented people; the countries are real so that their names show. */

export const summitReport = article({
  key: 'summit-report',
  url: 'https://news.example/2031/02/10/summit',
  publisher: 'The Harbour Gazette',
  agencies: ['Coastal Wire'],
  title: 'Leaders agree on a new dialogue at first summit',
  authors: ['Ada Lindqvist'],
  dateline: 'WASHINGTON',
  published: '2031-02-10',
  publishedFrom: 'json-ld',
  origins: {
    url: 'given',
    title: 'json-ld',
    publisher: 'json-ld',
    authors: 'byline',
    dateline: 'text',
    language: 'detected',
  },
  text: [
    'WASHINGTON — Prime Minister Haruto Mori met President Grace Ellery at the White House on Friday and agreed to open a cabinet-level dialogue on trade, chaired by Deputy Prime Minister Kenji Sato and Vice President Paul Whitcombe.',
    '“We have never been closer, and the work starts now,” Mori said after the talks. A senior official involved in preparing the summit said the two sides had agreed “to leave tariffs for later”.',
    'The Pacific Economic Dialogue will hold its first session in Tokyo in April. The leaders will also have dinner at the Seacliff Club in Florida on Saturday.',
    'Tokyo promised about 700,000 jobs and $150 billion of investment over ten years, according to a paper seen by the Harbour Gazette.',
  ].join('\n\n'),
});

export const summitCopy = article({
  key: 'summit-copy',
  url: 'https://mirror.example/world/summit',
  publisher: 'Mirror Daily',
  agencies: ['Coastal Wire'],
  title: 'First summit: leaders open dialogue',
  published: '2031-02-11',
  copyOf: summitReport.id,
  text: summitReport.text.replace('The Pacific Economic Dialogue', 'The new Pacific Economic Dialogue'),
});

export const aprilSession = article({
  key: 'april-session',
  url: 'https://ministry.example/press/1412',
  publisher: 'Ministry of Foreign Trade',
  title: 'First session of the Pacific Economic Dialogue',
  published: '2031-04-18',
  text: [
    'The first session of the Pacific Economic Dialogue was held in Tokyo on 18 April, chaired by Deputy Prime Minister Kenji Sato and Vice President Paul Whitcombe.',
    'The two sides exchanged views on trade and investment rules, energy, and quotas for beef. The next session is planned for the autumn.',
    'Investment plans by companies come to $135 billion, the ministry said, correcting earlier reports.',
  ].join('\n\n'),
});

export const planning = article({
  key: 'planning',
  url: 'https://news.example/2031/08/30/session',
  publisher: 'The Harbour Gazette',
  title: 'Second session eyed for October',
  published: '2031-08-30',
  text: [
    'TOKYO — The two governments are making final arrangements to hold the second session of the Pacific Economic Dialogue in Washington on 16 October, a government source said on Saturday.',
    'Deputy Prime Minister Kenji Sato is to be accompanied by Trade Minister Yui Tanabe.',
  ].join('\n\n'),
});

export const denial = article({
  key: 'denial',
  publisher: 'Northern Post',
  title: 'Spokesman: no date for second session',
  published: '2031-09-02',
  publishedFrom: 'dateline',
  text: [
    'Chief Cabinet Secretary Ren Okada denied on Tuesday that the second session of the Pacific Economic Dialogue had been set for 16 October. “Nothing has been decided,” Okada told reporters.',
    'A typhoon later forced the two sides to postpone a visit by working-level officials, the Northern Post has learned.',
  ].join('\n\n'),
});

export const octoberReport = article({
  key: 'october-report',
  url: 'https://wire.example/a/99812',
  publisher: 'Coastal Wire',
  title: 'Second session ends without deal on beef',
  published: '2031-10-17',
  text: [
    'WASHINGTON (Coastal Wire) — Kenji Sato and Paul Whitcombe held the second session of the Pacific Economic Dialogue in Washington on Monday, and agreed to disagree on beef.',
    '“It was frank,” Whitcombe said. Sato said that Japan “will not be hurried”, according to an aide who was in the room.',
    'The trade surplus stood at $69 billion last year. A third session may be held in 2032, officials said.',
  ].join('\n\n'),
});

export const otherOctober = article({
  key: 'other-october',
  url: 'https://post.example/dialogue',
  publisher: 'Northern Post',
  title: 'Dialogue moves to New York for a day',
  published: '2031-10-18',
  text: 'The second session of the Pacific Economic Dialogue took place in New York on 17 October, the Northern Post has learned. Trade Minister Yui Tanabe was not present.',
});

export const undated = article({
  key: 'undated',
  title: 'What the leaders want',
  text: 'The leaders of Japan and the United States met on Friday in an undisclosed place. Nothing about the meeting was announced.',
});

export const hostile = article({
  key: 'hostile',
  url: 'javascript:alert(document.domain)',
  publisher: '"><svg onload="document.title=\'owned\'">',
  title: '<img src=x onerror="document.title=\'owned\'"> Minister met <b>nobody</b>',
  authors: ['<script>document.title="owned"</script>'],
  published: '2031-11-02',
  source: 'sample/<script>.html',
  text: [
    'Minister <img src=x onerror="document.title=\'owned\'"> Mallory met Trade Minister Yui Tanabe in Geneva on 1 November 2031, <script>document.title="owned"</script> a source said.',
    `A word that never ends: ${'Donaudampfschifffahrts'.repeat(14)}. And a line turned round: \u202egnorw si siht\u202c, with an ampersand &amp; an entity &lt;b&gt;.`,
  ].join('\n\n'),
});

export const foreign = article({
  key: 'foreign',
  publisher: 'Le Quai',
  title: 'Rencontre à Genève',
  language: 'fr',
  published: '2031-11-03',
  text: 'Les deux ministres se sont rencontrés à Genève.',
});

const CITIES = [
  'Tokyo',
  'Washington',
  'Geneva',
  'Honolulu',
  'Osaka',
  'New York',
  'Seoul',
  'Brussels',
] as const;
const WORDS = [
  ['met', 'held', 'met'],
  ['held talks', 'held', 'held'],
  ['plan to meet', 'planned', 'plan'],
  ['proposed talks', 'proposed', 'proposed'],
  ['postponed a meeting', 'postponed', 'postponed'],
  ['spoke by telephone', 'held', 'spoke'],
  ['cancelled talks', 'cancelled', 'cancelled'],
  ['may meet', 'uncertain', 'may'],
] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const YEARS = [2025, 2026, 2026, 2028, 2026, 2029, 2029, 2025, 2030, 2029, 2024, 2029, 2027];

export interface DigestLine {
  readonly sentence: string;
  readonly trigger: string;
  readonly statusWord: string;
  readonly status: 'held' | 'planned' | 'proposed' | 'postponed' | 'cancelled' | 'uncertain';
  readonly city: string;
  readonly date: string;
  readonly edtf: string;
  readonly other: { readonly name: string; readonly code: string };
}

const OTHERS = [
  { name: 'United States', code: 'USA' },
  { name: 'South Korea', code: 'KOR' },
  { name: 'European Union', code: 'EUE' },
  { name: 'Australia', code: 'AUS' },
  { name: 'India', code: 'IND' },
] as const;

function line(n: number): DigestLine {
  const [trigger, status, statusWord] = WORDS[(n * 7 + (n >> 2)) % WORDS.length] ?? WORDS[0];
  const city = CITIES[(n * 5) % CITIES.length] ?? 'Tokyo';
  const other = OTHERS[(n * n + (n >> 1)) % OTHERS.length] ?? OTHERS[0];
  // Busy and quiet years, as in life.
  const year = YEARS[n % YEARS.length] ?? 2025;
  const month = (n * n + 3 * n) % 12;
  const day = 1 + ((n * 17) % 28);
  const date = `${day} ${MONTHS[month]} ${year}`;
  const edtf = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const sentence = `Officials of Japan and ${other.name === 'United States' ? 'the United States' : other.name} ${trigger} in ${city} on ${date}.`;
  return { sentence, trigger, statusWord, status, city, date, edtf, other };
}

/** Twelve yearbooks, so that the chronology has more than one page. */
export const digests = Array.from({ length: 12 }, (_, book) => {
  const lines = Array.from({ length: 14 }, (_, i) => line(book * 14 + i));
  const text = lines.map((entry) => entry.sentence).join('\n\n');
  const source = article({
    key: `digest-${book}`,
    publisher: 'Almanac of Talks',
    title: `Almanac of talks, volume ${book + 1}`,
    published: '2031-01-05',
    text,
  });
  return { source, lines };
});

export const articles = [
  summitReport,
  summitCopy,
  aprilSession,
  planning,
  denial,
  octoberReport,
  otherOctober,
  undated,
  hostile,
  foreign,
  ...digests.map((digest) => digest.source),
];

export const articleId = (key: string): string => contentId('art', key);
