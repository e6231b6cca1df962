import { contains, type Span } from '../../kernel/index.ts';
import type { Sentence, Token } from '../../language/types.ts';
import { SMALL_NUMBERS } from '../number-words.ts';
import type { Passage } from '../passage.ts';
import { within } from '../positions/within.ts';
import { caseMarkers, conjuncts, dependents, tokenAt } from '../tree.ts';
import type { CommitmentClaim, QuantityMention } from '../types.ts';

export type Amount = NonNullable<CommitmentClaim['amount']>;

/** How much is promised: the first sum of money in the words, else a percentage, or a count of the things the deed is done to. */
export function amountIn(passage: Passage, sentence: Sentence, head: number, span: Span): Amount | undefined {
  const inside = within(passage.quantities, span).filter((q) => contains(span, q));
  const counted = countedAt(sentence, head).map((i) => tokenAt(sentence, i));
  const counts = inside
    .filter((q) => !/\ball but $/.test(passage.article.text.slice(q.start - 8, q.start)))
    .filter((q) => q.kind !== 'count' || counted.some((o) => contains(q, o)));
  const chosen = counts.find((q) => q.kind === 'money') ?? counts[0];
  return chosen === undefined ? unmeasured(passage, sentence, counted) : amountOf(chosen);
}

/** Prepositions before how much: "cut output |by| 2 million barrels", "raise the force |to| 5,000 troops". */
const MEASURES: ReadonlySet<string> = new Set(['by', 'to', 'with', 'up to', 'of', 'from']);

/** Nouns whose number is how much is done: what it is done to, what that is made of, and by how much. */
function countedAt(sentence: Sentence, head: number): number[] {
  const objects = [head, ...dependents(sentence, head, 'obj', 'iobj', 'nsubj:pass')];
  const made = objects.flatMap((o) =>
    dependents(sentence, o, 'nmod').filter((i) => caseMarkers(sentence, i).includes('of')),
  );
  const measured = dependents(sentence, head, 'obl').filter((i) =>
    caseMarkers(sentence, i).some((m) => MEASURES.has(m)),
  );
  return [...objects, ...made, ...measured].flatMap((i) => conjuncts(sentence, i));
}

/** Smaller numbers are mostly written as words and are no quantity anyone keeps a ledger of. */
const LEAST = 10;

/** "|18| Gripen jets": a number before a noun that no list knows as a unit. */
function unmeasured(passage: Passage, sentence: Sentence, nouns: readonly Token[]): Amount | undefined {
  for (const noun of nouns) {
    if (!/^NNP?S$/.test(noun.xpos)) continue;
    for (const i of dependents(sentence, noun.index, 'nummod')) {
      const value = numberOf(tokenAt(sentence, i).form);
      if (value === undefined || value < LEAST || i > noun.index) continue;
      const { end } = tokenAt(sentence, i);
      return { value, unit: passage.article.text.slice(end, noun.end).trim() };
    }
  }
  return undefined;
}

function numberOf(form: string): number | undefined {
  if (/^\d{1,3}(?:,\d{3})*$|^\d+$/.test(form)) return Number(form.replaceAll(',', ''));
  const small = SMALL_NUMBERS.indexOf(form.toLowerCase());
  return small < 0 ? undefined : small;
}

function amountOf({ value, unit, qualifier, upper }: QuantityMention): Amount {
  return {
    value,
    unit,
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(upper === undefined ? {} : { upper }),
  };
}
