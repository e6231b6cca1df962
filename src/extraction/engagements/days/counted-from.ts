import { addDays } from '../../../kernel/index.ts';
import type { Sentence } from '../../../language/types.ts';
import { dateForToken } from '../../dates/index.ts';
import type { Passage } from '../../passage.ts';
import type { DateMention } from '../../types.ts';

/** How many sentences back what is counted from may have been told with its day. */
const REACH = 12;
const COUNT = /^P(\d{1,2})([DM])$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Words that tell with a verb, or with another noun, what a noun names later. */
const TOLD_AS: Readonly<Record<string, readonly string[]>> = {
  inauguration: ['inaugurate', 'swear', 'office'],
  election: ['elect', 'vote'],
  signing: ['sign'],
  death: ['die'],
  invasion: ['invade'],
  arrival: ['arrive'],
  departure: ['leave', 'depart'],
  resignation: ['resign'],
  appointment: ['appoint'],
};

/**
 * "Ten days before |the inauguration|": a day counted from something whose own day was told before. Without `edtf` where it
 * was not: the sentence tells of a time that nobody knows.
 */
export function countedDates(passage: Passage, sentence: Sentence): DateMention[] {
  return passage.dates.flatMap((d) => {
    if (d.type !== 'DURATION' || d.start < sentence.start || d.end > sentence.end) return [];
    const marker = sentence.tokens.find((t) => t.start >= d.end);
    if (marker === undefined || !/^(?:before|after)$/i.test(marker.form)) return [];
    const noun = nounAfter(sentence, marker.index);
    const count = COUNT.exec(d.value);
    if (noun === undefined) return [];
    const anchor = count === null ? undefined : dayTold(passage, sentence, noun.lemma.toLowerCase());
    const base = { start: d.start, end: noun.end, type: 'DATE', basis: 'inferred' } as const;
    if (count === null || anchor === undefined) return [{ ...base, value: 'XXXX' }];
    const times = (/^after$/i.test(marker.form) ? 1 : -1) * Number(count[1]);
    const edtf = count[2] === 'D' ? addDays(anchor, times) : addMonths(anchor, times);
    return [{ ...base, value: edtf, edtf, precision: count[2] === 'D' ? 'day' : 'month' }];
  });
}

/** The noun of "the inauguration", "his visit"; a clause with a verb of its own is counted from elsewhere. */
function nounAfter(sentence: Sentence, marker: number) {
  if (!/^(?:the|that|this|his|her|its|their)$/i.test(sentence.tokens[marker + 1]?.form ?? ''))
    return undefined;
  let i = marker + 2;
  while (sentence.tokens[i]?.upos === 'ADJ') i++;
  while (sentence.tokens[i]?.upos === 'NOUN' && sentence.tokens[i + 1]?.upos === 'NOUN') i++;
  const noun = sentence.tokens[i];
  return noun?.upos === 'NOUN' ? noun : undefined;
}

function dayTold({ sentences, dates }: Passage, { index }: Sentence, noun: string): string | undefined {
  const words = new Set([noun, ...(TOLD_AS[noun] ?? [])]);
  for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
    const sentence = sentences[i];
    for (const token of sentence?.tokens ?? []) {
      if (sentence === undefined || !words.has(token.lemma.toLowerCase())) continue;
      const edtf = dateForToken(sentence, token.index, dates)?.edtf;
      if (edtf !== undefined && DAY.test(edtf)) return edtf;
    }
  }
  return undefined;
}

function addMonths(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
