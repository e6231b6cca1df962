import type { Sentence, Token } from '../../language/types.ts';
import type { Lexicon, StanceEntry, Takes } from '../lexicon/index.ts';
import { dependents, tokenAt } from '../tree.ts';
import { type Complement, complementOf } from './complement.ts';
import { lemmasOfHead, matchesAt, patternsOf, type WordMatch } from './word-pattern.ts';

const stances = patternsOf((lexicon) => lexicon.data.stances);

/** Head lemmas of the words of stance of these parts of speech: where a rule is worth trying. */
export function stanceTriggers(...parts: readonly StanceEntry['pos'][]): (lexicon: Lexicon) => string[] {
  return (lexicon) =>
    [...stances(lexicon)]
      .filter(([, list]) => list.some((p) => parts.includes(p.entry.pos)))
      .flatMap(([head]) => lemmasOfHead(head));
}

/** A word of stance with what it is about. */
export interface StanceAt {
  readonly match: WordMatch<StanceEntry>;
  readonly complement: Complement;
}

/** The first word of stance at a token that has a complement of one of `kinds`, longer words first. */
export function stanceAt(
  lexicon: Lexicon,
  sentence: Sentence,
  index: number,
  parts: readonly StanceEntry['pos'][],
  kinds: readonly Takes[],
): StanceAt | undefined {
  for (const match of matchesAt(stances(lexicon), sentence, index)) {
    if (!parts.includes(match.entry.pos)) continue;
    for (const kind of match.entry.takes) {
      if (!kinds.includes(kind)) continue;
      const complement = complementOf(sentence, match, kind);
      if (complement === undefined || isOtherSense(sentence, complement, match.entry)) continue;
      if (match.entry.stance !== 'demands' || kind !== 'that' || isDemanded(sentence, complement.head))
        return { match, complement };
    }
  }
  return undefined;
}

/** A verb of stance whose object stands before it: "which A rules |out|", "that A insists |on|". */
export function strandedStance(
  lexicon: Lexicon,
  sentence: Sentence,
  index: number,
  noun: string,
): WordMatch<StanceEntry> | undefined {
  return matchesAt(stances(lexicon), sentence, index).find(({ entry, last, preposition }) => {
    if (entry.pos !== 'verb' || !entry.takes.includes('noun') || entry.notWith.includes(noun)) return false;
    const next = sentence.tokens[last];
    return (
      preposition === undefined ||
      (next?.form === preposition && (next.head === index || next.deprel !== 'case'))
    );
  });
}

/** What a noun of stance says where its issue is told elsewhere: "its main |demand| is ...". */
export function nounStance(lexicon: Lexicon, sentence: Sentence, index: number): StanceEntry | undefined {
  if (tokenAt(sentence, index).upos !== 'NOUN') return undefined;
  const list = stances(lexicon).get(tokenAt(sentence, index).lemma.toLowerCase()) ?? [];
  return list.find((p) => p.entry.pos === 'noun' && p.before.length + p.after.length === 0)?.entry;
}

function isOtherSense(
  sentence: Sentence,
  { head, whom }: Complement,
  { notWith, lemma }: StanceEntry,
): boolean {
  // "Considers the deal |void|" judges.
  if (lemma === 'consider' && dependents(sentence, tokenAt(sentence, head).head, 'xcomp').length > 0)
    return true;
  if (notWith.length === 0) return false;
  const near = [
    head,
    ...(whom === undefined ? [] : [whom]),
    ...dependents(sentence, head, 'compound', 'nmod'),
  ];
  return near.some((i) => notWith.includes(tokenAt(sentence, i).lemma.toLowerCase()));
}

/** "Insists that it be so" demands; "insists that it is so" only says it. */
function isDemanded(sentence: Sentence, clause: number): boolean {
  const helpers = dependents(sentence, clause, 'aux', 'cop').map((i) => tokenAt(sentence, i));
  // "Insists that it |has to| be so"; "that it |has| been so" only says it.
  const isDuty = (h: Token) =>
    !/^(?:have|has)$/i.test(h.form) || sentence.tokens[h.index + 1]?.form.toLowerCase() === 'to';
  if (helpers.some((h) => /^(?:must|should|have|has|be|not)$/i.test(h.form) && isDuty(h))) return true;
  return helpers.length === 0 && /^VBP?$/.test(tokenAt(sentence, clause).xpos);
}
