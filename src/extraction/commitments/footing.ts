import type { Sentence, Token } from '../../language/types.ts';
import { ancestors, caseMarkers, dependents, tokenAt } from '../tree.ts';
import { ACCORDS } from './accords.ts';

/** What a deed ahead rests on: an accord between parties, a draft or plan, or the word of whoever is to do it. */
export interface Footing {
  readonly status: 'agreed' | 'proposed' | 'announced';
  /** Token of the accord or draft. */
  readonly paper?: number;
}

/** Accords that are not yet: "the |draft| agreement". */
const NOT_YET: ReadonlySet<string> = new Set(
  'draft proposed planned emerging possible potential future tentative prospective leaked unsigned'.split(
    ' ',
  ),
);
const DRAFTS: ReadonlySet<string> = new Set(
  'blueprint draft initiative outline plan proposal scheme'.split(' '),
);
/** Papers only where something is to be done "under" them. */
const UNDER_ONLY: ReadonlySet<string> = new Set(
  'arrangement bargain document framework package roadmap text understanding'.split(' '),
);
/** Parts of a paper: "the |terms| of the truce". */
const PARTS: ReadonlySet<string> = new Set(
  'article clause language part point provision section term text version wording'.split(' '),
);

/** Reads "under the accord, A will", "an accord under which A will", "the accord says A will", "agreed that A would". */
export function footingOf(sentence: Sentence, verb: number): Footing {
  const chain = [verb, ...ancestors(sentence, verb)];
  const paper = sentence.tokens.find((t) => isPaper(sentence, t) && governs(sentence, t, verb, chain));
  if (paper !== undefined) {
    const draft =
      (DRAFTS.has(paper.lemma.toLowerCase()) && !isCertain(sentence, verb)) ||
      dependents(sentence, paper.index, 'amod', 'compound').some((i) =>
        NOT_YET.has(tokenAt(sentence, i).lemma.toLowerCase()),
      );
    const settled = DRAFTS.has(paper.lemma.toLowerCase()) ? 'announced' : 'agreed';
    return { status: draft ? 'proposed' : settled, paper: paper.index };
  }
  if (isAgreedThat(sentence, chain) || isInReturn(sentence, verb)) return { status: 'agreed' };
  return { status: 'announced' };
}

/** "Under the plan, A |will|": a plan that is carried out. */
function isCertain(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'aux').some((i) =>
    /^(?:will|shall|['’]ll)$/i.test(tokenAt(sentence, i).form),
  );
}

function isPaper(sentence: Sentence, { index, lemma, upos }: Token): boolean {
  if (upos !== 'NOUN' && upos !== 'PROPN') return false;
  const word = lemma.toLowerCase();
  if (ACCORDS.has(word) || DRAFTS.has(word)) return true;
  if (UNDER_ONLY.has(word)) return introduction(sentence, index, /^under$/) !== undefined;
  return (
    word === 'statement' &&
    dependents(sentence, index, 'amod').some((i) => /^joint$/i.test(tokenAt(sentence, i).form))
  );
}

function governs(sentence: Sentence, paper: Token, verb: number, chain: readonly number[]): boolean {
  if (chain.some((i) => opensRelative(sentence, paper, i))) return true;
  const before = introduction(sentence, paper.index);
  // What stands before the deed frames it; what stands behind must hang on it: "repay the loan |under the accord|".
  if (before !== undefined)
    return paper.index < verb
      ? !isClosed(sentence, paper.index, verb)
      : reaches(sentence, paper.index, chain);
  // "The communique says |A will|".
  return chain.some((i, k) => {
    const below = chain[k - 1];
    const says = tokenAt(sentence, i);
    return (
      below !== undefined &&
      says.upos === 'VERB' &&
      /^(?:ccomp|parataxis)/.test(tokenAt(sentence, below).deprel) &&
      SAYS.has(says.lemma) &&
      dependents(sentence, i, 'nsubj').some((s) => isOrIsPartOf(sentence, s, paper.index))
    );
  });
}

const SAYS: ReadonlySet<string> = new Set('say state provide stipulate specify foresee read'.split(' '));

function isOrIsPartOf(sentence: Sentence, noun: number, paper: number): boolean {
  return (
    noun === paper ||
    (PARTS.has(tokenAt(sentence, noun).lemma) && dependents(sentence, noun, 'nmod').includes(paper))
  );
}

/** "An accord |under which| A will", "whereby". */
function opensRelative(sentence: Sentence, paper: Token, index: number): boolean {
  const { deprel, head } = tokenAt(sentence, index);
  if (!deprel.startsWith('acl') || head !== paper.index) return false;
  return sentence.tokens
    .slice(paper.index + 1, index)
    .some(
      (t) =>
        /^whereby$/i.test(t.form) ||
        (/^which$/i.test(t.form) && /^(?:under|by|in)$/i.test(sentence.tokens[t.index - 1]?.form ?? '')),
    );
}

/** "|Under| the accord", "|as part of| a deal", "|according to| the text": the words that bring a paper in, up to six back. */
function introduction(
  sentence: Sentence,
  paper: number,
  words = /^(?:under|according|part)$/,
): number | undefined {
  for (let i = paper - 1; i >= Math.max(0, paper - 7); i--) {
    const form = tokenAt(sentence, i).form.toLowerCase();
    if (words.test(form)) return i;
    if (/^[,;:.]$/.test(form) || tokenAt(sentence, i).upos === 'VERB') return undefined;
  }
  return undefined;
}

/** A full clause of its own between the paper and the deed, with no "and", "while" or ";" to carry the frame on. */
function isClosed(sentence: Sentence, paper: number, verb: number): boolean {
  const between = sentence.tokens.slice(paper, verb);
  const finite = between.some(
    (t) => /^VB[DZ]$/.test(t.xpos) && t.head !== verb && !/^(?:acl|amod|advcl|aux)/.test(t.deprel),
  );
  return finite && !between.some((t) => /^(?:;|and|while|but)$/i.test(t.form));
}

function reaches(sentence: Sentence, paper: number, chain: readonly number[]): boolean {
  const verb = chain[0];
  const up = ancestors(sentence, paper);
  return (
    (verb !== undefined && up.includes(verb)) ||
    // "..., according to the joint statement" hangs on any verb above.
    (caseMarkers(sentence, paper).some((m) => m.startsWith('according')) && up.some((i) => chain.includes(i)))
  );
}

/** "Agreed |that A would|". */
function isAgreedThat(sentence: Sentence, chain: readonly number[]): boolean {
  const above = chain[1];
  return (
    above !== undefined &&
    tokenAt(sentence, chain[0] ?? 0).deprel === 'ccomp' &&
    tokenAt(sentence, above).lemma === 'agree' &&
    dependents(sentence, above, 'aux', 'advmod').every(
      (i) => !/^(?:not|n['’]t|never|may|might|could|would)$/i.test(tokenAt(sentence, i).form),
    )
  );
}

/** "|In return|, B will ...": the other half of a bargain, said as settled. */
function isInReturn(sentence: Sentence, verb: number): boolean {
  if (!isCertain(sentence, verb)) return false;
  const first = dependents(sentence, verb, 'nsubj')[0] ?? verb;
  return sentence.tokens
    .slice(Math.max(0, first - 6), first)
    .some(
      (t) =>
        /^(?:return|exchange)$/i.test(t.form) &&
        /^in$/i.test(sentence.tokens[t.index - 1]?.form ?? '') &&
        !/^for$/i.test(sentence.tokens[t.index + 1]?.form ?? ''),
    );
}
