import type { Sentence } from '../../../language/types.ts';
import { ancestors, clauseVerb, dependents, tokenAt } from '../../tree.ts';
import type { DateMention } from '../../types.ts';

/**
 * "Told reporters on Friday after |meeting| his counterpart", "dined on Friday after |holding| talks": what a participle
 * without a day of its own tells happened on the day of the verb it hangs on.
 *
 * @param dateOf the date bound to a token
 */
export function dateOfMainVerb(
  sentence: Sentence,
  token: number,
  dateOf: (verb: number) => DateMention | undefined,
): DateMention | undefined {
  const clause = clauseVerb(sentence, token);
  const verb = clause === undefined ? undefined : sentence.tokens[clause];
  if (verb === undefined || verb.xpos !== 'VBG' || verb.deprel !== 'advcl') return undefined;
  if (clause !== token && !isObject(sentence, token)) return undefined;
  const marks = dependents(sentence, verb.index, 'mark', 'case').map((i) =>
    tokenAt(sentence, i).form.toLowerCase(),
  );
  if (!marks.some((m) => m === 'after' || m === 'before' || m === 'while')) return undefined;
  const date = dateOf(verb.head);
  return date?.precision === 'day' || date?.precision === 'time' ? date : undefined;
}

/**
 * "In 1969, when Nixon |received| Sato", "the summit in mid-June, at which he will |speak| with her": the date right before
 * the clause is the day of its verb.
 */
export function dateOfAntecedent(
  text: string,
  sentence: Sentence,
  token: number,
  dates: readonly DateMention[],
): DateMention | undefined {
  const clause = clauseVerb(sentence, token);
  if (clause === undefined || (clause !== token && !isObject(sentence, token))) return undefined;
  const opener = openerOf(sentence, clause);
  if (opener === undefined) return undefined;
  const { start } = tokenAt(sentence, opener);
  return dates.find(
    (d) =>
      d.edtf !== undefined &&
      (d.type === 'DATE' || d.type === 'TIME') &&
      d.start >= sentence.start &&
      d.end <= start &&
      /^,?\s$/.test(text.slice(d.end, start)),
  );
}

const JOURNEYS: ReadonlySet<string> = new Set(['go', 'travel', 'fly', 'come', 'head', 'drive']);

/** "On Thursday he |goes| to Port Moresby, where he will |meet| Marape": where the journey leads, on its day. */
export function dateOfJourney(
  sentence: Sentence,
  token: number,
  dateOf: (verb: number) => DateMention | undefined,
): DateMention | undefined {
  const clause = clauseVerb(sentence, token);
  if (clause === undefined || (clause !== token && !isObject(sentence, token))) return undefined;
  const where = dependents(sentence, clause, 'advmod').find(
    (i) => tokenAt(sentence, i).form.toLowerCase() === 'where',
  );
  if (where === undefined || sentence.tokens[where - 1]?.form !== ',') return undefined;
  const main = ancestors(sentence, clause).find((i) => tokenAt(sentence, i).upos === 'VERB');
  if (main === undefined || !JOURNEYS.has(tokenAt(sentence, main).lemma.toLowerCase())) return undefined;
  const date = dateOf(main);
  return date?.precision === 'day' || date?.precision === 'time' ? date : undefined;
}

/** The object of its verb, and no more distant part of the clause: "held |talks|", not "was on his way to a |summit|". */
function isObject(sentence: Sentence, token: number): boolean {
  return /^(?:obj|nsubj:pass)$/.test(tokenAt(sentence, token).deprel);
}

/** "when" or "at which" before the subject of a verb, no other verb standing between. */
function openerOf(sentence: Sentence, verb: number): number | undefined {
  for (let i = verb - 1; i >= 0; i--) {
    const { form, upos, xpos } = tokenAt(sentence, i);
    const word = form.toLowerCase();
    if (word === 'when') return i;
    if (word === 'which')
      return /^(?:at|during)$/i.test(sentence.tokens[i - 1]?.form ?? '') ? i - 1 : undefined;
    if ((upos === 'VERB' && !isRaised(sentence, verb, i)) || /^W/.test(xpos) || /^[;:"“”]$/.test(form))
      return undefined;
  }
  return undefined;
}

/** "intends to |speak|": the verb above an infinitive belongs to it. */
function isRaised(sentence: Sentence, verb: number, above: number): boolean {
  const token = tokenAt(sentence, verb);
  return token.deprel === 'xcomp' && token.head === above;
}

/** "On Sunday offered prayers, ..., |and then sat down| for talks": the day of the main verb, wherever the tree hangs the second. */
export function dateOfVerbBefore(
  sentence: Sentence,
  token: number,
  dateOf: (verb: number) => DateMention | undefined,
): DateMention | undefined {
  const clause = clauseVerb(sentence, token);
  const verb = clause === undefined ? undefined : sentence.tokens[clause];
  if (verb === undefined || verb.xpos !== 'VBD' || verb.deprel !== 'conj') return undefined;
  const [and, then] = [sentence.tokens[verb.index - 2]?.form, sentence.tokens[verb.index - 1]?.form];
  if (and?.toLowerCase() !== 'and' || then?.toLowerCase() !== 'then') return undefined;
  const root = sentence.tokens.find((t) => t.deprel === 'root');
  if (root === undefined || root.xpos !== 'VBD' || root.index > verb.index) return undefined;
  const date = dateOf(root.index);
  return date?.precision === 'day' ? date : undefined;
}
