import type { ActorRef } from '../../src/extraction/types.ts';
import type { Article } from '../../src/intake/types.ts';
import { figure, forum, meeting, office, spanOf, statement } from './sample-builder.ts';

export const DIALOGUE = 'Pacific Economic Dialogue';

export function person(
  source: Article,
  words: string,
  name: string,
  country: string,
  title?: string,
): ActorRef {
  const actor = name.toLowerCase().replace(/[^a-z]+/g, '-');
  return {
    actor,
    name,
    kind: 'person',
    country,
    span: spanOf(source, words),
    ...(title ? { office: title } : {}),
  };
}

export const source = (name: string, cue: string, direct = false) => ({ source: { name }, cue, direct });

/** The claims of the report on the summit; the near copy of it carries the same ones at other offsets. */
export function summitClaims(a: Article) {
  const first = spanOf(a, a.text.slice(0, a.text.indexOf('\n\n')));
  const sentence = a.text.slice(first.start, first.end);
  const mori = person(a, 'Haruto Mori', 'Haruto Mori', 'JPN', 'Prime Minister');
  const ellery = person(a, 'Grace Ellery', 'Grace Ellery', 'USA', 'President');
  const said = '“We have never been closer, and the work starts now,” Mori said after the talks.';
  const official =
    'A senior official involved in preparing the summit said the two sides had agreed “to leave tariffs for later”.';
  const dinner = 'The leaders will also have dinner at the Seacliff Club in Florida on Saturday.';
  const money =
    'Tokyo promised about 700,000 jobs and $150 billion of investment over ten years, according to a paper seen by the Harbour Gazette.';
  const session = a.text.includes('The new Pacific') ? 'The new Pacific' : 'The Pacific';
  const planned = `${session} Economic Dialogue will hold its first session in Tokyo in April.`;
  return {
    summit: meeting(
      a,
      sentence,
      { trigger: 'met', status: 'met', when: 'on Friday', where: 'the White House' },
      {
        type: 'summit',
        participants: [mori, ellery],
        country: 'USA',
        agenda: ['trade'],
        dated: { edtf: '2031-02-07', precision: 'day', basis: 'inferred' },
      },
    ),
    sato: office(
      a,
      sentence,
      { title: 'Deputy Prime Minister', name: 'Kenji Sato' },
      { actor: 'kenji-sato', name: 'Kenji Sato', country: 'JPN' },
      'Deputy Prime Minister',
    ),
    whitcombe: office(
      a,
      sentence,
      { title: 'Vice President', name: 'Paul Whitcombe' },
      { actor: 'paul-whitcombe', name: 'Paul Whitcombe', country: 'USA' },
      'Vice President',
    ),
    said: statement(
      a,
      said,
      { content: '“We have never been closer, and the work starts now,”', cue: 'said', source: 'Mori' },
      { direct: true, speaker: { actor: 'haruto-mori', name: 'Haruto Mori' } },
    ),
    official: statement(
      a,
      official,
      {
        content: 'the two sides had agreed “to leave tariffs for later”',
        cue: 'said',
        source: 'A senior official involved in preparing the summit',
      },
      {
        speaker: { description: 'a senior official involved in preparing the summit' },
        foundBy: 'said-that',
      },
    ),
    dialogue: forum(a, planned, { name: DIALOGUE }, DIALOGUE),
    planned: meeting(
      a,
      planned,
      { trigger: 'hold its first session', status: 'will hold', when: 'in April', where: 'Tokyo' },
      {
        type: 'session',
        status: 'planned',
        factuality: 'planned',
        forum: DIALOGUE,
        ordinal: 1,
        country: 'JPN',
        foundBy: 'forum-holds-session',
        dated: { edtf: '2031-04', precision: 'month', basis: 'inferred' },
      },
    ),
    dinner: meeting(
      a,
      dinner,
      { trigger: 'have dinner', status: 'will', when: 'on Saturday', where: 'the Seacliff Club' },
      {
        type: 'social',
        status: 'planned',
        factuality: 'planned',
        country: 'USA',
        foundBy: 'share-a-meal',
        dated: { edtf: '2031-02-08', precision: 'day', basis: 'inferred' },
      },
    ),
    jobs: figure(
      a,
      money,
      { amount: '700,000 jobs', qualifier: 'about' },
      {
        value: 700_000,
        unit: 'jobs',
        qualifier: 'about',
        subject: 'JPN',
        measures: 'jobs promised over ten years',
        accordingTo: [source('a paper seen by the Harbour Gazette', 'according to')],
      },
    ),
    money: figure(
      a,
      money,
      { amount: '$150 billion', measures: 'investment over ten years' },
      {
        value: 150e9,
        unit: 'USD',
        subject: 'JPN',
        measures: 'investment over ten years',
        accordingTo: [source('a paper seen by the Harbour Gazette', 'according to')],
      },
    ),
  };
}
