import type { Sentence } from '../../language/types.ts';
import { baseRelation, childrenOf, dependents, tokenAt } from '../tree.ts';
import type { CueSite, Interval } from './attribution-rule.ts';
import { cueWords, governor, isExpletive } from './clause.ts';
import { speakerOf } from './quote-clause.ts';
import type { CueWord, SourcePhrase } from './types.ts';

/** "is confident" with its subject; "made (it) clear" with the subject of "made". Undefined for "a confident man". */
export function adjectiveCue(site: CueSite): { cue: Interval; source: SourcePhrase | undefined } | undefined {
  const { sentence, index } = site;
  const copula = dependents(sentence, index, 'cop').length > 0;
  const raised = tokenAt(sentence, index).deprel === 'xcomp';
  if (!copula && !raised && governor(sentence, index) === undefined) return undefined;
  const above = sentence.tokens[tokenAt(sentence, index).head];
  const made = raised && above !== undefined && above.lemma === 'make';
  const cue = made
    ? { first: cueWords(sentence, above.index).first, last: index + 1 }
    : cueWords(sentence, index);
  const source = speakerOf(sentence, made ? above.index : index, cue);
  if (source === undefined || isExpletive(sentence, source.head)) return undefined;
  return { cue, source };
}

export function adjectiveClause(sentence: Sentence, adjective: number, word: CueWord): number[] {
  const own = clauses(sentence, adjective, adjective, word);
  const above = sentence.tokens[tokenAt(sentence, adjective).head];
  // "made it clear that": parsers hang the clause on either word.
  if (own.length === 0 && above?.lemma === 'make') return clauses(sentence, above.index, adjective, word);
  return own;
}

function clauses(sentence: Sentence, head: number, after: number, word: CueWord): number[] {
  return childrenOf(sentence, head).filter((i) => {
    if (i <= after) return false;
    const token = tokenAt(sentence, i);
    const base = baseRelation(token);
    if (base !== 'ccomp' && base !== 'xcomp' && base !== 'advcl') return false;
    const marks = dependents(sentence, i, 'mark').map((m) => tokenAt(sentence, m).form.toLowerCase());
    if (marks.includes('to')) return word.frames.includes('infinitive');
    return (
      word.frames.includes('clause') &&
      (base === 'ccomp' || marks.includes('that') || marks.includes('whether'))
    );
  });
}
