import { slug } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { caseMarkers } from '../tree.ts';
import type { ArticleActor } from '../types.ts';
import type { ReadSentence } from './build-cast.ts';
import type { Focus } from './coreference.ts';
import { headOf, mentionOf, personMention } from './make-mention.ts';
import type { Person } from './person-registry.ts';
import { PLACE_PREPOSITIONS } from './place-prepositions.ts';
import { wordsOf } from './read-title.ts';
import { refer } from './refer.ts';
import type { Spot } from './spot.ts';
import { isOfRoot, isSubject } from './subject-of.ts';
import { hasCrowd, toldTogether } from './told-together.ts';
import type { Mention } from './types.ts';

/** The mentions of one sentence in order; `focus` and `actors` grow as the article is gone through. */
export function mentionsOf(
  read: ReadSentence,
  focus: Focus,
  people: readonly Person[],
  actors: Map<string, ArticleActor>,
  lexicon: Lexicon,
): Mention[] {
  const { sentence } = read;
  const made: Mention[] = [];
  const taken = new Set<number>();
  const put = (mention: Mention) => {
    made.push(mention);
    for (let i = mention.first; i < mention.last; i++) taken.add(i);
  };
  for (const spot of read.people) {
    // A title before the name belongs to the mention: trees may hang the rest of the sentence on either.
    const before = spot.naming.titles.find((t) => t.pattern === 'title-before-name');
    put(
      personMention(
        sentence,
        before?.first ?? spot.first,
        spot.last,
        spot.person,
        spot.naming.titles.at(0)?.text,
        spot.last - spot.first > 1 ? 'full-name' : 'short-name',
      ),
    );
  }
  for (const spot of read.spots) {
    if (taken.has(spot.first) || spot.kind === 'person' || spot.kind === 'office') continue;
    put(nameMention(sentence, spot, actors, lexicon));
  }
  made.sort((a, b) => a.first - b.first);
  const named = [...made];
  let next = 0;
  for (const token of sentence.tokens) {
    for (let m = named[next]; m !== undefined && m.first <= token.index; m = named[++next])
      remember(m, sentence, focus, people);
    if (taken.has(token.index)) continue;
    const mention = refer(read, token.index, focus, people, actors, made);
    if (
      mention === undefined ||
      [...Array(mention.last - mention.first).keys()].some((k) => taken.has(mention.first + k))
    )
      continue;
    put(mention);
    remember(mention, sentence, focus, people);
  }
  for (let m = named[next]; m !== undefined; m = named[++next]) remember(m, sentence, focus, people);
  made.sort((a, b) => a.first - b.first);
  focus.told.push(...toldTogether(sentence, made, people));
  if (hasCrowd(sentence, made)) focus.crowds.add(sentence.index);
  return made;
}

function nameMention(
  sentence: Sentence,
  spot: Spot,
  actors: Map<string, ArticleActor>,
  lexicon: Lexicon,
): Mention {
  const text = wordsOf(sentence, spot.first, spot.last);
  if (spot.kind === 'country') return countryMention(sentence, spot, actors, lexicon);
  if (spot.kind === 'forum') {
    return mentionOf(sentence, spot.first, spot.last, {
      form: 'forum',
      actors: [],
      countries: (spot.forum?.parties ?? []).filter((p) => /^[A-Z]{3}$/.test(p)),
      forum: spot.forum?.name ?? text,
    });
  }
  if (spot.kind === 'place') {
    const country = spot.city?.country;
    return mentionOf(sentence, spot.first, spot.last, {
      form: 'place',
      actors: [],
      countries: country === undefined || country === '' ? [] : [country],
      place: true,
    });
  }
  const organization = spot.kind === 'organization' ? spot.organization : undefined;
  const name = organization?.name ?? text;
  const key = `org-${slug(name)}`;
  const country = organization?.country;
  if (!actors.has(key)) {
    actors.set(key, {
      key,
      kind: 'organization',
      name,
      aliases: name === text ? [] : [text],
      ...(organization === undefined ? {} : { known: organization.name }),
      ...(country === undefined ? {} : { country }),
      offices: [],
      mentions: [],
    });
  }
  return mentionOf(sentence, spot.first, spot.last, {
    form: 'organization',
    actors: [key],
    countries: country === undefined ? [] : [country],
  });
}

function countryMention(
  sentence: Sentence,
  spot: Extract<Spot, { kind: 'country' }>,
  actors: Map<string, ArticleActor>,
  lexicon: Lexicon,
): Mention {
  const { code, via } = spot.country;
  addCountry(code, actors, lexicon);
  const locative = caseMarkers(sentence, headOf(sentence, spot.first, spot.last)).some((p) =>
    PLACE_PREPOSITIONS.has(p),
  );
  const metonym = via === 'capital' || via === 'seat' || via === 'ministry';
  const country = lexicon.country(code);
  return mentionOf(sentence, spot.first, spot.last, {
    form: metonym ? 'metonym' : 'country',
    actors: [code],
    countries: [code],
    // A bloc acts like a country and is a forum as well.
    forum: country?.kind === 'bloc' && via === 'name' ? country.name : undefined,
    place: via === 'capital' || via === 'name' || (via === 'seat' && locative),
  });
}

export function addCountry(code: string, actors: Map<string, ArticleActor>, lexicon: Lexicon): void {
  if (actors.has(code)) return;
  actors.set(code, {
    key: code,
    kind: 'country',
    name: lexicon.country(code)?.name ?? code,
    aliases: [],
    country: code,
    offices: [],
    mentions: [],
  });
}

function remember(mention: Mention, sentence: Sentence, focus: Focus, people: readonly Person[]): void {
  const subject = isSubject(sentence, mention);
  for (const key of mention.actors) {
    const person = people.find((p) => p.key === key);
    if (person !== undefined)
      focus.people.push({
        person,
        sentence: sentence.index,
        subject,
        main: subject && isOfRoot(sentence, mention),
        token: mention.first,
      });
  }
  for (const code of mention.countries)
    if (mention.form !== 'forum' && mention.form !== 'place')
      focus.countries.push({
        code,
        sentence: sentence.index,
        subject: subject && mention.actors.includes(code),
        locative: mention.place && caseMarkers(sentence, mention.head).some((p) => PLACE_PREPOSITIONS.has(p)),
      });
}
