import type { Sentence } from '../../language/types.ts';
import type { DateMention } from '../types.ts';
import { directionOf, isInNoun, isSaid } from './direction.ts';
import { HeadlineDays } from './headline-days.ts';
import { inQuotations } from './in-quotations.ts';
import { joinParts } from './join.ts';
import { mentionOf } from './mention.ts';
import { lastDay, type Point, pointAt } from './point.ts';
import { type Publication, readPublication } from './publication.ts';
import type { Found } from './reading.ts';
import { type Resolved, resolve, type Surroundings } from './resolve.ts';
import { scanSentence } from './scan-sentence.ts';
import { ToldDates } from './told.ts';
import { directionByWords } from './words-before.ts';

export { dateForToken, tellsAnotherTime } from './date-for-token.ts';

/**
 * The dates an article mentions, in order, none overlapping.
 *
 * What the words leave open (the year, which Friday) is settled by the tense around them and the publication date,
 * or, for "the next day" and its like, by a date told before. Without `published` such dates keep `X` for what is
 * open and get no `edtf`; the year of an earlier date is never carried over.
 *
 * @param text the article's text, into which all offsets point
 * @param sentences its sentences with tokens and trees; a sentence without tokens is read with a rough sense of tense
 * @param published EDTF date of publication, to the day, month or year
 */
export function findDates(text: string, sentences: readonly Sentence[], published?: string): DateMention[] {
  const publication = readPublication(published);
  const told = new ToldDates();
  const mentions: DateMention[] = [];
  const headline = new HeadlineDays(text, sentences[0]);
  let paragraph: Sentence | undefined;
  for (const sentence of sentences) {
    if (paragraph?.paragraph !== sentence.paragraph) paragraph = sentence;
    for (const found of joinParts({ text, sentence }, scanSentence({ text, sentence }))) {
      const around = {
        ...surroundings(text, sentence, found, publication, told),
        ...(found.start === sentence.start ? { programmeSince: paragraph.index } : {}),
      };
      const resolved = resolve(found.reading, around);
      const mention = mentionOf(found, resolved, around);
      headline.note(mentions.length, found.reading, mention, around.direction);
      mentions.push(mention);
      remember(found, resolved, around, isAside(text, sentence, found));
    }
  }
  return headline.settle(inQuotations(text, mentions));
}

function surroundings(
  text: string,
  sentence: Sentence,
  found: Found,
  published: Publication | undefined,
  told: ToldDates,
): Surroundings {
  const open = published !== undefined && needsDirection(found);
  const words = open ? directionByWords(text, sentence, found.start) : undefined;
  return {
    published,
    told,
    sentence: sentence.index,
    direction: words?.direction ?? (open ? directionOf(text, sentence, found) : undefined),
    since: words?.since ?? false,
    inNoun: open && isInNoun(sentence, found),
  };
}

/** Tense matters only where the words leave the day or year open. */
function needsDirection({ reading }: Found): boolean {
  const { kind } = reading;
  return (
    kind === 'calendar' ||
    kind === 'weekday' ||
    kind === 'weekend' ||
    kind === 'ordinal-day' ||
    kind === 'range' ||
    (kind === 'shift' && reading.narrative === true)
  );
}

const OTHER_ONE = /\bthe\s(?:one|ones|first|second|last|latest|previous)\s(?:on|in|of|from)\s$/i;

/** "Their second after the one |on April 27|", "he said |the following day|": not when the story went on. */
function isAside(text: string, sentence: Sentence, found: Found): boolean {
  if (OTHER_ONE.test(text.slice(Math.max(sentence.start, found.start - 30), found.start))) return true;
  const { reading } = found;
  return reading.kind === 'shift' && reading.narrative === true && isSaid(sentence, found);
}

/** Keeps what "the next day" after this would be counted from: of a range its end, of "this year" nothing. */
function remember(found: Found, resolved: Resolved | undefined, around: Surroundings, aside: boolean): void {
  if (resolved === undefined) return;
  const { reading } = found;
  if (reading.kind === 'then' || (reading.kind === 'shift' && reading.amount === 0 && !reading.direct))
    return;
  const { from, to } = resolved;
  const point: Point = to?.unit === 'day' ? pointAt('day', lastDay(to)) : (to ?? from);
  around.told.tell(point, around.sentence, aside);
  if (reading.kind === 'weekday') around.told.nameWeekday(reading.weekday, from);
}
