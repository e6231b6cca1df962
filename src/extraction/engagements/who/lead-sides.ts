import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import { PERSONS } from './bystanders.ts';
import { subjectMentions } from './subjects.ts';

/** Sentences in which a report says whom it is about; a dateline or a byline may stand before them. */
const LEAD = 4;

/**
 * The sides a report is about: who together are the subject of a main verb in its opening, of two countries or more: "|A and B|
 * agreed on Thursday", "|The leaders of Kosovo and Serbia| have ...". Empty where the opening has no such subject.
 */
export function leadSides(passage: Passage): readonly Mention[] {
  let sides = cache.get(passage);
  if (sides === undefined) {
    sides = readLead(passage);
    cache.set(passage, sides);
  }
  return sides;
}

const cache = new WeakMap<Passage, readonly Mention[]>();

function readLead(passage: Passage): readonly Mention[] {
  for (const sentence of passage.sentences.slice(0, LEAD)) {
    for (const token of sentence.tokens) {
      if (token.upos !== 'VERB' || !/^(?:root|ccomp|conj|parataxis)$/.test(token.deprel)) continue;
      const who = subjectMentions(passage, sentence, token.index).filter(
        (m) =>
          m.form !== 'place' && m.form !== 'forum' && m.form !== 'organization' && m.countries.length > 0,
      );
      if (new Set(who.flatMap((m) => m.countries)).size >= 2) return who;
    }
  }
  return [];
}

/** The same sides as countries alone: who came to another of their meetings is not said. */
export function asCountries(sides: readonly Mention[]): Mention[] {
  const codes = [...new Set(sides.flatMap((m) => m.countries))];
  const [first] = sides;
  return first === undefined
    ? []
    : codes.map((code) => ({ ...first, form: 'country', actors: [], countries: [code], place: false }));
}

/** People by name, and not a group of so many officials. */
export function areNamed(sides: readonly Mention[]): boolean {
  return sides.every((m) => PERSONS.has(m.form));
}
