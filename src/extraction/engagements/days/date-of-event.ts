import type { Sentence, Token } from '../../../language/types.ts';
import { dateForToken, tellsAnotherTime } from '../../dates/index.ts';
import type { Passage } from '../../passage.ts';
import { ancestors, tokenAt } from '../../tree.ts';
import type { DateMention } from '../../types.ts';
import { arrangedBy } from '../arranging-verb.ts';
import { dateOfAntecedent, dateOfJourney, dateOfMainVerb, dateOfVerbBefore } from './clause-dates.ts';
import { countedDates } from './counted-from.ts';
import { dayAfterClause, throughNextDay, throughStay } from './days-around.ts';
import { frontedDate } from './fronted-date.ts';

/**
 * The date that stands in line after an event word, where the tree has bound none: "spoke for the first time |on Jan.
 * 28|", "held talks with A, B and C here |on May 1|". No verb, clause or other event may stand between.
 */
export function dateInLine(
  passage: Passage,
  sentence: Sentence,
  last: number,
  dates: readonly DateMention[],
): DateMention | undefined {
  let arranged = false;
  for (let i = last; i < sentence.tokens.length; i++) {
    const token = tokenAt(sentence, i);
    const date = dates.find((d) => d.edtf !== undefined && d.start <= token.start && token.start < d.end);
    if (date !== undefined) {
      const before = tokenAt(sentence, i - 1).form.toLowerCase();
      const own = OWN.has(before) || (arranged && before === 'for') || /day$/i.test(token.form);
      return own ? unlessNoun(sentence, date) : undefined;
    }
    const through = arranged ? undefined : arrangedBy(sentence, i);
    if (through !== undefined) {
      arranged = true;
      i = through;
    } else if (endsLine(passage, sentence, i)) return undefined;
  }
  return undefined;
}

/** Prepositions of a date that tells when; "since", "until" and "after" tell of something else. */
const OWN: ReadonlySet<string> = new Set(['on', 'in', 'from', 'at', 'during']);

/** "On Friday's vote": a date that belongs to the noun after it. */
function unlessNoun(sentence: Sentence, date: DateMention): DateMention | undefined {
  const after = sentence.tokens.find((t) => t.start >= date.end);
  return after !== undefined && (after.xpos === 'POS' || after.upos === 'NOUN') ? undefined : date;
}

function endsLine(passage: Passage, sentence: Sentence, i: number): boolean {
  const { form, lemma, upos, xpos } = tokenAt(sentence, i);
  const named = passage.cast.at(sentence.index, i);
  if (named !== undefined && named.form !== 'forum') return false;
  if (upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ' || /^W/.test(xpos) || /^[;:"“”()]$/.test(form))
    return true;
  if (BOUNDS.has(form.toLowerCase())) return true;
  const event =
    named?.form === 'forum' ||
    passage.lexicon.engagementWords.get(lemma.toLowerCase()).some((w) => w.pos === 'noun');
  return event && !onTheMargins(sentence, i);
}

const BOUNDS: ReadonlySet<string> = new Set([
  'but',
  'after',
  'before',
  'since',
  'until',
  'ahead',
  'about',
  'over',
]);

/** "On the sidelines of the summit |in June|": the day of the one is the day of the other. */
function onTheMargins(sentence: Sentence, i: number): boolean {
  return sentence.tokens.slice(Math.max(0, i - 7), i).some((t) => /^(?:margins?|sidelines?)$/i.test(t.form));
}

/**
 * The date of what a word tells. Trees often hang "on Thursday" on the name before it ("told his counterpart |on
 * Thursday|", "met in Lima |on Monday|"); people and places have no dates, so such a date is the verb's.
 */
export function dateOfEvent(
  passage: Passage,
  sentence: Sentence,
  token: number,
  dates: readonly DateMention[] = passage.dates,
): DateMention | undefined {
  const dateOf = (verb: number) => dateForToken(sentence, verb, dates);
  const date =
    dateOf(token) ??
    dateOnName(passage, sentence, token, dates) ??
    frontedDate(sentence, token, dates) ??
    dateOfAntecedent(passage.article.text, sentence, token, dates) ??
    dayAfterClause(passage, sentence, token, dateOf) ??
    dateOfMainVerb(sentence, token, dateOf) ??
    dateOfJourney(sentence, token, dateOf) ??
    dateOfVerbBefore(sentence, token, dateOf) ??
    dateCounted(passage, sentence, token);
  return date && throughStay(passage, sentence, token, throughNextDay(passage, date));
}

function dateCounted(passage: Passage, sentence: Sentence, token: number): DateMention | undefined {
  const counted = countedDates(passage, sentence);
  return dateForToken(sentence, token, counted) ?? frontedDate(sentence, token, counted);
}

function dateOnName(
  passage: Passage,
  sentence: Sentence,
  token: number,
  dates: readonly DateMention[],
): DateMention | undefined {
  const inside = dates.filter(
    (d) =>
      d.edtf !== undefined &&
      d.start >= sentence.start &&
      d.end <= sentence.end &&
      !tellsAnotherTime(sentence, d),
  );
  const only = inside[0];
  // With two dates in the sentence it is open whose this one is.
  if (only === undefined || inside.length > 1) return undefined;
  const first = sentence.tokens.find((t) => t.start >= only.start);
  const outside = [first?.index ?? -1, ...ancestors(sentence, first?.index ?? 0)]
    .filter((i) => i >= 0)
    .find((i) => tokenAt(sentence, i).start < only.start || tokenAt(sentence, i).start >= only.end);
  if (
    first === undefined ||
    outside === undefined ||
    outside >= first.index ||
    !isName(passage, sentence, tokenAt(sentence, outside))
  )
    return undefined;
  for (const i of ancestors(sentence, outside)) {
    if (i === token) return only;
    if (tokenAt(sentence, i).upos === 'VERB') return undefined;
  }
  return undefined;
}

const PEOPLE: ReadonlySet<string> = new Set([
  'counterpart',
  'reporter',
  'journalist',
  'colleague',
  'official',
  'minister',
  'leader',
  'president',
  'envoy',
  'guest',
  'host',
]);

function isName(passage: Passage, sentence: Sentence, token: Token): boolean {
  const mention = passage.cast.at(sentence.index, token.index);
  return (
    PEOPLE.has(token.lemma.toLowerCase()) ||
    (mention !== undefined && mention.form !== 'forum' && mention.form !== 'organization')
  );
}
