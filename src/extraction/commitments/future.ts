import type { Sentence } from '../../language/types.ts';
import type { Passage } from '../passage.ts';
import { sayingAround } from '../statements/links.ts';
import { ancestors, caseMarkers, dependents, tokenAt } from '../tree.ts';
import { footingOf } from './footing.ts';

/** The word that puts the deed ahead: "will"; "would" in reported words and under accords; "to" of "is to" and of headlines. */
export function futureOf(passage: Passage, sentence: Sentence, verb: number): number | undefined {
  const own = dependents(sentence, verb, 'aux', 'cop');
  // "Will simplify X and |lift| Y": the second deed shares the first one's "will".
  const token = tokenAt(sentence, verb);
  const shared =
    own.length === 0 &&
    token.deprel === 'conj' &&
    token.xpos === 'VB' &&
    dependents(sentence, verb, 'nsubj').length === 0;
  const helpers = shared ? dependents(sentence, token.head, 'aux') : own;
  // "Will |likely| cut": a forecast.
  if (dependents(sentence, verb, 'advmod').some((i) => FORECAST.test(tokenAt(sentence, i).form)))
    return undefined;
  const will = helpers.find((i) => /^(?:will|shall|['’]ll)$/i.test(tokenAt(sentence, i).form));
  if (will !== undefined) return will;
  const would = helpers.find((i) => /^(?:would|['’]d)$/i.test(tokenAt(sentence, i).form));
  if (would !== undefined) {
    const { start, end } = tokenAt(sentence, would);
    const told = sayingAround(passage, { start, end }) !== undefined;
    return told || isLaidDown(sentence, verb) ? would : undefined;
  }
  const to = dependents(sentence, verb, 'mark').find((i) => tokenAt(sentence, i).form.toLowerCase() === 'to');
  const isTo =
    helpers.some((i) => tokenAt(sentence, i).lemma === 'be') ||
    (helpers.length === 0 && token.deprel === 'root');
  // "Is to be lifted": of the helpers one is "is" and one the "be" behind "to".
  const passive = token.xpos === 'VBN' && own.length > 1;
  return to !== undefined && isTo && (token.xpos === 'VB' || passive) ? to : undefined;
}

const FORECAST = /^(?:likely|probably|possibly|perhaps|presumably|maybe)$/i;

/** "Under the draft, A |would| open its market"; "agreed that A would". */
function isLaidDown(sentence: Sentence, verb: number): boolean {
  const { status, paper } = footingOf(sentence, verb);
  return paper !== undefined || status === 'agreed';
}

const CONDITION = /^(?:if|unless|whether|until|provided|once|should)$/;

/** A deed that hangs on a condition, or is itself one, is no promise yet; nor is one asked about. */
export function isConditional(passage: Passage, sentence: Sentence, verb: number): boolean {
  const chain = [verb, ...ancestors(sentence, verb)];
  if (chain.some((i) => caseMarkers(sentence, i).some((m) => CONDITION.test(m)))) return true;
  const beside = chain.flatMap((i) => dependents(sentence, i, 'advcl'));
  if (beside.some((i) => caseMarkers(sentence, i).some((m) => CONDITION.test(m)))) return true;
  if (tokenAt(sentence, verb).deprel === 'acl') return true;
  const below = sentence.tokens
    .slice(verb + 1)
    .some(
      (t) =>
        CONDITION.test(t.form.toLowerCase()) &&
        t.deprel === 'mark' &&
        ancestors(sentence, t.index).includes(verb),
    );
  return below || passage.article.text.slice(sentence.start, sentence.end).trimEnd().endsWith('?');
}
