import { addDays } from '../../../kernel/index.ts';
import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import { tokenAt } from '../../tree.ts';
import type { DateMention } from '../../types.ts';

/** One place of a journey, with its own day where the words give it one. */
export interface Leg {
  readonly place: Mention;
  readonly date?: DateMention;
}

/**
 * The places a journey leads to, read in line from a token on: "Seoul |on Tuesday| and Tokyo |on Wednesday|", "Vietnam, Laos
 * and Cambodia", "Kyiv and then on to Berlin". Places of one country count once. Days are given only where each place has
 * its own; a single day is that of the whole journey and left to the verb.
 */
export function legsFrom(passage: Passage, sentence: Sentence, from: number): Leg[] {
  const legs: Leg[] = [];
  for (let next = placeAhead(passage, sentence, from); next !== undefined; ) {
    const { date, last } = dayAfter(passage, sentence, next.last, legs.at(-1)?.date);
    const seen = legs.some((leg) => leg.place.countries.join() === next?.countries.join());
    if (!seen) legs.push({ place: next, ...(date === undefined ? {} : { date }) });
    next = nextPlace(passage, sentence, last);
  }
  const dated = legs.filter((leg) => leg.date !== undefined).length;
  return dated > 1 ? legs : legs.map(({ place }) => ({ place }));
}

/** Nouns before the name of a place: "the port |city| of Dalian", "the northern |side| of the border". */
const SETTLEMENT: ReadonlySet<string> = new Set([
  'capital',
  'city',
  'town',
  'village',
  'port',
  'resort',
  'island',
  'side',
  'region',
  'province',
  'state',
]);

/** How many words may stand before the name: "the southern Turkish resort city of". */
const REACH = 7;

/** The place named by a phrase that begins at a token: "Hanoi", "the Chinese port city of Dalian", "the Qatari capital". */
export function placeAhead(passage: Passage, sentence: Sentence, from: number): Mention | undefined {
  let owner: Mention | undefined;
  let settlement = false;
  for (let i = from; i < Math.min(from + REACH, sentence.tokens.length); i++) {
    const token = tokenAt(sentence, i);
    const mention = passage.cast.at(sentence.index, i);
    if (mention !== undefined) {
      if (describes(sentence, mention)) {
        owner = mention;
        i = mention.last - 1;
        continue;
      }
      if (isBoth(passage, mention)) return bothOf(sentence, mention, from);
      const named = mention.place || mention.form === 'metonym' || mention.form === 'country';
      return mention.first === i && named ? located(mention, owner) : undefined;
    }
    if (SETTLEMENT.has(token.lemma.toLowerCase())) {
      if (sentence.tokens[i + 1]?.form === 'of') {
        settlement = true;
        i++;
        continue;
      }
      if (owner !== undefined && !SETTLEMENT.has(sentence.tokens[i + 1]?.lemma.toLowerCase() ?? ''))
        return { ...owner, end: token.end, last: i + 1, head: i, form: 'place', actors: [], place: true };
      continue;
    }
    // A town that no list knows lies where the words before it say.
    if (settlement && owner !== undefined && token.upos === 'PROPN') return named(sentence, i, owner);
    if (!['DET', 'ADJ', 'NOUN'].includes(token.upos) || (token.upos === 'NOUN' && owner === undefined))
      return undefined;
  }
  return undefined;
}

/** "Both |capitals|", "the two |countries|": places of two sides told of before. */
function isBoth({ cast }: Passage, { form, actors }: Mention): boolean {
  return (
    form === 'group' && actors.length > 1 && actors.every((key) => cast.actors.get(key)?.kind === 'country')
  );
}

function bothOf(sentence: Sentence, mention: Mention, from: number): Mention | undefined {
  const plural = /^(?:countries|capitals|nations|neighbou?rs|states)$/i.test(
    tokenAt(sentence, mention.last - 1).form,
  );
  return plural ? { ...mention, start: tokenAt(sentence, from).start, place: true } : undefined;
}

/** "The |Venezuelan| city", "the |US| capital": a country that only says where. */
function describes(sentence: Sentence, mention: Mention): boolean {
  if (mention.form !== 'country') return false;
  const next = sentence.tokens[mention.last];
  return (
    next !== undefined &&
    (tokenAt(sentence, mention.last - 1).upos === 'ADJ'
      ? ['NOUN', 'ADJ', 'PROPN'].includes(next.upos)
      : SETTLEMENT.has(next.lemma.toLowerCase()) && next.upos === 'NOUN')
  );
}

