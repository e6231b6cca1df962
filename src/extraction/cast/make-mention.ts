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
  return {
    ...base(sentence, first, last),
    form: form ?? (last - first > 1 ? 'full-name' : 'short-name'),
    actors: [person.key],
    countries: person.country === undefined ? [] : [person.country],
    place: false,
    ...(office === undefined ? {} : { office }),
  };
}

/** Where a mention stands and the token that the rest of the sentence attaches to. */
export function base(
  sentence: Sentence,
  first: number,
  last: number,
): Pick<Mention, 'sentence' | 'first' | 'last' | 'head' | 'start' | 'end'> {
  // The head of a phrase is the word whose own head lies outside it.
  let head = last - 1;
  for (let i = first; i < last; i++) {
    const up = tokenAt(sentence, i).head;
    if (up < first || up >= last) {
      head = i;
      break;
    }
  }
  return {
    sentence: sentence.index,
    first,
    last,
    head,
    start: tokenAt(sentence, first).start,
    end: tokenAt(sentence, last - 1).end,
  };
}
