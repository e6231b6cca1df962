import { slug } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import type { OrganizationEntry } from '../lexicon/index.ts';
import type { Passage } from '../passage.ts';
import { dependents, formsOf, tokenAt } from '../tree.ts';
import type { EventActor } from '../types.ts';
import type { ActorReader } from './actor-reader.ts';
import { ABOVE_COUNTRIES, countriesOf } from './country-at.ts';
import { headByFamilyName } from './head-by-family-name.ts';
import { phraseSpan } from './noun-phrase.ts';
import { ownCountries, ownCountry, plover, tellsCountry } from './own-country.ts';
import { sectorOf, sectorOfMention, sectorOfTitle } from './sector-of.ts';
import { lemmaAt } from './slots.ts';

/** The actors of each word, remembered for one article: each slot of each event asks for the same few. */
const actorsByReader = new WeakMap<ActorReader, (readonly EventActor[])[][]>();

/** The actor that the noun phrase with this head names; none when it names a thing, or a place of no one. */
export function actorAt(reader: ActorReader, sentence: Sentence, head: number): readonly EventActor[] {
  let known = actorsByReader.get(reader);
  if (known === undefined) {
    known = [];
    actorsByReader.set(reader, known);
  }
  known[sentence.index] ??= [];
  const ofSentence = known[sentence.index] as (readonly EventActor[])[];
  ofSentence[head] ??= readActor(reader, sentence, head);
  return ofSentence[head];
}

function readActor(reader: ActorReader, sentence: Sentence, head: number): EventActor[] {
  const { passage } = reader;
  const people = peopleByOrigin(reader, sentence, head);
  if (people !== undefined) return [people];
  const mention = passage.cast.at(sentence.index, head) ?? mentionInName(passage, sentence, head);
  const organization = organizationAt(passage, sentence, head);
  if (organization !== undefined && mention?.form !== 'country')
    return [ofOrganization(reader, sentence, head, organization)];
  if (mention?.form === 'forum') return ofForum(reader, sentence, head, mention);
  if (mention !== undefined) return ofMention(reader, sentence, head, mention);
  const worldwide = worldwideBody(reader, sentence, head);
  if (worldwide !== undefined) return [worldwide];
  const sector = sectorOf(reader, sentence, head) ?? sectorOfTitle(reader, sentence, head);
  const country = countriesOf(passage, sentence)[head];
  if (country !== undefined && (sector === undefined || tokenAt(sentence, head).upos === 'PROPN'))
    return [countryActor(reader, sentence, head, country)];
  if (sector === undefined) return namedOnly(reader, sentence, head);
  if (sector === 'IGO' || sector === 'NGO')
    return [
      { ...wordsOf(passage, sentence, head), country: sector, sector: sector === 'IGO' ? 'GOV' : 'SOC' },
    ];
  const words = wordsOf(passage, sentence, head);
  const owners = ownCountries(reader, sentence, head);
  return owners.length === 0
    ? [{ ...words, sector }]
    : owners.map((country) => ({ ...words, country, sector }));
}

/**
 * "Bosnian Serbs", "Israeli Arabs", "ethnic Turks": a people within a country. Their country is the one they live in, which
 * the word before tells, or nothing in the phrase does.
 */
function peopleByOrigin(reader: ActorReader, sentence: Sentence, head: number): EventActor | undefined {
  const token = tokenAt(sentence, head);
  if (!/^NNP?S$/.test(token.xpos) && token.upos !== 'PROPN') return undefined;
  const codes = countriesOf(reader.passage, sentence);
  const before = dependents(sentence, head, 'amod', 'compound');
  if (before.some((i) => lemmaAt(sentence, i) === 'ethnic')) {
    const country = ownCountryBeside(reader, sentence, head);
    return {
      ...wordsOf(reader.passage, sentence, head),
      ...(country === undefined ? {} : { country }),
      sector: 'CVL',
    };
  }
  if (!/^NNP?S$/.test(token.xpos) || codes[head] === undefined) return undefined;
  const home = before.map((i) => codes[i]).find((code) => code !== undefined && code !== codes[head]);
  return home === undefined
    ? undefined
    : { ...wordsOf(reader.passage, sentence, head), country: plover(home), sector: 'CVL' };
}

