import { daysBetween } from '../../../kernel/index.ts';
import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import { tokenAt } from '../../tree.ts';
import type { DateMention } from '../../types.ts';

/** One of several meetings that one verb tells of, each with a day of its own. */
export interface Turn {
  readonly date: DateMention;
  /** Whom it was with, where the words say it of this one alone. */
  readonly mentions: readonly Mention[];
  readonly place?: Mention;
}

/**
 * "Telephoned A |on Saturday| and B |on the following day|", "met |on 12 July in Vilnius| and |on 20 September in New York|",
 * "spoke |on Saturday| and again |on Monday|": the meetings told of after `last`, read in the order of the words. Empty
 * where there is only one.
 */
export function datedTurns(passage: Passage, sentence: Sentence, last: number): Turn[] {
  const turns: Turn[] = [];
  let open = emptyTurn();
  let again = false;
  // "On Saturday and Sunday |at the residence of Norway's ambassador|": whose house it is takes no part.
  let venue = false;
  const close = () => {
    if (open.date !== undefined) turns.push({ ...open, date: open.date, mentions: people(open.mentions) });
    open = emptyTurn();
  };
  for (let i = last; i < sentence.tokens.length; i++) {
    const date = dayAt(passage, sentence, i);
    if (date !== undefined) {
      if (open.date !== undefined) break;
      open.date = date;
      while ((sentence.tokens[i + 1]?.start ?? date.end) < date.end) i++;
      continue;
    }
    const mention = passage.cast.at(sentence.index, i);
    if (mention !== undefined) {
      if (isPlaceHere(sentence, mention)) open.place ??= mention;
      else if (takesPart(mention) && !venue) open.mentions.push(mention);
      i = mention.last - 1;
      continue;
    }
    const word = tokenAt(sentence, i);
    if (endsReading(sentence, i)) break;
    // "At Rosenbad|, the seat| of the government"
    if (word.form === ',' && sentence.tokens[i + 1]?.upos === 'DET' && open.date !== undefined) break;
    again ||= /^again$/i.test(word.form);
    venue = venue ? word.form !== 'and' : word.form === 'at';
    if (word.form === 'and' && open.date !== undefined) close();
  }
  close();
  return areSeveral(turns, again) ? turns : [];
}

/** "|The EU's| vice-president, |X|": the owner of an office is not met beside its holder. */
function people(mentions: readonly Mention[]): readonly Mention[] {
  const named = mentions.filter((m) => m.form === 'full-name' || m.form === 'short-name');
  return named.length > 0 ? named : mentions;
}

interface OpenTurn {
  date?: DateMention;
  readonly mentions: Mention[];
  place?: Mention;
}

function emptyTurn(): OpenTurn {
  return { mentions: [] };
}

/** A second person with a day is a second meeting; the same people on "Monday and Tuesday" sat for two days. */
function areSeveral(turns: readonly Turn[], again: boolean): boolean {
  if (turns.length < 2 || new Set(turns.map((t) => t.date.edtf)).size < turns.length) return false;
  const partners = turns.filter((t) => t.mentions.length > 0).length;
  if (partners === turns.length) return true;
  if (turns.slice(1).some((t) => t.mentions.length > 0)) return false;
  const places = turns.filter((t) => t.place !== undefined).length;
  return again || places === turns.length || turns.every((t, k) => k === 0 || isApart(turns[k - 1], t));
}

function isApart(before: Turn | undefined, turn: Turn): boolean {
  const [a, b] = [before?.date.edtf ?? '', turn.date.edtf ?? ''];
  return a.length === 10 && b.length === 10 && Math.abs(daysBetween(a, b)) > 3;
}

function dayAt({ dates }: Passage, sentence: Sentence, i: number): DateMention | undefined {
  const { start } = tokenAt(sentence, i);
  return dates.find(
    (d) =>
      d.edtf !== undefined && (d.type === 'DATE' || d.type === 'TIME') && d.start <= start && start < d.end,
  );
}

function isPlaceHere(sentence: Sentence, { first, place, form }: Mention): boolean {
  const before = sentence.tokens[first - 1]?.form.toLowerCase();
  return (place || form === 'metonym') && (before === 'in' || before === 'at');
}

function takesPart({ form, actors, countries }: Mention): boolean {
  return form !== 'place' && form !== 'forum' && (actors.length > 0 || countries.length > 0);
}

/** A verb with a tense, a clause or a quotation tells of something else. */
function endsReading(sentence: Sentence, i: number): boolean {
  const { form, upos, xpos } = tokenAt(sentence, i);
  return (
    /^(?:VB[DZP]|MD|W.*)$/.test(xpos) ||
    upos === 'SCONJ' ||
    /^(?:[;:"“”()]|--|—|–|after|before|until|since|but|according|to|about|over|by)$/i.test(form)
  );
}
