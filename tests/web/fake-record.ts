import { dateWindow, isInWindow } from '../../src/record/date-window.ts';
import type { ChronologyFilters, Facet, Page, RecordReader, RecordStreams } from '../../src/record/types.ts';
import type { Engagement, Judgement } from '../../src/resolution/types.ts';
import { articles } from './sample-articles.ts';
import { claims } from './sample-claims.ts';
import * as ledgers from './sample-ledgers.ts';
import * as sample from './sample-record.ts';

function page<T>(all: readonly T[], query: { cursor?: string; limit?: number }): Page<T> {
  const start = Number(query.cursor ?? 0);
  const end = start + (query.limit ?? 100);
  return {
    items: all.slice(start, end),
    total: all.length,
    ...(end < all.length ? { next: String(end) } : {}),
  };
}

function facet(values: readonly (readonly [string, string])[]): Facet[] {
  const counts = new Map<string, Facet>();
  for (const [value, label] of values)
    counts.set(value, { value, label, count: (counts.get(value)?.count ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const SHOWN_OF_EVIDENCE = ['id', 'title', 'publisher', 'published', 'url', 'copyOf'] as const;
const SHOWN_OF_ARTICLE = [
  'id',
  'title',
  'publisher',
  'published',
  'publishedFrom',
  'language',
  'source',
  'copyOf',
] as const;

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key]])) as Pick<T, K>;
}

const haystack = (e: Engagement) =>
  [e.label, e.forumName, e.place?.name, ...e.participants.map((p) => p.name)].join(' ').toLowerCase();

