import type { Sentence } from '../../language/types.ts';
import type { Lexicon, OfficeTerm } from '../lexicon/index.ts';
import type { Passage } from '../passage.ts';
import { tokenAt } from '../tree.ts';

const HEADS: ReadonlySet<string> = new Set(['head_of_state', 'head_of_government']);

const indexes = new WeakMap<Lexicon, ReadonlyMap<string, readonly OfficeTerm[]>>();

/**
 * The country of a head of state or government whom a text names by family name alone: "|Yeltsin| hosted ...". The one in
 * office at the article's date counts; with none in office then, the name must be that of one country's heads only.
 */
export function headByFamilyName(passage: Passage, sentence: Sentence, i: number): string | undefined {
  const token = tokenAt(sentence, i);
  if (token.upos !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(token.form)) return undefined;
  const given = givenName(sentence, i);
  if (given === undefined) return undefined;
  const terms = (indexOf(passage.lexicon).get(token.form.toLowerCase()) ?? []).filter(
    (t) => given === '' || t.name.split(' ')[0] === given,
  );
  if (terms.length === 0) return undefined;
  const { published } = passage.article;
  const then = terms.filter((t) => published !== undefined && covers(t, published));
  const countries = new Set((then.length > 0 ? then : terms).map((t) => t.of));
  const [country] = countries;
  return countries.size === 1 ? country : undefined;
}

/** The first word of the person's name that ends at `i`; empty where it is the only one, undefined where no name ends there. */
function givenName(sentence: Sentence, i: number): string | undefined {
  const name = sentence.names.find((n) => n.first <= i && i < n.last);
  if (name === undefined || name.last !== i + 1) return undefined;
  if (name.first < i) return name.kind === 'PERSON' ? sentence.tokens[name.first]?.form : undefined;
  return name.kind === 'PERSON' || name.kind === 'ORG' ? '' : undefined;
}

function indexOf(lexicon: Lexicon): ReadonlyMap<string, readonly OfficeTerm[]> {
  let index = indexes.get(lexicon);
  if (index === undefined) {
    const found = new Map<string, OfficeTerm[]>();
    for (const term of lexicon.data.officeholders) {
      const rank = lexicon.officeTitles.get(term.office)[0]?.rank ?? '';
      if (!HEADS.has(rank) || !/^[A-Z]{3}$/.test(term.of)) continue;
      for (const family of familyNames(term.name)) {
        const list = found.get(family);
        if (list === undefined) found.set(family, [term]);
        else list.push(term);
      }
    }
    index = found;
    indexes.set(lexicon, index);
  }
  return index;
}

/** "Bashar al-Assad" is "al-Assad" and "Assad". A name of one word is nobody's family name. */
function familyNames(name: string): string[] {
  const words = name.split(' ');
  const last = words.at(-1)?.toLowerCase();
  if (words.length < 2 || last === undefined) return [];
  return last.includes('-') ? [last, last.split('-').at(-1) ?? last] : [last];
}

function covers({ from, to }: OfficeTerm, date: string): boolean {
  return (from === undefined || from <= date) && (to === undefined || date.slice(0, to.length) <= to);
}
