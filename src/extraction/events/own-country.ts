import type { Sentence } from '../../language/types.ts';
import { baseRelation, caseMarkers, childrenOf, conjuncts, tokenAt } from '../tree.ts';
import type { ActorReader } from './actor-reader.ts';
import { countriesOf } from './country-at.ts';

/** "|Iraqi| troops", "rebels |in Chad|", "A, |Algeria's| leading activist": the country that the phrase itself gives. */
export function ownCountry(reader: ActorReader, sentence: Sentence, head: number): string | undefined {
  return ownCountries(reader, sentence, head)[0];
}

/** The same, several where they are coordinated: "|Thai and Malaysian| officials", "envoys |from Japan and Peru|". */
export function ownCountries(reader: ActorReader, sentence: Sentence, head: number): string[] {
  const codes = countriesOf(reader.passage, sentence);
  const open = [head];
  const seen = new Set(open);
  for (let i = open.shift(); i !== undefined; i = open.shift()) {
    if (codes[i] !== undefined) {
      const together = conjuncts(sentence, i).flatMap((j) => codes[j] ?? []);
      return [...new Set(together.map(plover))];
    }
    for (const child of childrenOf(sentence, i)) {
      if (seen.has(child) || !tellsCountry(sentence, child)) continue;
      seen.add(child);
      open.push(child);
    }
  }
  return [];
}

const OWNING: ReadonlySet<string> = new Set([
  'of',
  'in',
  'from',
  'for',
  'at',
  'near',
  'outside',
  'inside',
  'across',
  'around',
  'within',
  'throughout',
  'along',
]);

export function tellsCountry(sentence: Sentence, i: number): boolean {
  const token = tokenAt(sentence, i);
  const relation = baseRelation(token);
  if (['amod', 'compound', 'appos', 'flat', 'advmod'].includes(relation)) return true;
  if (token.deprel === 'nmod:poss' || token.deprel === 'nmod:desc' || token.deprel === 'nmod:unmarked')
    return true;
  if (relation === 'acl') return true;
  // "Donors |led by Norway|".
  if (
    relation === 'obl' &&
    sentence.tokens[token.head]?.lemma === 'lead' &&
    caseMarkers(sentence, i).includes('by')
  )
    return true;
  return (relation === 'nmod' || relation === 'obl') && caseMarkers(sentence, i).some((c) => OWNING.has(c));
}

/** PLOVER's records know the European Union, like every body of governments, as an IGO. */
export function plover(code: string): string {
  return code === 'EUE' ? 'IGO' : code;
}
