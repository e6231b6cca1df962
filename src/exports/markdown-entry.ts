import type { Evidence, RecordReader, RecordStreams } from '../record/types.ts';
import { dateInWords, openDateInWords, openInDate } from './date-in-words.ts';
import { escapeMarkdown, markdownLink } from './escape-markdown.ts';

type Engagement = RecordStreams['engagements'];

export interface EntryContext {
  readonly footnotes: Footnotes;
  readonly countryName: (code: string) => string;
}

/** Numbers footnotes through the whole document and holds those not yet written. */
export class Footnotes {
  #last = 0;
  #waiting: string[] = [];

  /** Returns the mark that stands in the text: `[^12]`. */
  add(text: string): string {
    this.#last++;
    this.#waiting.push(`[^${this.#last}]: ${text}\n`);
    return `[^${this.#last}]`;
  }

  /** The notes added since the last call, as Markdown. */
  take(): string {
    const notes = this.#waiting;
    this.#waiting = [];
    return notes.length === 0 ? '' : `\n${notes.join('\n')}`;
  }
}

/** One engagement as a list item: date, status, label and place, then who took part and what is in doubt. */
export async function writeEntry(
  engagement: Engagement,
  record: RecordReader,
  context: EntryContext,
): Promise<string> {
  const { evidence = [], related = [] } = (await record.engagement(engagement.id)) ?? {};
  const marks = sources(evidence)
    .map((note) => context.footnotes.add(note))
    .join('');
  const head = [
    `**${dateOf(engagement)}**`,
    engagement.status,
    `**${escapeMarkdown(engagement.label)}**`,
    placeOf(engagement, context),
  ];
  const lines = [
    `- ${head.filter((part) => part !== undefined).join(' · ')}${marks}`,
    ...sides(engagement, context),
    ...parts(engagement, related),
    ...life(engagement),
    ...conflicts(engagement),
    ...copies(engagement),
  ];
  return `${lines.join('\n  - ')}\n`;
}

function dateOf({ when, openDate }: Engagement): string {
  if (when === undefined) return openDateInWords(openDate ?? '') ?? 'Date not known';
  const open = openInDate(when.precision);
  return escapeMarkdown(dateInWords(when.edtf)) + (open === undefined ? '' : ` (${open})`);
}

function placeOf({ place }: Engagement, { countryName }: EntryContext): string | undefined {
  if (place === undefined) return undefined;
  const country = place.country === undefined ? undefined : countryName(place.country);
  return escapeMarkdown(
    country === undefined || country === place.name ? place.name : `${place.name}, ${country}`,
  );
}

/** Who took part, country by country; a country nobody is named for stands alone. */
function sides({ parties, participants }: Engagement, { countryName }: EntryContext): string[] {
  const codes = [...new Set([...parties, ...participants.flatMap((p) => p.side ?? [])])];
  const named = codes.map((code) => {
    const people = participants.filter((p) => p.side === code && p.actor !== code).map(person);
    return people.length === 0
      ? escapeMarkdown(countryName(code))
      : `${escapeMarkdown(countryName(code))}: ${people.join('; ')}`;
  });
  const others = participants.filter((p) => p.side === undefined).map(person);
  return others.length === 0 ? named : [...named, `Also: ${others.join('; ')}`];
}

function person({ name, office }: Engagement['participants'][number]): string {
  return escapeMarkdown(office === undefined ? name : `${name}, ${office}`);
}

/** The visit it belongs to; for a visit, what it holds. */
function parts({ partOf, parts: held }: Engagement, related: readonly Engagement[]): string[] {
  const line = ({ label, when }: Engagement) =>
    escapeMarkdown(when === undefined ? label : `${label} (${dateInWords(when.edtf)})`);
  const visit = related.filter(({ id }) => id === partOf).map(line);
  const own = related.filter(({ id }) => held.includes(id)).map(line);
  return [
    ...visit.map((name) => `Part of: ${name}`),
    ...(own.length === 0 ? [] : [`Parts of it: ${own.join('; ')}`]),
  ];
}

/** The steps to the present status, where there were any before it; what is only said again is no step. */
function life({ history }: Engagement): string[] {
  const steps = history.filter(({ status }, i) => status !== history[i - 1]?.status);
  if (steps.length < 2) return [];
  // Without days nothing tells which came first.
  if (steps.every(({ asOf }) => asOf === undefined))
    return [`Reported as ${escapeMarkdown(steps.map(({ status }) => status).join(' and as '))}`];
  const said = steps.map(({ asOf, status }) =>
    asOf === undefined ? status : `${status} as of ${dateInWords(asOf.slice(0, 10))}`,
  );
  return [`Reported as ${escapeMarkdown(said.join(', then '))}`];
}

const FIELD = { when: 'date', place: 'place', status: 'status' } as const;

function conflicts({ conflicts: found }: Engagement): string[] {
  return found.map(({ field, values }) => {
    const said = values.map(({ value }) => (field === 'when' ? dateInWords(value) : value));
    return `Sources differ on the ${FIELD[field]}: ${escapeMarkdown(said.join(' / '))}`;
  });
}

function copies({ sources: { articles, independent } }: Engagement): string[] {
  return articles === independent ? [] : [`${articles} articles, ${independent} of them independent`];
}

/** One note per article, with each sentence it rests on once. */
export function sources(evidence: readonly Evidence[]): string[] {
  const byArticle = new Map<string, { article: Evidence['article']; quotes: Set<string> }>();
  for (const { claim, article } of evidence) {
    const source = byArticle.get(article.id) ?? { article, quotes: new Set() };
    source.quotes.add(claim.quote);
    byArticle.set(article.id, source);
  }
  return [...byArticle.values()].map(({ article, quotes }) => {
    const { publisher, title, published, url, copyOf } = article;
    const facts = [
      escapeMarkdown(publisher ?? 'Outlet not known'),
      title === undefined ? undefined : `“${escapeMarkdown(title)}”`,
      published === undefined ? 'undated' : dateInWords(published.slice(0, 10)),
      url === undefined ? undefined : markdownLink(url),
      // Without a title or an address only the id says which article it is.
      title === undefined && url === undefined ? `article ${escapeMarkdown(article.id)}` : undefined,
      copyOf === undefined ? undefined : 'a near-copy of another source',
    ];
    const said = [...quotes].map((quote) => `“${escapeMarkdown(quote)}”`).join(' … ');
    return `${facts.filter((fact) => fact !== undefined).join(', ')}: ${said}`;
  });
}
