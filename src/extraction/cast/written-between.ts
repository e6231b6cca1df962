import type { DayRange } from '../../kernel/index.ts';
import { dayRange } from '../../kernel/index.ts';
import type { Lexicon, OfficeTerm } from '../lexicon/index.ts';
import type { Person } from './person-registry.ts';

/**
 * When an undated article must have been written: the time in which everybody it names in office held that office, as a
 * reader would work out from "Prime Minister Ishiba" beside "President Trump". Undefined when nobody is known, when the
 * terms leave one side open, or when they contradict each other.
 */
export function writtenBetween(people: readonly Person[], lexicon: Lexicon): DayRange | undefined {
  let from: string | undefined;
  let to: string | undefined;
  for (const person of people) {
    const term = termInText(person, lexicon);
    if (term === undefined) continue;
    if (term.from > (from ?? '')) from = term.from;
    if (term.to < (to ?? '9999')) to = term.to;
  }
  return from === undefined || to === undefined || from > to || to.startsWith('9999')
    ? undefined
    : { from, to };
}

/** The time the person held the office that the article gives; all its terms together when there were several. */
function termInText(person: Person, lexicon: Lexicon): DayRange | undefined {
  if (person.known === undefined || person.titles.every((t) => t.tenure !== 'current')) return undefined;
  const ranks = new Set(
    person.titles
      .filter((t) => t.tenure === 'current')
      .map((t) => `${t.office.rank}|${t.office.portfolio ?? ''}`),
  );
  const terms = lexicon.officeHolder(person.known).filter((term) => fits(term, ranks, lexicon));
  const ranges = terms.map(rangeOf).filter((r) => r !== undefined);
  if (ranges.length === 0 || ranges.length < terms.length) return undefined;
  return {
    from: ranges.map((r) => r.from).sort()[0] ?? '',
    to:
      ranges
        .map((r) => r.to)
        .sort()
        .at(-1) ?? '',
  };
}

function fits(term: OfficeTerm, ranks: ReadonlySet<string>, lexicon: Lexicon): boolean {
  const office = lexicon.officeTitles.get(term.office)[0];
  return office !== undefined && ranks.has(`${office.rank}|${office.portfolio ?? ''}`);
}

function rangeOf(term: OfficeTerm): DayRange | undefined {
  const from = term.from === undefined ? undefined : dayRange(term.from)?.from;
  if (from === undefined) return undefined;
  const to = term.to === undefined ? '9999-12-31' : dayRange(term.to)?.to;
  return to === undefined ? undefined : { from, to };
}
