import type { ArticleActor, Claim, EngagementClaim, StatementClaim } from '../../extraction/index.ts';
import type { Article } from '../../intake/index.ts';
import { analyse, type Pipeline } from '../../pipeline.ts';
import type { AnalysedArticle } from '../../record/index.ts';
import {
  actorBlock,
  type Engagement,
  type EngagementMember,
  engagementScope,
  resolveActors,
  resolveEngagements,
} from '../../resolution/index.ts';
import { groupBy } from '../matching/group-by.ts';

/** What the software makes of one article alone, its meetings resolved in memory. */
export interface FoundRecord {
  readonly article: Article;
  /** Why the article could not be analysed, if so. */
  readonly failure?: string;
  readonly actors: readonly ArticleActor[];
  readonly engagements: readonly Engagement[];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly statements: readonly StatementClaim[];
  readonly forums: readonly string[];
  readonly figures: readonly { readonly value: number; readonly unit: string; readonly quote: string }[];
  /** Every name the article gives an actor of the record, by the actor's id. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

type KnownActors = EngagementMember['actors'];

export function foundRecord(article: Article, pipeline: Pipeline): FoundRecord {
  const analysed = analyse(article, [], pipeline);
  const claims = analysed.extraction?.claims ?? [];
  const actors = analysed.extraction?.actors ?? [];
  const { known, names } = knownActors(analysed);
  const forums = claims.flatMap((c) =>
    c.kind === 'forum' ? [c.name] : c.kind === 'engagement' ? (c.forum ?? []) : [],
  );
  const failure = analysed.diagnostics.find((d) => d.code === 'extraction/failed');
  return {
    article,
    ...(failure === undefined ? {} : { failure: failure.message }),
    actors,
    engagements: engagementsOf(article, claims, known, pipeline),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    statements: claims.filter((c) => c.kind === 'statement'),
    forums: [...new Set(forums)],
    figures: figuresOf(analysed),
    names,
  };
}

function knownActors({ article, extraction }: AnalysedArticle): {
  known: KnownActors;
  names: Map<string, string[]>;
} {
  const known: Record<string, KnownActors[string]> = {};
  const names = new Map<string, string[]>();
  const blocks = groupBy(extraction?.actors ?? [], actorBlock);
  for (const block of blocks.values()) {
    const candidates = block.map((actor) => ({
      form: actor.key,
      lead: `${article.id}#${actor.key}`,
      members: 1,
      actor,
      officeClaims: [],
      ...(article.published === undefined ? {} : { from: article.published, to: article.published }),
    }));
    for (const { actor, forms } of resolveActors(candidates, []).actors) {
      const { id, name, country } = actor;
      names.set(id, [name, ...actor.aliases]);
      for (const key of forms) known[key] = { id, name, ...(country === undefined ? {} : { country }) };
    }
  }
  return { known, names };
}

function engagementsOf(
  article: Article,
  claims: readonly Claim[],
  actors: KnownActors,
  { lexicon }: Pipeline,
): Engagement[] {
  const own = {
    id: article.id,
    ...(article.published === undefined ? {} : { published: article.published }),
  };
  const members = claims
    .filter((claim): claim is EngagementClaim => claim.kind === 'engagement')
    .map((claim) => ({ claim, article: own, actors }));
  const scopes = groupBy(members, engagementScope);
  const countryName = (code: string) => lexicon.country(code)?.name ?? code;
  // An empty scope is a report that names too little to stand in the record; the dossier leaves it out as well.
  return [...scopes].flatMap(([scope, reports]) =>
    scope === '' ? [] : resolveEngagements(reports, [], countryName).engagements,
  );
}

/** Claims of figures where there are any, and the plain mentions, without durations and ages. */
function figuresOf({ article, extraction }: AnalysedArticle): FoundRecord['figures'] {
  const mentions = (extraction?.mentions.quantities ?? []).flatMap((q) => {
    const quote = article.text.slice(q.start, q.end);
    const second = q.equivalent === undefined ? [] : [{ ...q.equivalent, quote }];
    return [{ value: q.value, unit: q.unit, quote }, ...second];
  });
  const claimed = (extraction?.claims ?? []).flatMap((c) =>
    c.kind === 'figure' ? [{ value: c.value, unit: c.unit, quote: c.quote }] : [],
  );
  const seen = new Map([...mentions, ...claimed].map((f) => [`${f.value} ${f.unit}`, f]));
  return [...seen.values()];
}
