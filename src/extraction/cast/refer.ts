import type { Sentence } from '../../language/types.ts';
import type { OfficeMatch } from '../lexicon/index.ts';
import { ancestors, dependents, tokenAt } from '../tree.ts';
import type { ArticleActor } from '../types.ts';
import type { ReadSentence } from './build-cast.ts';
import { type Asked, theyOf } from './choose-told.ts';
import { type Focus, isGovernmentNoun, officePerson, phraseCountries, pronounPerson } from './coreference.ts';
import { group, groupMention } from './group-mention.ts';
import { latterPerson } from './latter.ts';
import { mentionOf, personMention } from './make-mention.ts';
import type { Person } from './person-registry.ts';
import { wordsOf } from './read-title.ts';
import type { Spot } from './spot.ts';
import { toldTogether } from './told-together.ts';
import type { Mention } from './types.ts';

/** Pronouns, offices without a name, governments and groups at token `i`; `made`: what is known of the words before it. */
export function refer(
  read: ReadSentence,
  i: number,
  focus: Focus,
  people: readonly Person[],
  actors: Map<string, ArticleActor>,
  made: readonly Mention[],
): Mention | undefined {
  const { sentence, spots, index } = read;
  const token = tokenAt(sentence, i);
  const personAt = (t: number) => {
    const named = read.people.find((p) => p.first <= t && t < p.last)?.person;
    if (named !== undefined) return named;
    const office = made.find((m) => m.form === 'office' && m.first <= t && t < m.last);
    return office === undefined ? undefined : people.find((p) => p.key === office.actors[0]);
  };
  if (PRONOUNS.has(token.form.toLowerCase())) {
    const pronoun = pronounPerson(token, sentence, focus, personAt);
    if (pronoun !== undefined) return personMention(sentence, i, i + 1, pronoun, undefined, 'pronoun');
    const other =
      neuterPronoun(sentence, i, focus) ??
      pairAhead(read, i) ??
      pluralPronoun(sentence, i, focus, () => askedAt(sentence, i, made, people));
    if (other !== undefined) return other;
  }
  const latter = latterPerson(sentence, i, focus);
  if (latter !== undefined) return personMention(sentence, i, i + 1, latter, undefined, 'pronoun');
  const group = groupMention(read, i, focus, () => askedAt(sentence, i, made, people));
  if (group !== undefined) return group;
  const spot = index.byFirst.get(i) ?? spots.find((x) => x.kind === 'office' && x.first <= i && i < x.last);
  // "Japan's negotiator, |Ryosei Akazawa|": the name that follows is the mention.
  if (
    spot?.kind === 'office' &&
    sentence.tokens[spot.last]?.form === ',' &&
    index.byFirst.get(spot.last + 1)?.kind === 'person'
  )
    return undefined;
  if (spot?.kind === 'office' && spot.first === i && index.byFirst.get(spot.last)?.kind !== 'person') {
    return officeMention(
      sentence,
      spot,
      spot.office,
      phraseCountries(sentence, spots, index, spot.last - 1),
      focus,
      people,
      seatsBefore(made, i),
    );
  }
  if (!isGovernmentNoun(token)) return undefined;
  const countries = phraseCountries(sentence, spots, index, i).filter((c) => actors.has(c));
  return countries.length === 0
    ? undefined
    : mentionOf(sentence, i, i + 1, { form: 'government', actors: countries, countries });
}

/** Every word that one of the readers of pronouns takes: few words are, and each is asked. */
const PRONOUNS: ReadonlySet<string> = new Set(
  'he|him|his|himself|she|her|hers|herself|it|its|they|their|them'.split('|'),
);

function officeMention(
  sentence: Sentence,
  spot: Spot,
  office: OfficeMatch,
  countries: readonly string[],
  focus: Focus,
  people: readonly Person[],
  seats: readonly string[],
): Mention | undefined {
  const head = tokenAt(sentence, spot.last - 1);
  const text = wordsOf(sentence, spot.first, spot.last);
  const indefinite = sentence.tokens
    .slice(Math.max(0, spot.first - 4), spot.first)
    .some((t) => /^an?$/i.test(t.form) && t.upos === 'DET');
  const plural = head.xpos === 'NNS' || head.xpos === 'NNPS';
  const determiner = sentence.tokens
    .slice(Math.max(0, spot.first - 4), spot.first)
    .some((t) => ['the', 'his', 'her', 'its', 'their'].includes(t.form.toLowerCase()) || t.xpos === 'POS');
  const person =
    plural || indefinite || !(determiner || countries.length > 0)
      ? undefined
      : officePerson(office.rank, text, countries, focus, people, seats);
  if (person !== undefined) return personMention(sentence, spot.first, spot.last, person, text, 'office');
  return countries.length === 0
    ? undefined
    : mentionOf(sentence, spot.first, spot.last, {
        form: plural ? 'group' : 'office',
        actors: [],
        countries,
        office: text,
      });
}

