import type { Sentence } from '../../../language/types.ts';
import type { Passage } from '../../passage.ts';
import { caseMarkers, dependents, isVerbal, tokenAt } from '../../tree.ts';
import type { Where } from '../../types.ts';
import { arrangingVerb } from '../arranging-verb.ts';
import { prepositional } from '../who/arguments.ts';
import { placeFromContext } from './place-from-context.ts';
import { placePhrase, toWhere } from './place-phrase.ts';

/** Where the words at the event or its verb say it takes place, else where the words around them have brought people. */
export function placeAt(
  passage: Passage,
  sentence: Sentence,
  event: number,
  verb: number | undefined,
): Where | undefined {
  const arranged = arrangingVerb(sentence, event);
  const carrier = verb === event || isOfAnotherTime(sentence, event) ? undefined : verb;
  return (
    placeInTree(passage, sentence, event) ??
    placeInLine(passage, sentence, event) ??
    (carrier === undefined ? undefined : placeInTree(passage, sentence, carrier)) ??
    (carrier === undefined || carrier < event ? undefined : placeInLine(passage, sentence, carrier)) ??
    (arranged === undefined ? undefined : placeInLine(passage, sentence, arranged)) ??
    placeFromContext(passage, sentence, verb ?? event)
  );
}

/** "Agreed on it at his resort, days |after a summit| with X": the verb's place is not the event's. */
function isOfAnotherTime(sentence: Sentence, event: number): boolean {
  return caseMarkers(sentence, event).some((c) =>
    /^(?:after|before|since|until|ahead of|following)$/.test(c),
  );
}

function placeInTree(passage: Passage, sentence: Sentence, at: number): Where | undefined {
  for (const anchor of [at, ...participantsUnder(passage, sentence, at)]) {
    for (const i of prepositional(sentence, anchor, ['in', 'at', 'near', 'outside'])) {
      const mention = passage.cast.at(sentence.index, i);
      if (mention?.place === true || (mention?.form === 'metonym' && mention.actors.length > 0))
        return toWhere(mention, passage);
      const marker = dependents(sentence, i, 'case').find((c) => c < i);
      const place = marker === undefined ? undefined : placePhrase(passage, sentence, marker + 1);
      if (place !== undefined) return place;
    }
  }
  return undefined;
}

const LINE_REACH = 16;
const MARGINS = /^(?:margins?|sidelines?|fringes?)$/i;

/** "Talks with X's envoy, Y, |in Muscat|": the first place after "in" or "at" before another verb, wherever the tree hangs it. */
function placeInLine(passage: Passage, sentence: Sentence, from: number): Where | undefined {
  let margins = false;
  for (let i = from + 1; i < Math.min(from + LINE_REACH, sentence.tokens.length); i++) {
    const token = tokenAt(sentence, i);
    const before = sentence.tokens[i - 1]?.form.toLowerCase();
    if (before === 'in' || before === 'at' || (margins && before === 'of')) {
      const works = before === 'at' && isOfSomebody(passage, sentence, i - 2);
      const place = works ? undefined : placePhrase(passage, sentence, i);
      if (place !== undefined) return place;
      // "On the sidelines of the summit |in Canada|": a country, only where it can be nothing but the place.
      const mention = passage.cast.at(sentence.index, i);
      if (margins && mention?.place === true && mention.first === i) return toWhere(mention, passage);
    }
    if (isVerbal(token) || /^(?:["“”;:]|who|which|that|while|but|where)$/.test(token.form)) return undefined;
    margins ||= MARGINS.test(token.form);
  }
  return undefined;
}

/** "|An official| at the embassy": where somebody works, not where anything happens. */
function isOfSomebody(passage: Passage, sentence: Sentence, noun: number): boolean {
  const token = sentence.tokens[noun];
  if (token === undefined || token.upos !== 'NOUN') return false;
  const { lexicon } = passage;
  if (lexicon.engagementWords.get(token.lemma.toLowerCase()).length > 0) return false;
  if (passage.dates.some((d) => d.start <= token.start && token.start < d.end)) return false;
  return !dependents(sentence, noun, 'det', 'nmod:poss').some(
    (i) => !/^(?:an?|some|several|many)$/i.test(tokenAt(sentence, i).form),
  );
}

/** Trees often hang "in Washington" on the last name: "a meeting between A and B |in Washington|". */
function participantsUnder(passage: Passage, sentence: Sentence, anchor: number): number[] {
  return dependents(sentence, anchor, 'nmod', 'obl', 'obj', 'conj', 'flat', 'nsubj')
    .flatMap((i) => [i, ...dependents(sentence, i, 'conj', 'flat', 'appos')])
    .flatMap((i) => [i, ...dependents(sentence, i, 'conj', 'flat', 'appos')])
    .filter((i) => (passage.cast.at(sentence.index, i)?.actors.length ?? 0) > 0);
}
