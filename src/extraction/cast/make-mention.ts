import type { Sentence } from '../../language/types.ts';
import { tokenAt } from '../tree.ts';
import type { Person } from './person-registry.ts';
import type { Mention, MentionForm } from './types.ts';

/** The mention of a person at tokens `first` to `last`, last exclusive. */
export function personMention(
  sentence: Sentence,
  first: number,
  last: number,
  person: Person,
  office: string | undefined,
  form?: MentionForm,
): Mention {
  return mentionOf(sentence, first, last, {
    form: form ?? (last - first > 1 ? 'full-name' : 'short-name'),
    actors: [person.key],
    countries: person.country === undefined ? [] : [person.country],
    office,
  });
}

/** What a mention says beside where it stands; no place unless it says so. */
export type MentionFields = Pick<Mention, 'form' | 'actors' | 'countries' | 'forum' | 'office'> &
  Partial<Pick<Mention, 'place'>>;

/**
 * The mention at tokens `first` to `last`, last exclusive; `head` is the token that the rest of the sentence attaches to.
 * Every mention is made here with its fields in one order, which keeps the reading of them fast: the rules ask little else.
 */
export function mentionOf(sentence: Sentence, first: number, last: number, fields: MentionFields): Mention {
  const head = headOf(sentence, first, last);
  const { form, actors, countries, forum, place = false, office } = fields;
  const { start } = tokenAt(sentence, first);
  const { end } = tokenAt(sentence, last - 1);
  return {
    sentence: sentence.index,
    first,
    last,
    head,
    start,
    end,
    form,
    actors,
    countries,
    forum,
    place,
    office,
  };
}

/** The head of a phrase is the word whose own head lies outside it. */
export function headOf(sentence: Sentence, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const up = tokenAt(sentence, i).head;
    if (up < first || up >= last) return i;
  }
  return last - 1;
}
