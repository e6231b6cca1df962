import type { PositionClaim } from '../../extraction/types.ts';
import { daysBetween } from '../../kernel/index.ts';
import { type Member, publishedOn } from '../member.ts';
import type { Phrase } from '../phrases/phrase-words.ts';
import { type Reason, samePhrase } from '../phrases/same-phrase.ts';

export interface Held {
  readonly member: Member<PositionClaim>;
  readonly phrase: Phrase;
}

/** The weight, in the open, beside those of the words. */
export const POSITION_WEIGHTS = { 'words too general, told at another time': -4 } as const;

/** "A deal" is the deal of its days. */
const SAME_TIME_DAYS = 14;

/** Reasons for and against two claims of one holder and stance being about one issue; `share` as for `samePhrase`. */
export function samePosition(a: Held, b: Held, share: number): Reason[] {
  const reasons = samePhrase(a.phrase, b.phrase, share);
  if (isGeneral(a.phrase) && isGeneral(b.phrase) && !toldTogether(a, b)) {
    const feature = 'words too general, told at another time';
    const weight = POSITION_WEIGHTS[feature];
    reasons.push({ feature, weight, contribution: weight });
  }
  return reasons;
}

function isGeneral({ words }: Phrase): boolean {
  return words.every(({ kind }) => kind === 'general');
}

function toldTogether({ member: a }: Held, { member: b }: Held): boolean {
  if ((a.article.copyOf ?? a.article.id) === (b.article.copyOf ?? b.article.id)) return true;
  const [x, y] = [publishedOn(a), publishedOn(b)];
  if (x?.length !== 10 || y?.length !== 10) return false;
  return Math.abs(daysBetween(x, y)) <= SAME_TIME_DAYS;
}
