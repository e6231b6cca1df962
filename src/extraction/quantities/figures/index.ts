import type { Sentence } from '../../../language/types.ts';
import { claimOf } from '../../claim-of.ts';
import { headOf } from '../../dates/head-of.ts';
import { dateForToken } from '../../dates/index.ts';
import type { Passage } from '../../passage.ts';
import { accordingTo } from '../../statements/links.ts';
import type { DateMention, FigureClaim, QuantityMention, When } from '../../types.ts';
import { countedThings } from './counted-things.ts';
import { factualityAt } from './factuality.ts';
import { figureBeforeNoun } from './figure-before-noun.ts';
import { figureIs } from './figure-is.ts';
import { figureOf } from './figure-of.ts';
import type { FigurePlace, FigureWay, Measure } from './figure-way.ts';
import { nounOfFigure } from './noun-of-figure.ts';
import { raiseToFigure } from './raise-to-figure.ts';
import { spendFigure } from './spend-figure.ts';

/** The ways of saying what a figure measures; the first that holds is taken. */
export const FIGURE_WAYS: readonly FigureWay[] = [
  figureBeforeNoun, // "a $14 billion takeover" is tight; nothing looser may take it
  figureIs,
  figureOf,
  nounOfFigure,
  raiseToFigure,
  spendFigure, // "invest X in Y", when X is not already "of" something
  countedThings,
];

/** What a quantity measures, by the first way that holds; undefined when the tree gives no clear head. */
export function measureOf(
  place: FigurePlace,
): { readonly way: FigureWay; readonly measure: Measure } | undefined {
  for (const way of FIGURE_WAYS) {
    const measure = way.find(place);
    if (measure) return { way, measure };
  }
  return undefined;
}

/**
 * One figure claim for each quantity that says what it measures, and for money even where it does not (`foundBy` is
 * then `bare-figure`): a sum in the news matters, a bare percentage or count without a head does not.
 */
export function figureClaims(passage: Passage): FigureClaim[] {
  const claims: FigureClaim[] = [];
  let next = 0;
  for (const sentence of passage.sentences) {
    for (
      let quantity = passage.quantities[next];
      quantity && quantity.start < sentence.end;
      quantity = passage.quantities[++next]
    ) {
      const claim = figureOfQuantity(passage, sentence, quantity);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

function figureOfQuantity(
  passage: Passage,
  sentence: Sentence,
  quantity: QuantityMention,
): FigureClaim | undefined {
  const head = headOf(sentence, quantity);
  if (head === undefined) return undefined;
  const found = measureOf({ text: passage.article.text, sentence, quantity, head });
  if (found === undefined && quantity.kind !== 'money') return undefined;
  const subject =
    found?.measure.subject === undefined ? undefined : subjectName(passage, sentence, found.measure.subject);
  const when = whenOf(dateForToken(sentence, head.index, passage.dates));
  const trigger = { start: quantity.start, end: quantity.end };
  return claimOf<FigureClaim>(
    {
      kind: 'figure',
      value: quantity.value,
      unit: quantity.unit,
      ...(quantity.qualifier ? { qualifier: quantity.qualifier } : {}),
      ...(quantity.upper === undefined ? {} : { upper: quantity.upper }),
      ...(found ? { measures: withoutDate(found.measure.measures) } : {}),
      ...(subject === undefined ? {} : { subject }),
      ...(when ? { when } : {}),
      factuality: factualityAt(sentence, head.index),
      spans: { trigger, ...(found ? { measures: found.measure.span } : {}) },
      confidence: found ? 0.75 : 0.5,
    },
    found?.way.id ?? 'bare-figure',
    passage.article,
    sentence,
    accordingTo(passage, trigger),
  );
}

const DATE_AT_END =
  /\s(?:in|on|since|by|at|for|from)\s(?:(?:early|late|mid-?)\s?)?(?:\d{4}|(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:\s\d{1,4})?(?:,?\s\d{4})?)$/;

/** "Exports in 2018" measures exports; the year is when. */
function withoutDate(measures: string): string {
  return measures.replace(DATE_AT_END, '');
}

/** Country code or name of the actor a token stands for; undefined for anything that is no actor. */
function subjectName(passage: Passage, sentence: Sentence, token: number): string | undefined {
  const key = passage.cast.at(sentence.index, token)?.actors[0];
  const actor = key === undefined ? undefined : passage.cast.actors.get(key);
  return actor?.kind === 'country' ? (actor.country ?? actor.name) : actor?.name;
}

function whenOf(date: DateMention | undefined): When | undefined {
  if (date?.edtf === undefined || date.precision === undefined) return undefined;
  return {
    edtf: date.edtf,
    precision: date.precision,
    basis: date.basis ?? 'inferred',
    span: { start: date.start, end: date.end },
  };
}
