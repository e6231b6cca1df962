import type {
  ActorRef,
  Claim,
  EngagementClaim,
  FigureClaim,
  StatementClaim,
  When,
} from '../../src/extraction/types.ts';
import type { Article } from '../../src/intake/types.ts';
import { contentId, type Span } from '../../src/kernel/index.ts';

/** Builds invented articles and claims whose offsets are looked up in the text, so that quotes are always exact. */

export function article(fields: Partial<Article> & { key: string; text: string }): Article {
  const { key, ...rest } = fields;
  const paragraphs: Span[] = [];
  let start = 0;
  for (const paragraph of rest.text.split('\n\n')) {
    paragraphs.push({ start, end: start + paragraph.length });
    start += paragraph.length + 2;
  }
  return {
    id: contentId('art', key),
    agencies: [],
    authors: [],
    publishedFrom: rest.published ? 'meta-tag' : 'none',
    language: 'en',
    origins: { title: 'heading', publisher: 'meta-tag', language: 'detected' },
    source: `sample/${key}.html`,
    paragraphs,
    ...rest,
  };
}

/** Where `words` stand in the article, looked for inside `within` when it is given. */
export function spanOf(source: Article, words: string, within?: Span): Span {
  const start = source.text.indexOf(words, within?.start ?? 0);
  if (start < 0 || (within && start + words.length > within.end)) {
    throw new Error(`sample: "${words}" is not in ${source.source}`);
  }
  return { start, end: start + words.length };
}

export type Words = Readonly<Record<string, string>>;

function base(source: Article, sentence: string, words: Words, foundBy: string) {
  const span = spanOf(source, sentence);
  const spans = Object.fromEntries(
    Object.entries(words).map(([role, text]) => [role, spanOf(source, text, span)]),
  );
  return {
    id: contentId('clm', source.id, foundBy, span.start, JSON.stringify(words)),
    article: source.id,
    foundBy,
    sentence: span,
    quote: source.text.slice(span.start, span.end),
    spans,
    factuality: 'actual',
    accordingTo: [],
    confidence: 0.9,
  } as const;
}

export interface Dated {
  readonly edtf: string;
  readonly precision: When['precision'];
  readonly basis?: When['basis'];
}

export function meeting(
  source: Article,
  sentence: string,
  words: Words,
  fields: Partial<Omit<EngagementClaim, 'when' | 'where'>> & { dated?: Dated; country?: string },
): EngagementClaim {
  const { dated, country, ...rest } = fields;
  const common = base(source, sentence, words, rest.foundBy ?? 'met-with');
  const { when, where } = common.spans;
  return {
    ...common,
    kind: 'engagement',
    type: 'meeting',
    status: 'held',
    parties: ['JPN', 'USA'],
    participants: [],
    agenda: [],
    ...(dated && when ? { when: { basis: 'stated', ...dated, span: when } } : {}),
    ...(words.where && where
      ? { where: { name: words.where, span: where, ...(country ? { country } : {}) } }
      : {}),
    ...rest,
  };
}

export function statement(
  source: Article,
  sentence: string,
  words: Words & { content: string; cue: string },
  fields: Partial<StatementClaim>,
): StatementClaim {
  const common = base(source, sentence, words, fields.foundBy ?? 'said-inverted');
  return {
    ...common,
    kind: 'statement',
    speaker: {},
    cue: words.cue,
    direct: false,
    content: words.content,
    ...fields,
  };
}

export function figure(
  source: Article,
  sentence: string,
  words: Words,
  fields: Partial<FigureClaim>,
): FigureClaim {
  const common = base(source, sentence, words, 'amount-of');
  return { ...common, kind: 'figure', value: 0, unit: 'jobs', ...fields };
}

export function office(
  source: Article,
  sentence: string,
  words: Words,
  person: Omit<ActorRef, 'span' | 'kind'>,
  title: string,
): Claim {
  const common = base(source, sentence, words, 'title-before-name');
  const span = Object.values(common.spans)[0] ?? common.sentence;
  return {
    ...common,
    kind: 'office',
    person: { ...person, kind: 'person', span },
    title,
    tenure: 'current',
    ...(person.country ? { of: person.country } : {}),
  };
}

export function forum(source: Article, sentence: string, words: Words, name: string): Claim {
  return {
    ...base(source, sentence, words, 'the-x-dialogue'),
    kind: 'forum',
    name,
    forumKind: 'dialogue',
    parties: ['JPN', 'USA'],
    chairs: [],
    status: 'active',
  };
}
