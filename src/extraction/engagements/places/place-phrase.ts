import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import { tokenAt } from '../../tree.ts';
import type { Where } from '../../types.ts';
import { placeAhead } from './itinerary.ts';

/**
 * The place named by the phrase that begins at a token, right after "in" or "at": one that the cast knows, one described
 * ("the Turkish capital"), or a building without a name of its own ("the foreign ministry in Ankara").
 */
export function placePhrase(passage: Passage, sentence: Sentence, from: number): Where | undefined {
  const first = skipArticle(sentence, from);
  const mention = passage.cast.at(sentence.index, first);
  // "At |NATO's| door", "in |Geneva's| old town" is no place we know more of than the owner.
  const owns = mention !== undefined && sentence.tokens[mention.last]?.xpos === 'POS';
  const venue = venueAhead(passage, sentence, from);
  if (venue !== undefined) return venue;
  if (mention?.first === first && !owns && isPlace(passage, sentence, mention, from))
    return toWhere(mention, passage);
  const described = placeAhead(passage, sentence, from);
  return described === undefined || described.form === 'country' ? undefined : toWhere(described, passage);
}

export function toWhere(mention: Mention, passage: Passage): Where {
  const country = mention.countries[0];
  return {
    name: passage.article.text.slice(mention.start, mention.end),
    ...(country === undefined ? {} : { country }),
    span: { start: mention.start, end: mention.end },
  };
}

function skipArticle(sentence: Sentence, from: number): number {
  return /^(?:the|a|an)$/i.test(sentence.tokens[from]?.form ?? '') ? from + 1 : from;
}

/** Cities, buildings and seats of government; a ministry or a company only as where people meet "at the" door of it. */
function isPlace(passage: Passage, sentence: Sentence, mention: Mention, from: number): boolean {
  const { form, place, actors, last } = mention;
  const next = sentence.tokens[last];
  // "In |U.S.| courts", "at the |Baku| summit"
  const modifies = next !== undefined && /^NN/.test(next.xpos) && next.start === mention.end + 1;
  if (form === 'place' || form === 'metonym') return (place || actors.length > 0) && !modifies;
  const door =
    /^(?:organization|government)$/.test(form) && /^at$/i.test(sentence.tokens[from - 1]?.form ?? '');
  return door && !modifies && passage.cast.at(sentence.index, from - 2) === undefined;
}

/** How many words a building may take to name: "the residence of the ambassador of Norway to the United Nations". */
const REACH = 14;

/** "A downtown |hotel|", "the French |Mission|", "the |residence| of the ambassador": a building, named by what it is. */
function venueAhead(passage: Passage, sentence: Sentence, from: number): Where | undefined {
  const end = Math.min(from + REACH, sentence.tokens.length);
  if (/^(?:every|each|any|no|which)$/i.test(sentence.tokens[from]?.form ?? '')) return undefined;
  const head = nounsThrough(sentence, from, end) - 1;
  if (head < from || !VENUES.has(tokenAt(sentence, head).form.toLowerCase())) return undefined;
  const known = passage.cast.at(sentence.index, head);
  if (known !== undefined && (known.form === 'place' || known.form === 'forum')) return undefined;
  let last = head + 1;
  let country: string | undefined;
  if (sentence.tokens[last]?.form === 'of') last = Math.max(last, nounsThrough(sentence, last + 1, end));
  if (/^(?:in|on|near|outside)$/.test(sentence.tokens[last]?.form ?? '')) {
    const at = skipArticle(sentence, last + 1);
    const beside = passage.cast.at(sentence.index, at);
    if (beside?.first === at && beside.place) {
      last = beside.last;
      country = beside.countries[0];
    }
  }
  const { start } = tokenAt(sentence, /^the$/i.test(tokenAt(sentence, from).form) ? from + 1 : from);
  const { end: stop } = tokenAt(sentence, last - 1);
  const name = passage.article.text.slice(start, stop);
  return { name, ...(country === undefined ? {} : { country }), span: { start, end: stop } };
}

/** Where the words of a noun phrase that begins at a token end; no comma, verb or preposition within. */
function nounsThrough(sentence: Sentence, from: number, end: number): number {
  let i = from;
  while (i < end) {
    const { upos, xpos, form } = tokenAt(sentence, i);
    const inside = ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(upos) || /^(?:POS|PRP\$|VBN)$/.test(xpos);
    if (!inside && form !== '-') break;
    i++;
  }
  return i;
}

/** Buildings and grounds where people are received. */
const VENUES: ReadonlySet<string> = new Set(
  (
    'headquarters ministry mission embassy consulate chancellery residence palace mansion castle villa chateau château ' +
    'estate resort retreat ranch hotel guesthouse lodge building hall centre center compound airport airbase base ' +
    'parliament museum university monastery club restaurant camp barracks secretariat villa manor farmhouse room'
  ).split(' '),
);

/**
 * The place named right before a token, a comma or a date between them: "|Windsor Castle|, where", "in |Moscow| last week,
 * where".
 */
export function placeBefore(passage: Passage, sentence: Sentence, at: number): Where | undefined {
  let end = at;
  if (sentence.tokens[end - 1]?.form === ',') end--;
  const before = sentence.tokens[end - 1];
  const date = passage.dates.find(
    (d) => before !== undefined && d.start <= before.start && before.start < d.end,
  );
  if (date !== undefined) {
    while (end > 0 && tokenAt(sentence, end - 1).start >= date.start) end--;
    if (/^on$/i.test(sentence.tokens[end - 1]?.form ?? '')) end--;
  }
  const mention = end > 0 ? passage.cast.at(sentence.index, end - 1) : undefined;
  if (mention !== undefined && mention.last === end && (mention.place || mention.form === 'metonym'))
    return toWhere(mention, passage);
  const stop = sentence.tokens[end - 1]?.end;
  for (let i = end - 2; i >= 0 && i > end - REACH; i--) {
    const { form } = tokenAt(sentence, i);
    if (form === ',') return undefined;
    if (!LEADS_TO.has(form.toLowerCase())) continue;
    const place = placePhrase(passage, sentence, i + 1);
    if (place?.span.end === stop) return place;
  }
  return undefined;
}

const LEADS_TO: ReadonlySet<string> = new Set(['in', 'at', 'to', 'into', 'from', 'for', 'on', 'near', 'of']);
