import type { Sentence } from '../../language/types.ts';
import type { Direction } from './pick-nearest.ts';

const REACH = 70;
const SINCE =
  /\bsince\s(?:the\s)?(?:(?:early|mid|late)[-\s]|(?:beginning|start|middle|end) of\s)?(?:the\s)?$/i;
/** Verbs that carry a thing on to a later day: "put off until May", "extended to 15 June". */
const CARRIED =
  /\b(?:postpon|put off|puts off|putting off|delay|push(?:ed)? back|defer|adjourn|extend|suspend|shelv|renew|prolong|pushed|moved back)\p{L}*\b[^.;:]{0,50}\s(?:until|till|to|into|for)\s(?:the\s)?$/iu;

/** What the words right before a date say about where it lies, surer than any tree: "since May", "put off until May". */
export function directionByWords(
  text: string,
  sentence: Sentence,
  start: number,
): { readonly direction: Direction; readonly since: boolean } | undefined {
  const before = text.slice(Math.max(sentence.start, start - REACH), start);
  if (SINCE.test(before)) return { direction: 'past', since: true };
  return CARRIED.test(before) ? { direction: 'future', since: false } : undefined;
}