/** "Ethnic Turks |in Bulgaria|": the country that stands behind, not the origin before. */
function ownCountryBeside(reader: ActorReader, sentence: Sentence, head: number): string | undefined {
  const behind = dependents(sentence, head, 'nmod').find((i) => i > head && tellsCountry(sentence, i));
  return behind === undefined ? undefined : ownCountry(reader, sentence, behind);
}

function wordsOf(passage: Passage, sentence: Sentence, head: number): Pick<EventActor, 'text' | 'span'> {
  const span = phraseSpan(sentence, head);
  return { text: passage.article.text.slice(span.start, span.end), span };
}

/** "|The G7| condemned": a body of states acts; a dialogue or an agreement does not. */
function ofForum({ passage }: ActorReader, sentence: Sentence, head: number, mention: Mention): EventActor[] {
  const forum = mention.forum === undefined ? undefined : passage.lexicon.forumByName(mention.forum);
  if (forum?.kind !== 'organization' && forum?.kind !== 'grouping') return [];
  return [{ ...wordsOf(passage, sentence, head), name: forum.name, country: 'IGO', sector: 'GOV' }];
}

/** A title before a name: the mention hangs on the name's word. */
function mentionInName(passage: Passage, sentence: Sentence, head: number): Mention | undefined {
  for (const child of dependents(sentence, head, 'flat', 'nmod:desc')) {
    const mention = passage.cast.at(sentence.index, child);
    if (mention !== undefined && (mention.form === 'full-name' || mention.form === 'short-name'))
      return mention;
  }
  const apposed = dependents(sentence, head, 'appos').map((i) => passage.cast.at(sentence.index, i));
  return apposed.find((m) => m?.form === 'full-name');
}

function ofMention(reader: ActorReader, sentence: Sentence, head: number, mention: Mention): EventActor[] {
  const { passage } = reader;
  const words = wordsOf(passage, sentence, head);
  if (mention.form === 'country' || mention.form === 'metonym' || mention.form === 'place') {
    const sector = tokenAt(sentence, head).upos === 'PROPN' ? undefined : sectorOf(reader, sentence, head);
    const [code] = mention.countries;
    if (code === undefined) return [];
    return [
      sector === undefined || mention.form !== 'country'
        ? countryActor(reader, sentence, head, code)
        : { ...words, country: plover(code), sector },
    ];
  }
  if (mention.actors.length === 0) {
    const countries = mention.countries.length > 0 ? mention.countries : ownCountries(reader, sentence, head);
    return (countries.length > 0 ? countries : [undefined]).map((country) =>
      withOwner(reader, sentence, head, country, mention),
    );
  }
  return mention.actors.map((key) => {
    const actor = passage.cast.actors.get(key);
    const country = actor?.country ?? (actor?.kind === 'country' ? key : undefined) ?? mention.countries[0];
    const base = withOwner(reader, sentence, head, country, mention);
    return { ...base, actor: key, ...(actor === undefined ? {} : { name: actor.name }) };
  });
}

function lastOfName(sentence: Sentence, head: number): number {
  const name = sentence.names.find((n) => n.first <= head && head < n.last);
  return name === undefined ? head : name.last - 1;
}

function withOwner(
  reader: ActorReader,
  sentence: Sentence,
  head: number,
  country: string | undefined,
  mention: Mention,
): EventActor {
  const known = country ?? headByFamilyName(reader.passage, sentence, lastOfName(sentence, head));
  const owner = known === undefined ? ownCountry(reader, sentence, head) : plover(known);
  const sector =
    sectorOfMention(reader, sentence, head, mention) ??
    (known === undefined || known === country ? undefined : 'GOV');
  return {
    ...wordsOf(reader.passage, sentence, head),
    ...(owner === undefined ? {} : { country: owner }),
    ...(sector === undefined ? {} : { sector }),
  };
}