function located(mention: Mention, owner: Mention | undefined): Mention {
  return mention.countries.length > 0 || owner === undefined
    ? mention
    : { ...mention, countries: owner.countries };
}

function named(sentence: Sentence, first: number, owner: Mention): Mention {
  let last = first + 1;
  while (sentence.tokens[last]?.upos === 'PROPN') last++;
  const { start } = tokenAt(sentence, first);
  const { end } = tokenAt(sentence, last - 1);
  return { ...owner, first, last, head: first, start, end, form: 'place', actors: [], place: true };
}

const NEXT_DAY = /^\s(?:on )?(?:the (?:day after|(?:next|following) day)|a day later)\b/i;

/** The day right after a place, and where the line goes on; "Kyiv on Monday and Moscow |the day after|" counts on. */
function dayAfter(
  passage: Passage,
  sentence: Sentence,
  at: number,
  before: DateMention | undefined,
): { date?: DateMention; last: number } {
  const end = tokenAt(sentence, at - 1).end;
  const counted = NEXT_DAY.exec(passage.article.text.slice(end, end + 30));
  if (counted !== null && before?.edtf !== undefined && /^\d{4}-\d\d-\d\d$/.test(before.edtf)) {
    const edtf = addDays(before.edtf, 1);
    const stop = end + counted[0].length;
    const date: DateMention = { ...before, start: end + 1, end: stop, value: edtf, edtf, basis: 'inferred' };
    return { date, last: tokenFrom(sentence, stop) };
  }
  const found = passage.dates.find(
    (d) => d.start >= end && d.start - end <= 6 && d.edtf !== undefined && d.type === 'DATE',
  );
  const between = found === undefined ? '' : passage.article.text.slice(end, found.start);
  if (found === undefined || !/^,?\s(?:on |in |from )?$/i.test(between)) return { last: at };
  return { date: following(passage, found, before), last: tokenFrom(sentence, found.end) };
}

/** "On Tuesday ... and on |Wednesday|": of a journey told in order the later weekday comes later. */
function following(passage: Passage, date: DateMention, before: DateMention | undefined): DateMention {
  const { edtf = '', start, end } = date;
  const weekday = /^\p{Lu}\p{L}+day$/u.test(passage.article.text.slice(start, end));
  if (!weekday || before?.edtf === undefined || edtf.length !== 10 || edtf >= before.edtf) return date;
  const later = addDays(edtf, 7);
  return { ...date, value: later, edtf: later };
}

function tokenFrom(sentence: Sentence, offset: number): number {
  return sentence.tokens.find((t) => t.start >= offset)?.index ?? sentence.tokens.length;
}

const JOINS: ReadonlySet<string> = new Set([',', 'and', 'then', 'before', 'later', 'also', 'finally']);
const TOWARDS: ReadonlySet<string> = new Set(['on', 'to', 'in', 'into', 'for', 'visiting']);

/** The next place of the list; a place that is the subject of a clause of its own is none. */
function nextPlace(passage: Passage, sentence: Sentence, from: number): Mention | undefined {
  let i = from;
  while (JOINS.has(sentence.tokens[i]?.form.toLowerCase() ?? '')) i++;
  if (i === from) return undefined;
  while (TOWARDS.has(sentence.tokens[i]?.form.toLowerCase() ?? '')) i++;
  const place = placeAhead(passage, sentence, i);
  const after = place === undefined ? undefined : sentence.tokens[place.last];
  const ends = after === undefined || !/^(?:VB[DZPN]|MD|POS)$/.test(after.xpos);
  return place !== undefined && ends && place.countries.length > 0 ? place : undefined;
}

/** How many sentences back "there" may point. */
const THERE = 2;

/** What "there" means: the last place named before a token, in its sentence or right before. */
export function lastPlace({ cast }: Passage, { index }: Sentence, token: number): Mention | undefined {
  const inSentence = (cast.mentions[index] ?? []).filter((m) => m.last <= token);
  const before = cast.mentions.slice(Math.max(0, index - THERE), index).flat();
  return [...before, ...inSentence]
    .filter((m) => m.place && m.countries.length === 1 && m.form !== 'country')
    .at(-1);
}