/** A record held in memory, over the sample; `empty` has nothing in it. */
export function fakeRecord({
  empty = false,
  said = [],
}: {
  readonly empty?: boolean;
  /** What people have said, besides what the machine has judged. */
  readonly said?: readonly Judgement[];
} = {}): RecordReader {
  const all = empty
    ? {
        engagements: [],
        articles: [],
        claims: [],
        actors: [],
        statements: [],
        figures: [],
        forums: [],
        diagnostics: [],
        judgements: [],
        positions: [],
        commitments: [],
        events: [],
      }
    : {
        ...sample,
        ...ledgers,
        articles: [...articles, ...ledgers.ledgerArticles],
        claims: [...claims, ...ledgers.ledgerClaims],
      };
  const countOf = (id: string) =>
    all.engagements.filter((e) => e.forum === id || e.participants.some((p) => p.actor === id)).length;
  const evidenceOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const claim = all.claims.find((candidate) => candidate.id === id);
      const article = claim && all.articles.find((candidate) => candidate.id === claim.article);
      return claim && article ? [{ claim, article: pick(article, SHOWN_OF_EVIDENCE) }] : [];
    });

  const matching = ({ country, forum, person, status, text, from, to }: ChronologyFilters) =>
    all.engagements.filter((e) => {
      const date = dateWindow(e.when?.edtf);
      return (
        (!country || e.parties.includes(country)) &&
        (!forum || e.forum === forum) &&
        (!person || e.participants.some((p) => p.actor === person)) &&
        (!status || e.status === status) &&
        (!text || haystack(e).includes(text.toLowerCase())) &&
        ((!from && !to) || (date && isInWindow(date, from ?? '0000', to ?? '9999')))
      );
    });

  return {
    async chronology({ order = 'newest', cursor, limit, ...filters }) {
      const rest = { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) };
      const found = matching(filters);
      const direction = order === 'newest' ? -1 : 1;
      found.sort((a, b) => {
        if (!a.when || !b.when) return Number(!a.when) - Number(!b.when);
        return a.when.edtf < b.when.edtf ? -direction : direction;
      });
      return page(found, rest);
    },
    async timeline(filters) {
      const found = matching(filters);
      const periods = new Map<string, Partial<Record<Engagement['status'], number>>>();
      for (const { when, status } of found) {
        const period = dateWindow(when?.edtf)?.period;
        if (period === undefined) continue;
        const counts = periods.get(period) ?? {};
        periods.set(period, { ...counts, [status]: (counts[status] ?? 0) + 1 });
      }
      const sorted = [...periods].sort(([a], [b]) => (a < b ? -1 : 1));
      return {
        periods: sorted.map(([period, counts]) => ({ period, counts })),
        undated: found.filter((e) => dateWindow(e.when?.edtf) === undefined).length,
        total: found.length,
      };
    },
    async evidence(ids) {
      return evidenceOf(ids);
    },
    async engagement(id) {
      const wanted = id === 'eng_merged' ? sample.october.id : id;
      const engagement = all.engagements.find((e) => e.id === wanted);
      if (!engagement) return undefined;
      const judgements = [...all.judgements, ...said].filter((j) =>
        j.subjects.some((s) => engagement.claims.includes(s)),
      );
      const visit = all.engagements.filter((e) => e.id === engagement.partOf);
      const parts = [...engagement.parts, ...visit.flatMap((e) => e.parts)];
      const others = all.engagements.filter((e) => parts.includes(e.id) && e !== engagement);
      const related = [...visit, ...others];
      return { engagement, evidence: evidenceOf(engagement.claims), judgements, related };
    },
    async articles(query) {
      const summaries = all.articles.map((article) => ({
        ...pick(article, SHOWN_OF_ARTICLE),
        claims: all.claims.filter((claim) => claim.article === article.id).length,
      }));
      return page(summaries, query);
    },
    async article(id) {
      const article = all.articles.find((candidate) => candidate.id === id);
      if (!article) return undefined;
      const own = all.claims.filter((claim) => claim.article === id);
      const pairs = all.engagements.flatMap((e) => e.claims.map((claim) => [claim, e.id] as const));
      return {
        article,
        claims: own,
        actors: [],
        engagementOf: Object.fromEntries(pairs.filter(([claim]) => own.some((o) => o.id === claim))),
      };
    },
    async people({ text, country, ...rest }) {
      const found = all.actors.filter(
        (a) =>
          a.kind === 'person' &&
          (!country || a.country === country) &&
          (!text || a.name.toLowerCase().includes(text.toLowerCase())),
      );
      return page(
        found.map((actor) => ({ ...actor, engagements: countOf(actor.id) })),
        rest,
      );
    },
    async actor(id) {
      const actor = all.actors.find((candidate) => candidate.id === id);
      if (!actor) return undefined;
      const engagements = all.engagements.filter(
        (e) => e.parties.includes(id) || e.participants.some((p) => p.actor === id),
      );
      return { actor, engagements, statements: all.statements.filter((s) => s.speaker.actor === id) };
    },
    async forums() {
      return all.forums.map((forum) => ({ ...forum, engagements: countOf(forum.id) }));
    },
    async statements({ speaker, ...rest }) {
      return page(
        all.statements.filter((s) => !speaker || s.speaker.actor === speaker),
        rest,
      );
    },
    async figures(query) {
      return page(all.figures, query);
    },
    async positions({ party, actor, stance, ...rest }) {
      const found = all.positions.filter(
        (p) =>
          (!party || p.party === party) && (!actor || p.actor === actor) && (!stance || p.stance === stance),
      );
      found.sort((a, b) => ((a.party ?? '~') < (b.party ?? '~') ? -1 : 1));
      return page(found, rest);
    },
    async commitments({ party, actor, status, ...rest }) {
      const found = all.commitments.filter(
        (p) =>
          (!party || p.party === party) && (!actor || p.actor === actor) && (!status || p.status === status),
      );
      return page(found, rest);
    },
    async events({ type, country, ...rest }) {
      const sides = (e: (typeof all.events)[number]) => [...e.actors, ...e.recipients];
      const found = all.events.filter(
        (e) => (!type || e.type === type) && (!country || sides(e).some((side) => side.country === country)),
      );
      return page(found, rest);
    },
    async ledgerFacets() {
      const parties = (list: readonly { party?: string }[]) =>
        facet(list.flatMap(({ party }) => (party ? [[party, party] as const] : [])));
      return {
        positionParties: parties(all.positions),
        commitmentParties: parties(all.commitments),
        eventTypes: facet(all.events.map(({ type }) => [type, type] as const)),
        eventCountries: facet(
          all.events.flatMap((e) =>
            [...e.actors, ...e.recipients].flatMap(({ country }) =>
              country ? [[country, country] as const] : [],
            ),
          ),
        ),
      };
    },
    async facets() {
      const names = new Map([
        ['JPN', 'Japan'],
        ['USA', 'United States'],
        ['KOR', 'South Korea'],
        ['EUE', 'European Union'],
        ['AUS', 'Australia'],
        ['IND', 'India'],
        ['CHE', 'Switzerland'],
      ]);
      const list = all.engagements;
      return {
        countries: facet(list.flatMap((e) => e.parties.map((p) => [p, names.get(p) ?? p] as const))),
        forums: facet(list.flatMap((e) => (e.forum ? [[e.forum, e.forumName ?? e.forum] as const] : []))),
        people: facet(list.flatMap((e) => e.participants.map((p) => [p.actor, p.name] as const))),
        statuses: facet(list.map((e) => [e.status, e.status] as const)),
      };
    },
    async judgementsByPeople() {
      return said;
    },
    async diagnostics() {
      return all.diagnostics;
    },
    async counts() {
      return {
        articles: all.articles.length,
        claims: all.claims.length,
        engagements: all.engagements.length,
        people: all.actors.filter((a) => a.kind === 'person').length,
        statements: all.statements.length,
        figures: all.figures.length,
        forums: all.forums.length,
        positions: all.positions.length,
        commitments: all.commitments.length,
        events: all.events.length,
      };
    },
    async *stream<K extends keyof RecordStreams>(kind: K) {
      yield* all[kind] as unknown as readonly RecordStreams[K][];
    },
  };
}
