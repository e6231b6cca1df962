import type { FigureClaim } from '../../extraction/types.ts';
import type { Figure } from '../types.ts';

export interface FigureMember {
  readonly claim: FigureClaim;
  readonly article: { readonly id: string; readonly published?: string };
}

/** Words that do not help to tell what is measured. */
const EMPTY: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'of',
  'in',
  'on',
  'for',
  'to',
  'its',
  'their',
  'his',
  'her',
  'new',
  'with',
  'by',
  'and',
  'annual',
  'total',
  'some',
]);

/**
 * Blocking key: unit, subject and what is measured. Figures of one block speak of the same quantity; where their values
 * differ they stand beside each other as a conflict. Empty when the text does not say what is measured.
 */
export function figureBlock(claim: FigureClaim): string {
  if (claim.measures === undefined) return `${claim.unit}|${claim.value}|${claim.upper ?? ''}|`;
  const words = (claim.measures.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => !EMPTY.has(w));
  return `${claim.unit}|${claim.subject ?? ''}|${[...new Set(words)].sort().join(' ')}`;
}

/** One figure for each value of a block. */
export function resolveFigures(members: readonly FigureMember[]): Figure[] {
  const groups = new Map<string, FigureMember[]>();
  for (const member of members) {
    const { value, upper, qualifier } = member.claim;
    const key = `${value}|${upper ?? ''}|${qualifier ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  const figures = [...groups.values()].map(toFigure);
  const sentenceOf = new Map(
    members.map(({ claim }) => [claim.id, `${claim.article}#${claim.sentence.start}`]),
  );
  // What one sentence tells side by side it does not contradict: "to 30 percent from 145 percent".
  const toldTogether = (a: Figure, b: Figure) => {
    const places = new Set(a.claims.map((id) => sentenceOf.get(id)));
    return b.claims.some((id) => places.has(sentenceOf.get(id)));
  };
  return figures.map((figure) => ({
    ...figure,
    conflictsWith:
      figure.measures === undefined
        ? []
        : figures
            .filter(
              (other) =>
                other.value !== figure.value && nearInTime(figure, other) && !toldTogether(figure, other),
            )
            .map((other) => other.id)
            .sort(),
  }));
}

/** The same quantity measured in another year is another figure, not a conflict. */
function nearInTime(a: Figure, b: Figure): boolean {
  if (a.asOf === undefined || b.asOf === undefined) return true;
  return Math.abs(Date.parse(a.asOf.slice(0, 10)) - Date.parse(b.asOf.slice(0, 10))) <= 60 * 86_400_000;
}

function toFigure(members: readonly FigureMember[]): Figure {
  const ordered = [...members].sort(
    (a, b) =>
      (a.article.published ?? '9999').localeCompare(b.article.published ?? '9999') ||
      a.claim.id.localeCompare(b.claim.id),
  );
  const { claim, article } = ordered[0] as FigureMember;
  return {
    id:
      [...members]
        .map((m) => m.claim.id)
        .sort()[0]
        ?.replace(/^clm_/, 'fig_') ?? '',
    value: claim.value,
    unit: claim.unit,
    ...(claim.qualifier === undefined ? {} : { qualifier: claim.qualifier }),
    ...(claim.upper === undefined ? {} : { upper: claim.upper }),
    ...(claim.measures === undefined ? {} : { measures: claim.measures }),
    ...(claim.subject === undefined ? {} : { subject: claim.subject }),
    ...(article.published === undefined ? {} : { asOf: article.published.slice(0, 10) }),
    accordingTo: claim.accordingTo,
    conflictsWith: [],
    claims: members.map((m) => m.claim.id).sort(),
  };
}
