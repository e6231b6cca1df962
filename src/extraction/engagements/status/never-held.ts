import type { Span } from '../../../kernel/index.ts';
import type { Sentence, Token } from '../../../language/types.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { dependents, tokenAt } from '../../tree.ts';
import { nounPhraseAt } from '../engagement-phrase.ts';
import { isNegated, statusWordsAt } from './status-words.ts';

// What is told not to have been, or not to be: no meeting at all, a report denied, a plan that came to nothing.

/** "There was |no| meeting between A and B": said of one that others had told of. */
export function wasNone(sentence: Sentence, event: number): Span | undefined {
  const { deprel, head } = tokenAt(sentence, event);
  const no = dependents(sentence, event, 'det').find((i) => /^no$/i.test(tokenAt(sentence, i).form));
  const there =
    deprel.startsWith('nsubj') &&
    tokenAt(sentence, head).lemma.toLowerCase() === 'be' &&
    dependents(sentence, head, 'expl').length > 0;
  return no === undefined || !there
    ? undefined
    : { start: tokenAt(sentence, no).start, end: tokenAt(sentence, event).end };
}

/** "There was no |progress| in the talks": what there was none of is not the talks. */
export function isNoOther(
  sentence: Sentence,
  lexicon: Lexicon,
  { index, lemma }: Token,
  verb: Token,
): boolean {
  return (
    verb.lemma === 'be' &&
    dependents(sentence, verb.index, 'expl').length > 0 &&
    !PLANS.has(lemma.toLowerCase()) &&
    nounPhraseAt(lexicon, sentence, index) === undefined
  );
}

const PLANS: ReadonlySet<string> = new Set([
  'plan',
  'intention',
  'chance',
  'possibility',
  'prospect',
  'question',
  'date',
]);

const REPORTS: ReadonlySet<string> = new Set([
  'report',
  'claim',
  'rumor',
  'rumour',
  'suggestion',
  'speculation',
  'assertion',
  'idea',
  'talk',
]);

/** "Dismissed |reports| that A would meet B": what is reported and denied. */
export function isReportDenied(sentence: Sentence, lexicon: Lexicon, noun: Token): boolean {
  // "Reports |in a section of the media| that A would meet B": trees hang the clause on the nearest noun.
  let above = noun;
  for (let steps = 0; steps < 3 && above.deprel.startsWith('nmod'); steps++)
    above = tokenAt(sentence, above.head);
  if (above.deprel !== 'obj' && above.deprel !== 'obl') return false;
  const verb = above.head;
  const isReport = (i: number) => i <= noun.index && REPORTS.has(tokenAt(sentence, i).lemma.toLowerCase());
  if (!dependents(sentence, verb, 'obj').some(isReport)) return false;
  const words = statusWordsAt(sentence, verb, lexicon, 2);
  return words?.phrase.status === 'denied' && !isNegated(sentence, verb, words);
}

/** "The talks |will not| take place": what was to be and will not be is cancelled; "A will not meet B" denies. */
export function willNotTakePlace(sentence: Sentence, event: number, word: Span): boolean {
  const { deprel, head } = tokenAt(sentence, event);
  return (
    deprel.startsWith('nsubj') &&
    dependents(sentence, head, 'aux').some(
      (i) =>
        tokenAt(sentence, i).start === word.start &&
        /^(?:will|wo|would|shall)$/i.test(tokenAt(sentence, i).form),
    )
  );
}

const TAKING_PLACE: ReadonlySet<string> = new Set([
  'take',
  'materialize',
  'materialise',
  'happen',
  'come',
  'go',
]);
const AHEAD: Readonly<Record<string, string>> = { take: 'place', come: 'off', go: 'ahead' };

/** "The third round |never| took place", "a planned meeting did |not| materialize": it was to be and was not. */
export function neverTookPlace(sentence: Sentence, event: number): Span | undefined {
  const { deprel, head } = tokenAt(sentence, event);
  const verb = sentence.tokens[head];
  if (verb === undefined || !deprel.startsWith('nsubj') || !TAKING_PLACE.has(verb.lemma.toLowerCase()))
    return undefined;
  const needs = AHEAD[verb.lemma.toLowerCase()];
  if (needs !== undefined && sentence.tokens[head + 1]?.form.toLowerCase() !== needs) return undefined;
  const past =
    verb.xpos === 'VBD' || dependents(sentence, head, 'aux').some((i) => tokenAt(sentence, i).xpos === 'VBD');
  if (!past) return undefined;
  const not = dependents(sentence, head, 'advmod').find((i) =>
    /^(?:not|n['’]t|never)$/i.test(tokenAt(sentence, i).form),
  );
  return not === undefined ? undefined : { start: tokenAt(sentence, not).start, end: verb.end };
}
