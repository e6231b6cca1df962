import type { Sentence, Token } from '../../language/types.ts';
import { baseRelation, childrenOf, dependents, subtree, tokenAt } from '../tree.ts';
import { hasSubject, isComma, type Mend, NONE, type Repair, reports } from './mend.ts';
import type { CueLexicon } from './types.ts';

const FINITE = /^VB[DZP]$/u;

/** "the source |added|": a verb in the past tense without an auxiliary is no passive. */
function activeVerb(sentence: Sentence, token: Token): readonly Repair[] {
  if (token.deprel !== 'nsubj:pass' || token.head < token.index) return NONE;
  const verb = tokenAt(sentence, token.head);
  if (verb.xpos !== 'VBD' || dependents(sentence, verb.index, 'aux').length > 0) return NONE;
  return [{ index: token.index, head: token.head, deprel: 'nsubj' }];
}

/** "|Berg|, who leads the party, said": the name before the relative clause speaks, whatever it was taken for. */
function nameBeforeRelative(sentence: Sentence, token: Token, cues: CueLexicon): readonly Repair[] {
  if (!FINITE.test(token.xpos) || !reports(token, cues) || hasSubject(sentence, token.index)) return NONE;
  if (!isComma(sentence.tokens[token.index - 1])) return NONE;
  for (let i = token.index - 2; i > 1; i--) {
    const word = tokenAt(sentence, i);
    if (word.form === ';' || word.form === '”' || word.form === '"') return NONE;
    if (word.xpos !== 'WP' || !isComma(sentence.tokens[i - 1])) continue;
    const noun = nounBefore(sentence, i - 1);
    return noun === undefined || (noun.head === token.index && baseRelation(noun) === 'nsubj')
      ? NONE
      : [{ index: noun.index, head: token.index, deprel: 'nsubj' }];
  }
  return NONE;
}

/** The head of the noun phrase that ends before token `end`. */
function nounBefore(sentence: Sentence, end: number): Token | undefined {
  let noun = sentence.tokens[end - 1];
  while (
    noun !== undefined &&
    /^(?:flat|compound|nmod:desc)$/u.test(noun.deprel) &&
    noun.head >= 0 &&
    noun.head < end
  )
    noun = sentence.tokens[noun.head];
  return noun !== undefined && ['PROPN', 'NOUN', 'PRON'].includes(noun.upos) ? noun : undefined;
}

const AFTER_FINAL = /^(?:obl|advmod|punct|nmod)/u;

/** "..., an executive at the company |confirmed|.": the verb of a clause set behind was taken for a participle of its noun. */
function finalClause(sentence: Sentence, token: Token, cues: CueLexicon): readonly Repair[] {
  if (token.deprel !== 'acl' || token.xpos !== 'VBN' || token.head > token.index) return NONE;
  const word = cues.find(token.lemma.toLowerCase(), 'verb');
  if (word?.kind !== 'saying' || !word.frames.includes('clause') || !onlyTimeFollows(sentence, token))
    return NONE;
  let noun = tokenAt(sentence, token.head);
  let speaking = speaks(sentence, noun, cues);
  while (
    /^(?:nmod|conj|compound|flat|nmod:poss)$/u.test(noun.deprel) &&
    noun.head >= 0 &&
    noun.head < noun.index
  ) {
    noun = tokenAt(sentence, noun.head);
    speaking ||= speaks(sentence, noun, cues);
  }
  const first = subtree(sentence, noun.index).first;
  const root = sentence.tokens.find((t) => t.head < 0);
  if (!isComma(sentence.tokens[first - 1]) && !isComma(sentence.tokens[first])) return NONE;
  if (root === undefined || root.index >= first || !speaking) return NONE;
  if (!sentence.tokens.slice(0, first).some((t) => FINITE.test(t.xpos) || t.xpos === 'MD')) return NONE;
  return [
    { index: token.index, head: root.index, deprel: 'parataxis', xpos: 'VBD' },
    { index: noun.index, head: token.index, deprel: 'nsubj' },
  ];
}

/** No "by", no object, nothing but place and time up to the end of the sentence. */
function onlyTimeFollows(sentence: Sentence, token: Token): boolean {
  const kept = childrenOf(sentence, token.index).every(
    (i) => i < token.index || AFTER_FINAL.test(tokenAt(sentence, i).deprel),
  );
  const rest = sentence.tokens.slice(token.index + 1);
  return (
    kept &&
    !rest.some((t) => t.form.toLowerCase() === 'by' || t.upos === 'VERB' || t.upos === 'AUX' || isComma(t))
  );
}

function speaks(sentence: Sentence, noun: Token, cues: CueLexicon): boolean {
  const name = sentence.names.find((n) => n.first <= noun.index && noun.index < n.last);
  return name?.kind === 'PERSON' || name?.kind === 'ORG' || cues.isSpeaker(noun.lemma.toLowerCase());
}

/** Arcs between a verb of saying and who says it, in the order they are put right. */
export const SPEAKER_MENDS: readonly Mend[] = [activeVerb, nameBeforeRelative, finalClause];
