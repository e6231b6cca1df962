import type { ExpectedArticle } from '../../src/evaluation/articles/expected.ts';

/** One short article, and the record a reader would make of it. */
export const smallGold: { readonly text: string; readonly expected: ExpectedArticle } = {
  text: [
    'Ministers meet in Oslo',
    '',
    'By Ida Moen',
    '',
    'OSLO, April 9, 2019 - Norwegian Foreign Minister Ine Eriksen Soreide met Finnish Foreign Minister Timo Soini in Oslo on Monday.',
    '',
    '"We agreed on most things," Soini told reporters after the meeting. "The rest can wait until the summer."',
    '',
    'The two countries trade goods worth 3 billion euros a year.',
  ].join('\n'),
  expected: {
    article: {
      title: 'Ministers meet in Oslo',
      published: '2019-04-09',
      agencies: [],
      firstWords: 'Norwegian Foreign Minister',
      lastWords: '3 billion euros a year.',
      absent: [],
    },
    engagements: [
      {
        type: 'meeting',
        status: 'held',
        parties: ['FIN', 'NOR'],
        participants: ['Ine Eriksen Soreide', 'Timo Soini'],
        when: '2019-04-08',
        where: 'Oslo',
      },
    ],
    statements: [{ speaker: 'Timo Soini', content: 'We agreed on most things,', direct: true }],
    people: [
      { name: 'Ine Eriksen Soreide', country: 'NOR', office: 'Foreign Minister' },
      { name: 'Timo Soini', country: 'FIN', office: 'Foreign Minister' },
    ],
    forums: [],
    figures: [{ value: 3_000_000_000, unit: 'EUR' }],
  },
};
