import type { Sentence, Token } from '../../language/types.ts';
import { childrenOf, dependents, tokenAt } from '../tree.ts';
import { type Mend, NONE, type Repair } from './mend.ts';
import type { CueLexicon } from './types.ts';

const CLAUSAL = new Set(['root', 'advcl', 'ccomp', 'acl:relcl', 'parataxis']);
/** What the noun keeps; all else that hangs on it belongs to the clause. */
const NOMINAL =
  /^(?:det|amod|nummod|compound|flat|fixed|appos|nmod|case|acl|goeswith|cc:preconj)(?::(?!unmarked)|$)/u;

/**
 * "In May the bloc |called| for talks", "while most rivals |backed| the plan": a noun stands where the clause wants a
 * verb, with the verb hung on it as a participle.
 */
function participleAsVerb(sentence: Sentence, token: Token, cues: CueLexicon): readonly Repair[] {
  if (token.xpos !== 'VBN' || token.deprel !== 'acl' || token.head > token.index) return NONE;
  if (cues.find(token.lemma.toLowerCase(), 'verb') === undefined || !readsAsPast(sentence, token))
    return NONE;
  const noun = subjectOf(sentence, token, cues);
  if (noun === undefined) return NONE;
  const place = placeOf(sentence, noun);
  if (place === undefined) return NONE;
  const kept = childrenOf(sentence, noun.index).filter((i) => i !== token.index);
  if (kept.some((i) => /^(?:cop|nsubj|csubj|aux|case|expl)/u.test(tokenAt(sentence, i).deprel))) return NONE;
  const moved = kept.filter((i) => !NOMINAL.test(tokenAt(sentence, i).deprel));
  return [
    { index: token.index, head: place.head, deprel: place.deprel, xpos: 'VBD' },
    { index: noun.index, head: token.index, deprel: 'nsubj' },
    ...[...moved, ...place.moved].map((index) => ({
      index,
      head: token.index,
      deprel: index === noun.head ? 'obl' : tokenAt(sentence, index).deprel,
    })),
  ];
}

const TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|\d+|today|yesterday)$/u;

/** The noun that the verb's clause is about: up from the one it hangs on over names, titles and "members of". */
function subjectOf(sentence: Sentence, verb: Token, cues: CueLexicon): Token | undefined {
  let noun = tokenAt(sentence, verb.head);
  let acts = canAct(sentence, noun, cues);
  while (
    /^(?:nmod|appos|flat|compound|conj)/u.test(noun.deprel) &&
    noun.head >= 0 &&
    noun.head < noun.index
  ) {
    const above = tokenAt(sentence, noun.head);
    if (above.upos === 'VERB' || TIME.test(above.form)) break;
    noun = above;
    acts ||= canAct(sentence, noun, cues);
  }
  return acts ? noun : undefined;
}

/** Where the verb goes: the noun's own place, when it is one for a clause and no verb fills it. */
function placeOf(
  sentence: Sentence,
  noun: Token,
): { readonly head: number; readonly deprel: string; readonly moved: readonly number[] } | undefined {
  if (CLAUSAL.has(noun.deprel)) return { head: noun.head, deprel: noun.deprel, moved: [] };
  const above = sentence.tokens[noun.head];
  if (above === undefined || above.head >= 0 || !TIME.test(above.form)) return undefined;
  // "On Sunday, the premier called": the day was taken for the main word.
  const moved = childrenOf(sentence, above.index).filter(
    (i) => i !== noun.index && !/^case/u.test(tokenAt(sentence, i).deprel),
  );
  return { head: -1, deprel: 'root', moved: [above.index, ...moved] };
}

/** A form that may be a past tense, with an object or a phrase of its own, and nobody behind "by". */
function readsAsPast(sentence: Sentence, verb: Token): boolean {
  if (!/(?:ed|aid|old|ought|ote|ound|eld)$/u.test(verb.form)) return false;
  const kids = childrenOf(sentence, verb.index);
  if (kids.some((i) => /^(?:aux|nsubj)/u.test(tokenAt(sentence, i).deprel))) return false;
  const by = kids.some((i) =>
    dependents(sentence, i, 'case').some((c) => tokenAt(sentence, c).form.toLowerCase() === 'by'),
  );
  return (
    !by && kids.some((i) => i > verb.index && /^(?:obj|obl|xcomp|ccomp)/u.test(tokenAt(sentence, i).deprel))
  );
}

function canAct(sentence: Sentence, noun: Token, cues: CueLexicon): boolean {
  const name = sentence.names.find((n) => n.first <= noun.index && noun.index < n.last);
  if (name !== undefined) return name.kind !== 'LOC' && name.kind !== 'EVENT';
  return noun.upos === 'PRON' || cues.isSpeaker(noun.lemma.toLowerCase());
}

/** Participles that are the verbs of their clauses. */
export const PARTICIPLE_MENDS: readonly Mend[] = [participleAsVerb];