function countryActor(reader: ActorReader, sentence: Sentence, head: number, code: string): EventActor {
  const actor = reader.passage.cast.actors.get(code);
  return {
    ...wordsOf(reader.passage, sentence, head),
    ...(actor === undefined ? {} : { actor: code, name: actor.name }),
    country: plover(code),
    sector: 'GOV',
  };
}

function organizationAt(passage: Passage, sentence: Sentence, head: number): OrganizationEntry | undefined {
  const words = formsOf(sentence);
  for (let first = head; first >= Math.max(0, head - 6); first--) {
    const match = passage.lexicon.organizations.longestAt(words, first);
    if (match !== undefined && first + match.length > head && isPlain(match)) return match.value;
  }
  return undefined;
}

/** A name of several words means nothing else, though a short form of it may: "Amnesty". */
function isPlain(match: { readonly value: OrganizationEntry; readonly length: number }): boolean {
  return match.value.ambiguous === undefined || match.length > 1;
}

function ofOrganization(
  reader: ActorReader,
  sentence: Sentence,
  head: number,
  entry: OrganizationEntry,
): EventActor {
  const own = ownCountry(reader, sentence, head);
  const above = ABOVE_COUNTRIES[entry.sector];
  // "Britain's High Court" is British, though a high court as such may be anybody's.
  const country = entry.country ?? (entry.sector === 'JUD' ? (own ?? above) : (above ?? own));
  const key = `org-${slug(entry.name)}`;
  return {
    ...wordsOf(reader.passage, sentence, head),
    ...(reader.passage.cast.actors.has(key) ? { actor: key } : {}),
    name: entry.name,
    ...(country === undefined ? {} : { country: plover(country) }),
    sector: entry.sector === 'IGO' ? 'GOV' : entry.sector,
  };
}

/** "|Ms.| Rice": a person, though nothing else is known. */
function isTitled(sentence: Sentence, head: number): boolean {
  return (
    tokenAt(sentence, head).upos === 'PROPN' &&
    dependents(sentence, head, 'nmod:desc', 'compound').some((i) =>
      /^(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?$/.test(tokenAt(sentence, i).form),
    )
  );
}

function worldwideBody({ passage }: ActorReader, sentence: Sentence, head: number): EventActor | undefined {
  const name = sentence.names.find((n) => n.kind === 'ORG' && n.first <= head && head < n.last);
  if (name === undefined) return undefined;
  const text = passage.article.text.slice(name.start, name.end);
  return WORLDWIDE.test(text)
    ? { ...wordsOf(passage, sentence, head), name: text, country: 'IGO', sector: 'GOV' }
    : undefined;
}

/** Bodies whose name says that many states are in them. */
const WORLDWIDE =
  /^(?:the )?(?:International|World|United Nations|UN|U\.N\.|Inter-|Pan-|European|African Union|Arab League)\b/i;

/** A name that only the model sees: a person or body of unknown country, unless the words around tell it. */
function namedOnly(reader: ActorReader, sentence: Sentence, head: number): EventActor[] {
  const name = sentence.names.find((n) => n.first <= head && head < n.last);
  if (name === undefined && isTitled(sentence, head)) return [wordsOf(reader.passage, sentence, head)];
  if (name === undefined || (name.kind !== 'PERSON' && name.kind !== 'ORG')) return [];
  const text = reader.passage.article.text.slice(name.start, name.end);
  const country = ownCountry(reader, sentence, head);
  const ruled =
    country === undefined
      ? headByFamilyName(reader.passage, sentence, lastOfName(sentence, head))
      : undefined;
  return [
    {
      ...wordsOf(reader.passage, sentence, head),
      name: text,
      ...(country === undefined ? {} : { country }),
      ...(ruled === undefined ? {} : { country: plover(ruled), sector: 'GOV' as const }),
    },
  ];
}
