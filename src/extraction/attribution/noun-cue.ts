import type { Sentence } from '../../language/types.ts';
import { baseRelation, childrenOf, dependents, tokenAt } from '../tree.ts';
import type { CueSite, Interval } from './attribution-rule.ts';
import { cueWords, isPassive } from './clause.ts';
import { speakerOf } from './quote-clause.ts';
import { sourcePhrase } from './source-phrase.ts';
import type { CueWord, SourcePhrase } from './types.ts';

/** Clauses of a noun: "the claim that ...", "the plan to ...". A relative clause ("the claim that he made") is none. */
export function nounClause(sentence: Sentence, noun: number, word: CueWord): number[] {
  return childrenOf(sentence, noun).filter((i) => {
    const token = tokenAt(sentence, i);
    if (i < noun || (token.deprel !== 'acl' && token.deprel !== 'ccomp')) return false;
    const marks = dependents(sentence, i, 'mark').map((m) => tokenAt(sentence, m).form.toLowerCase());
    if (marks.includes('to')) return word.frames.includes('infinitive');
    return (
      word.frames.includes('clause') &&
      (marks.includes('that') || marks.includes('whether') || token.deprel === 'ccomp')
    );
  });
}

/** The words of a nominal cue and whose it is: a possessor, or the subject of the light verb it stands with. */
export function nounCue(site: CueSite): { cue: Interval; source: SourcePhrase | undefined } {
  const { sentence, index } = site;
  const bare = { first: index, last: index + 1 };
  const owner = dependents(sentence, index, 'nmod:poss')[0];
  if (owner !== undefined)
    return { cue: bare, source: withPossessive(sentence, sourcePhrase(sentence, owner, bare)) };
  const token = tokenAt(sentence, index);
  const verb = token.deprel === 'obj' ? sentence.tokens[token.head] : undefined;
  if (verb === undefined || !site.reading.cues.isLight(verb.lemma) || isPassive(sentence, verb.index))
    return { cue: bare, source: undefined };
  const whole = { first: cueWords(sentence, verb.index).first, last: index + 1 };
  const source = speakerOf(sentence, verb.index, whole);
  return source === undefined ? { cue: bare, source } : { cue: whole, source };
}

/** "Tehran|'s| claim": the ending belongs to the name. */
function withPossessive(sentence: Sentence, source: SourcePhrase | undefined): SourcePhrase | undefined {
  const next = source && sentence.tokens[source.last];
  if (source === undefined || next?.xpos !== 'POS') return source;
  return { ...source, last: source.last + 1, span: { start: source.span.start, end: next.end } };
}

export function isSubjectOf(sentence: Sentence, noun: number): boolean {
  return baseRelation(tokenAt(sentence, noun)) === 'nsubj';
}