/** Who was told of before token `i`, and who stands beside it: "X welcomed |both leaders|" is not about X. */
function askedAt(sentence: Sentence, i: number, made: readonly Mention[], people: readonly Person[]): Asked {
  const { head, deprel } = tokenAt(sentence, i);
  const beside =
    head < 0 || deprel.startsWith('nmod')
      ? []
      : dependents(sentence, head, 'nsubj', 'obj', 'iobj', 'obl').filter((k) => k !== i);
  const others = beside.flatMap((k) => made.find((m) => m.first <= k && k < m.last && !m.place) ?? []);
  const before = made.filter((m) => m.last <= i).sort((a, b) => a.first - b.first);
  return {
    sentence: sentence.index,
    here: toldTogether(sentence, before, people),
    named: [...new Set(before.flatMap((m) => m.actors))].flatMap(
      (key) => people.find((p) => p.key === key) ?? [],
    ),
    besides: new Set(others.flatMap((m) => [...m.actors, ...m.countries])),
  };
}

/** Countries of the seats of government named before token `i`: "|Downing Street| said the premier". */
function seatsBefore(made: readonly Mention[], i: number): string[] {
  return made.filter((m) => m.form === 'metonym' && !m.place && m.last <= i).flatMap((m) => m.countries);
}

const SPEAKING: ReadonlySet<string> = new Set([
  'say',
  'add',
  'report',
  'note',
  'write',
  'quote',
  'cite',
  'state',
]);

/** "Japan said |it| would host ...": a country that is the subject of the same sentence. */
function neuterPronoun(sentence: Sentence, i: number, focus: Focus): Mention | undefined {
  const token = tokenAt(sentence, i);
  if (!/^(?:it|its)$/i.test(token.form)) return undefined;
  // "..., it added": who speaks again, not the country spoken of.
  if (token.deprel.startsWith('nsubj') && SPEAKING.has(tokenAt(sentence, token.head).lemma.toLowerCase()))
    return undefined;
  const country = focus.countries.filter((c) => c.sentence === sentence.index && c.subject).at(-1);
  return country === undefined
    ? undefined
    : mentionOf(sentence, i, i + 1, {
        form: 'pronoun',
        actors: [country.code],
        countries: [country.code],
      });
}

/** "They", "their": those told of together in this sentence or the ones before. */
function pluralPronoun(sentence: Sentence, i: number, focus: Focus, asked: () => Asked): Mention | undefined {
  if (!/^(?:they|their|them)$/i.test(tokenAt(sentence, i).form)) return undefined;
  const told = theyOf(focus, asked());
  if (told === undefined) return undefined;
  const who =
    told.people.length > 0 ? group(told.people) : { actors: told.countries, countries: told.countries };
  return mentionOf(sentence, i, i + 1, { form: 'group', ...who });
}

/** "After |their| meeting, A and B spoke of ...": in a phrase put first, the two people of different countries who follow. */
function pairAhead(read: ReadSentence, i: number): Mention | undefined {
  const { sentence } = read;
  if (!/^their$/i.test(tokenAt(sentence, i).form) || read.people.some((p) => p.first < i)) return undefined;
  const fronted = ancestors(sentence, i).some(
    (a) =>
      ['obl', 'advcl'].includes(tokenAt(sentence, a).deprel.split(':')[0] ?? '') &&
      tokenAt(sentence, a).head > a,
  );
  const ahead = [...new Set(read.people.map((p) => p.person))].filter((p) => p.country !== undefined);
  if (!fronted || ahead.length !== 2 || ahead[0]?.country === ahead[1]?.country) return undefined;
  return mentionOf(sentence, i, i + 1, {
    form: 'group',
    actors: ahead.map((p) => p.key),
    countries: ahead.flatMap((p) => p.country ?? []),
  });
}
