import type {
  ActorRef,
  ArticleActor,
  Claim,
  EngagementClaim,
  StatementClaim,
} from '../../src/extraction/types.ts';
import type { Article } from '../../src/intake/types.ts';
import { contentId, type Span, slug } from '../../src/kernel/index.ts';
import type { SavedArticle } from '../../src/record/index.ts';
import type { Actor, Engagement, Figure, Forum, Judgement, Statement } from '../../src/resolution/types.ts';

/** What a sample article tells; everything else of it is derived, ids included. */
export interface Story {
  readonly published?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly sentences: readonly string[];
  readonly people?: readonly { readonly name: string; readonly country: string; readonly office?: string }[];
  readonly claims?: readonly ((article: Article) => Claim)[];
  readonly bands?: readonly string[];
}

export function sampleArticle(story: Story): Article {
  const text = story.sentences.join('\n\n');
  let at = 0;
  const paragraphs = story.sentences.map((sentence) => {
    const span = { start: at, end: at + sentence.length };
    at = span.end + 2;
    return span;
  });
  return {
    id: contentId('art', text, story.publisher ?? ''),
    publisher: story.publisher ?? 'The Harbor Courier',
    agencies: [],
    title: story.title ?? (story.sentences[0] ?? 'Untitled').slice(0, 60),
    authors: ['Mika Lindqvist'],
    ...(story.published === undefined
      ? { publishedFrom: 'none' as const }
      : { published: story.published, publishedFrom: 'dateline' as const }),
    language: 'en',
    text,
    paragraphs,
    origins: { publisher: 'given', title: 'heading' },
    source: `news/${slug(story.title ?? text).slice(0, 40)}.txt`,
  };
}

export function sampleSaved(story: Story): SavedArticle {
  const article = sampleArticle(story);
  const actors = [
    ...(story.people ?? []).map(personActor),
    countryActor('JPN', 'Japan'),
    countryActor('USA', 'United States'),
  ];
  return {
    article,
    extraction: {
      mentions: { names: [], dates: [], quantities: [] },
      actors,
      claims: (story.claims ?? []).map((make) => make(article)),
    },
    diagnostics: [],
    signature: { hashes: [1, 2, 4_294_967_295], bands: story.bands ?? [`band-${article.id}`] },
    actorBlocks: Object.fromEntries(actors.map((actor) => [actor.key, blockOf(actor)])),
  };
}

function personActor(person: { name: string; country: string; office?: string }): ArticleActor {
  return {
    key: slug(person.name),
    kind: 'person',
    name: person.name,
    aliases: [person.name.split(' ').at(-1) ?? person.name],
    country: person.country,
    offices:
      person.office === undefined ? [] : [{ title: person.office, of: person.country, tenure: 'current' }],
    mentions: [{ start: 0, end: 4 }],
  };
}

function countryActor(code: string, name: string): ArticleActor {
  return {
    key: code,
    kind: 'country',
    name,
    aliases: [],
    country: code,
    offices: [],
    mentions: [{ start: 0, end: 4 }],
  };
}

/** Last word of the name, as a stand-in for the blocking of resolution. */
export function blockOf(actor: ArticleActor): string {
  return actor.kind === 'person'
    ? `person:${slug(actor.name).split('-').at(-1)}`
    : `${actor.kind}:${actor.key}`;
}

function sentenceSpan(article: Article, index: number): Span {
  return article.paragraphs[index] ?? { start: 0, end: 0 };
}

export function meeting(
  sentence: number,
  fields: Partial<EngagementClaim> = {},
): (article: Article) => EngagementClaim {
  return (article) => {
    const span = sentenceSpan(article, sentence);
    return {
      id: contentId('clm', article.id, 'engagement/met', span.start, fields.type ?? 'summit'),
      kind: 'engagement',
      article: article.id,
      foundBy: 'engagement/met',
      sentence: span,
      quote: article.text.slice(span.start, span.end),
      spans: { trigger: { start: span.start, end: span.start + 3 } },
      factuality: 'actual',
      accordingTo: [],
      confidence: 0.9,
      type: 'summit',
      status: 'held',
      parties: ['JPN', 'USA'],
      participants: [],
      agenda: [],
      ...fields,
    };
  };
}

export function saying(
  sentence: number,
  speaker: string,
  content: string,
): (article: Article) => StatementClaim {
  return (article) => {
    const span = sentenceSpan(article, sentence);
    return {
      id: contentId('clm', article.id, 'attribution/said', span.start),
      kind: 'statement',
      article: article.id,
      foundBy: 'attribution/said',
      sentence: span,
      quote: article.text.slice(span.start, span.end),
      spans: {},
      factuality: 'actual',
      accordingTo: [],
      confidence: 0.8,
      speaker: { actor: slug(speaker), name: speaker },
      cue: 'said',
      direct: true,
      content,
    };
  };
}

export function holdsOffice(
  sentence: number,
  name: string,
  title: string,
  country: string,
): (article: Article) => Claim {
  return (article) => {
    const span = sentenceSpan(article, sentence);
    const person: ActorRef = { actor: slug(name), name, kind: 'person', country, span };
    return {
      id: contentId('clm', article.id, 'office/title-name', span.start, name),
      kind: 'office',
      article: article.id,
      foundBy: 'office/title-name',
      sentence: span,
      quote: article.text.slice(span.start, span.end),
      spans: {},
      factuality: 'actual',
      accordingTo: [],
      confidence: 0.95,
      person,
      title,
      of: country,
      tenure: 'current',
    };
  };
}

