import type { Sentence } from '../../language/types.ts';
import type { Passage } from '../passage.ts';
import { caseMarkers, dependents, tokenAt } from '../tree.ts';
import { around } from './within.ts';

const TIME: ReadonlySet<string> = new Set([
  'day',
  'week',
  'month',
  'year',
  'hour',
  'minute',
  'time',
  'decade',
  'moment',
  'while',
]);

const BODIES: ReadonlySet<string> = new Set(
  'alliance army association bank bloc coalition committee federation force mediator ministry parliament senate state union'.split(
    ' ',
  ),
);

/** A thing that can be wanted: no pronoun, no person, no bare country, no date. */
export function isIssue(passage: Passage, sentence: Sentence, index: number): boolean {
  const token = tokenAt(sentence, index);
  if (token.upos === 'PRON' || token.upos === 'DET' || token.upos === 'NUM' || token.upos === 'ADJ') {
    if (/^(?:any|every|some)thing$/i.test(token.form))
      return dependents(sentence, index, 'nmod', 'acl', 'amod').length > 0;
    const whole = dependents(sentence, index, 'nmod').find((i) => caseMarkers(sentence, i).includes('of'));
    return whole !== undefined && isIssue(passage, sentence, whole);
  }
  const lemma = token.lemma.toLowerCase();
  // "Argued for two days", "gave way on the last day".
  if (TIME.has(lemma) || around(passage.dates, token.start) !== undefined) return false;
  // "A Palestinian state", "a joint force": a body that is to be made; "the state" is somebody.
  const made =
    BODIES.has(lemma) &&
    dependents(sentence, index, 'det').some((i) => /^an?$/i.test(tokenAt(sentence, i).form));
  if (
    passage.lexicon.officeTitles.get(lemma).length > 0 ||
    (passage.lexicon.group(lemma) !== undefined && !made)
  )
    return false;
  const mention = passage.cast.at(sentence.index, index);
  if (mention === undefined || mention.form === 'forum') return true;
  if (mention.form === 'organization') return dependents(sentence, index, 'amod', 'nmod').length > 0;
  return false;
}
