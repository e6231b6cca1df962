import type { Sentence } from '../../language/types.ts';
import type { DateMention } from '../types.ts';
import { directionOf } from './direction.ts';
import { joinParts } from './join.ts';
import { mentionOf } from './mention.ts';
import { lastDay, type Point, pointAt } from './point.ts';
import { type Publication, readPublication } from './publication.ts';
import type { Found } from './reading.ts';
import { type Resolved, resolve, type Surroundings } from './resolve.ts';
import { scanSentence } from './scan-sentence.ts';

export { dateForToken } from './date-for-token.ts';

/**
 * The dates an article mentions, in order, none overlapping.
 *
 * What the words leave open (the year, which Friday) is settled by the tense around them and the publication date,
 * or, for "the next day" and its like, by the last date told. Without `published` such dates keep `X` for what is
 * open and get no `edtf`; the year of an earlier date is never carried over. See docs in `README.md` beside this file.
 *
 * @param text the article's text, into which all offsets point
 * @param sentences its sentences with tokens and trees; sentences without tokens are read without tense
 * @param published EDTF date of publication, to the day, month or year
 */
export function findDates(text: string, sentences: readonly Sentence[], published?: string): DateMention[] {
  const publication = readPublication(published);
  const mentions: DateMention[] = [];
  let last: Point | undefined;
  for (const sentence of sentences) {
    let lastIsNear = false;
    for (const found of joinParts({ text, sentence }, scanSentence({ text, sentence }))) {
      const around = {
        published: publication,
        last,
        lastIsNear,
        direction: needsDirection(found, publication) ? directionOf(text, sentence, found) : undefined,
      };
      const resolved = resolve(found.reading, around);
      mentions.push(mentionOf(found, resolved, around));
      const told = anchorOf(found, resolved, around);
      if (told !== undefined) {
        last = told;
        lastIsNear = true;
      }
    }
  }
  return mentions;
}

/** Tense matters only where the words leave the day or year open and a publication date can settle it. */
function needsDirection(found: Found, published: Publication | undefined): boolean {
  const { kind } = found.reading;
  return (
    published !== undefined &&
    (kind === 'calendar' ||
      kind === 'weekday' ||
      kind === 'weekend' ||
      kind === 'ordinal-day' ||
      kind === 'range')
  );
}

/** What "the next day" after this would be counted from; a range ends where it ends. */
function anchorOf(found: Found, resolved: Resolved | undefined, around: Surroundings): Point | undefined {
  if (resolved === undefined) return undefined;
  if (found.reading.kind === 'shift' && found.reading.amount === 0 && !found.reading.direct)
    return around.last;
  const { from, to } = resolved;
  return to?.unit === 'day' ? pointAt('day', lastDay(to)) : (to ?? from);
}