export const ABE = { name: 'Shinzo Abe', country: 'JPN', office: 'Prime Minister' };
export const TRUMP = { name: 'Donald Trump', country: 'USA', office: 'President' };
export const ASO = { name: 'Taro Aso', country: 'JPN', office: 'Finance Minister' };

/** The White House summit of 10 February 2017, as a wire told it. */
export const SUMMIT_WIRE: Story = {
  published: '2017-02-11',
  publisher: 'Pacific Wire',
  title: 'Leaders pledge to deepen alliance',
  sentences: [
    'Prime Minister Shinzo Abe met President Donald Trump at the White House on Friday.',
    '"The alliance is the cornerstone of peace," Abe said.',
    'The two agreed to set up an economic dialogue led by Taro Aso and Mike Pence.',
  ],
  people: [ABE, TRUMP, ASO],
  claims: [
    meeting(0),
    saying(1, 'Shinzo Abe', 'The alliance is the cornerstone of peace'),
    holdsOffice(0, 'Shinzo Abe', 'Prime Minister', 'JPN'),
  ],
};

/** The same summit in a daily, a day later. */
export const SUMMIT_DAILY: Story = {
  published: '2017-02-12',
  publisher: 'The Harbor Courier',
  title: 'A round of golf after the talks',
  sentences: [
    'Abe and Trump flew to Florida for golf.',
    'Their summit in Washington on Feb. 10 went well, officials said.',
  ],
  people: [ABE, TRUMP],
  claims: [meeting(1)],
};

/** The first round of the dialogue, undated in the source. */
export const DIALOGUE_UNDATED: Story = {
  publisher: 'Trade Notes',
  title: 'Dialogue opens in Tokyo',
  sentences: ['Taro Aso and Mike Pence opened the economic dialogue in Tokyo.'],
  people: [ASO],
  claims: [meeting(0, { type: 'talks', forum: 'Japan-U.S. Economic Dialogue' })],
};

export function sampleActor(fields: Partial<Actor> & { name: string }): Actor {
  return { id: `act_${slug(fields.name)}`, kind: 'person', aliases: [], offices: [], articles: 1, ...fields };
}

/** An engagement led by the first of `claims`. */
export function sampleEngagement(claims: readonly string[], fields: Partial<Engagement> = {}): Engagement {
  return {
    id: (claims[0] ?? '').replace('clm_', 'eng_'),
    label: 'Japan-US summit',
    type: 'summit',
    parties: ['JPN', 'USA'],
    participants: [],
    status: 'held',
    history: [{ status: fields.status ?? 'held', claims }],
    agenda: [],
    outcomes: [],
    parts: [],
    conflicts: [],
    importance: 0.5,
    sources: { articles: claims.length, independent: claims.length },
    claims,
    ...fields,
  };
}

export function day(edtf: string): NonNullable<Engagement['when']> {
  return { edtf, precision: 'day', basis: 'stated' };
}

export function sampleStatement(claim: string, fields: Partial<Statement> = {}): Statement {
  return {
    id: claim.replace('clm_', 'stm_'),
    speaker: { actor: 'act_shinzo-abe', name: 'Shinzo Abe' },
    cue: 'said',
    direct: true,
    content: 'The alliance is the cornerstone of peace',
    chain: [],
    claims: [claim],
    ...fields,
  };
}

export function sampleFigure(claim: string, fields: Partial<Figure> = {}): Figure {
  return {
    id: claim.replace('clm_', 'fig_'),
    value: 700_000,
    unit: 'jobs',
    accordingTo: [],
    conflictsWith: [],
    claims: [claim],
    ...fields,
  };
}

export function sampleForum(name: string, claims: readonly string[]): Forum {
  return {
    id: `for_${slug(name)}`,
    kind: 'dialogue',
    name,
    aliases: [],
    parties: ['JPN', 'USA'],
    chairs: [],
    status: 'active',
    claims,
  };
}

export function sampleJudgement(
  kind: Judgement['kind'],
  subjects: readonly string[],
  author: Judgement['author'] = 'machine',
): Judgement {
  const sorted = [...subjects].sort();
  return {
    id: contentId('jdg', kind, ...sorted, author === 'machine' ? 'machine' : author.person),
    kind,
    subjects: sorted,
    author,
    reasons: [{ feature: 'same day', weight: 2, contribution: 2 }],
  };
}

/** Any number of different articles, each with one meeting, one statement and one office. */
export function numberedStory(number: number): Story {
  return {
    published: `2018-0${1 + (number % 9)}-1${number % 10}`,
    publisher: 'Pacific Wire',
    title: `Meeting number ${number}`,
    sentences: [
      `Shinzo Abe met Donald Trump for the ${number}th time.`,
      `"This was number ${number}," Abe said.`,
    ],
    people: [ABE, TRUMP],
    claims: [
      meeting(0),
      saying(1, 'Shinzo Abe', `This was number ${number}`),
      holdsOffice(0, 'Shinzo Abe', 'Prime Minister', 'JPN'),
    ],
  };
}
