import type { Sentence, Token } from '../../language/types.ts';
import { tokenWith } from '../tree.ts';
import { isTimeWord } from './time-words.ts';

/**
 * The sentence with those slips of its tree put right that hide who did what: a main verb taken for a participle, a
 * perfect taken for "have" with an object, "killed |at least six|" taken for a place. A sentence without such a slip is
 * returned as it is.
 */
export function mendTree(sentence: Sentence): Sentence {
  let tokens: readonly Token[] = sentence.tokens;
  for (const token of sentence.tokens) for (const mend of MENDS) tokens = mend(tokens, token.index) ?? tokens;
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
}

/** Looks at one word and returns the tree put right, or nothing. */
type Mend = (tokens: readonly Token[], i: number) => readonly Token[] | undefined;

/** "Killed |at least 23 militants|". */
const mendAtLeast: Mend = (tokens, i) => {
  const at = tokens[i];
  if (at?.deprel !== 'case' || !/^(?:least|most)$/i.test(tokens[i + 1]?.form ?? '')) return undefined;
  const noun = tokens[at.head];
  const verb = noun === undefined ? undefined : tokens[noun.head];
  if (noun === undefined || noun.deprel !== 'obl' || verb?.upos !== 'VERB' || verb.index > i)
    return undefined;
  if (hasChild(tokens, verb.index, 'obj', 'nsubj:pass', 'aux:pass')) return undefined;
  return change(tokens, [noun.index, { deprel: 'obj' }], [i, { deprel: 'advmod' }]);
};

/** "It had |shelled positions|". */
const mendPerfect: Mend = (tokens, i) => {
  const participle = tokens[i];
  const have = tokens[i - 1];
  if (participle?.deprel !== 'amod' || participle.xpos !== 'VBN' || have === undefined) return undefined;
  if (have.lemma.toLowerCase() !== 'have' || have.upos === 'AUX') return undefined;
  const noun = tokens[participle.head];
  if (noun === undefined || noun.head !== have.index || noun.deprel !== 'obj') return undefined;
  const moved = tokens
    .filter((t) => t.head === have.index && t !== noun)
    .map((t): Change => [t.index, { head: i }]);
  return change(
    tokens,
    ...moved,
    [have.index, { head: i, deprel: 'aux', upos: 'AUX' }],
    [i, { head: have.head, deprel: have.deprel, upos: 'VERB' }],
    [noun.index, { head: i }],
  );
};

/** "The army says |the tanks fired| at militants": nobody says tanks. */
const mendSaidClause: Mend = (tokens, i) => {
  const verb = tokens[i];
  if (verb?.upos !== 'VERB' || !mayBePast(verb)) return undefined;
  if (participleOf(tokens, i) !== undefined || verb.deprel !== 'acl' || verb.xpos === 'VBG') return undefined;
  const noun = tokens[verb.head];
  const say = noun === undefined ? undefined : tokens[noun.head];
  if (noun?.deprel !== 'obj' || say?.lemma !== 'say' || hasChild(tokens, say.index, 'ccomp'))
    return undefined;
  return change(
    tokens,
    [i, { head: say.index, deprel: 'ccomp', xpos: 'VBD' }],
    [noun.index, { head: i, deprel: 'nsubj' }],
  );
};

/** "The International |called| on Oslo to ...": a sentence without a verb whose noun has a participle that nobody suffers. */
const mendLostMain: Mend = (tokens, i) => {
  const verb = tokens[i];
  if (verb?.deprel !== 'acl' || verb.xpos !== 'VBN' || !mayBePast(verb) || tokens.at(-1)?.form !== '.')
    return undefined;
  const noun = tokens[verb.head];
  if (noun === undefined || noun.head >= 0 || participleOf(tokens, i) !== undefined) return undefined;
  if (tokens.some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos))) return undefined;
  if (!hasChild(tokens, i, 'obj') && !NEVER_SUFFERED.has(verb.lemma)) return undefined;
  const behind = tokens
    .filter((t) => t.head === noun.index && t.index > i)
    .map((t): Change => [t.index, { head: i }]);
  return change(
    tokens,
    ...behind,
    [i, { head: -1, deprel: 'root', xpos: 'VBD' }],
    [noun.index, { head: i, deprel: 'nsubj' }],
  );
};

/** "Announced Thursday |that he had resigned|": what is announced is not Thursday. */
const mendClauseOfDay: Mend = (tokens, i) => {
  const verb = tokens[i];
  if (verb?.deprel !== 'acl:relcl') return undefined;
  const day = tokens[verb.head];
  const above = day === undefined ? undefined : tokens[day.head];
  if (day === undefined || above?.upos !== 'VERB') return undefined;
  const that = tokens.some((t) => t.head === i && t.deprel === 'mark' && t.form.toLowerCase() === 'that');
  const told = (that && isTimeWord(day.lemma)) || isSaidIn(tokens, above, day, verb);
  return told ? change(tokens, [i, { head: above.index, deprel: 'ccomp' }]) : undefined;
};

/** "Said in a letter |he was prepared|": a clause with a subject of its own that leaves nothing else said. */
function isSaidIn(tokens: readonly Token[], say: Token, letter: Token, verb: Token): boolean {
  if (say.lemma !== 'say' || letter.deprel !== 'obl' || hasChild(tokens, say.index, 'ccomp')) return false;
  return tokens.some(
    (t) => t.head === verb.index && t.deprel.startsWith('nsubj') && t.upos !== 'DET' && !/^W/.test(t.xpos),
  );
}

const MENDS: readonly Mend[] = [mendAtLeast, mendPerfect, mendSaidClause, mendLostMain, mendClauseOfDay];

/** Verbs that are not done to anybody: their participle after a noun is a past tense. */
const NEVER_SUFFERED: ReadonlySet<string> = new Set(
  'call|appeal|agree|meet|talk|arrive|vote|protest|decline|refuse|fire|clash|pull|withdraw|resign|travel|fly'.split(
    '|',
  ),
);

type Change = readonly [number, Partial<Token>];

function change(tokens: readonly Token[], ...changes: readonly Change[]): readonly Token[] {
  const mended = [...tokens];
  for (const [i, fields] of changes) {
    const token = mended[i];
    if (token !== undefined) mended[i] = tokenWith(token, fields);
  }
  return mended;
}

function hasChild(tokens: readonly Token[], head: number, ...relations: readonly string[]): boolean {
  return tokens.some((t) => t.head === head && relations.includes(t.deprel));
}

/** The "by" or "being" that shows a participle to be passive. */
function participleOf(tokens: readonly Token[], i: number): Token | undefined {
  return tokens.find(
    (t) => (t.head === i && t.deprel === 'obl:agent') || (t.head === i && t.deprel === 'aux:pass'),
  );
}

/** A form in -ed or an irregular past, which may be a past tense as well as a participle. */
function mayBePast({ xpos, form }: Token): boolean {
  return (
    xpos === 'VBN' &&
    !/^(?:taken|given|seen|driven|written|shown|known|chosen|broken|stolen|spoken|done|gone)$/i.test(form)
  );
}
