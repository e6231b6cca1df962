import type { Sentence, Token } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import type { Passage } from '../passage.ts';
import { sayingAround } from '../statements/links.ts';
import { ancestors, caseMarkers, dependents, tokenAt } from '../tree.ts';
import type { Holder } from '../types.ts';
import { cleanPhrase } from './clean-phrase.ts';

/** Bodies that act as their country; "officials" are people of it. */
export const BODIES: ReadonlySet<string> = new Set([
  'government',
  'side',
  'delegation',
  'administration',
  'cabinet',
  'authority',
  'leadership',
  'ministry',
  'team',
]);

const PRESS: ReadonlySet<string> = new Set(['paper', 'agency', 'broadcaster']);

export function holderOf(passage: Passage, key: string, span: Holder['span']): Holder | undefined {
  const actor = passage.cast.actors.get(key);
  if (actor === undefined) return undefined;
  // Whoever has neither office nor country in the article is a private person; what he wants is no party's position.
  if (actor.kind === 'person' && actor.country === undefined && actor.offices.length === 0) return undefined;
  if (PRESS.has(passage.lexicon.organizationByName(actor.known ?? actor.name)?.kind ?? '')) return undefined;
  return {
    actor: key,
    name: actor.name,
    ...(actor.country === undefined ? {} : { country: actor.country }),
    span,
  };
}

/** People without a name, by a noun of `groups.tsv`, in the text's words and with the country beside them. */
export function described(passage: Passage, sentence: Sentence, index: number, country?: string): Holder[] {
  const token = tokenAt(sentence, index);
  const known = [token.lemma, token.form].some((w) => passage.lexicon.group(w.toLowerCase()) !== undefined);
  const part = token.upos === 'NUM' || token.upos === 'DET' ? partOf(passage, sentence, index) : undefined;
  if (part !== undefined) return part;
  if (token.upos !== 'NOUN' || (!known && country === undefined)) return [];
  const own = ownCountry(passage, sentence, token);
  if (own !== undefined) return [own];
  const phrase = cleanPhrase(passage, sentence, index, { from: 0 });
  if (phrase === undefined || phrase.last - phrase.first > 14) return [];
  const of = country ?? countryOf(passage, sentence, index);
  if (
    of === undefined &&
    BODIES.has(token.lemma.toLowerCase()) &&
    /^the (?:(?:federal|central|national|interim|transitional|caretaker|new) )?\S+$/i.test(phrase.text)
  )
    return mainGovernment(passage, phrase.span);
  if (of === undefined && /^the \S+$/i.test(phrase.text)) {
    const meant = stateOfSayer(passage, token) ?? groupBefore(passage, sentence, token);
    if (meant !== undefined) return [meant];
  }
  const description = phrase.text.replace(/^the\s/i, '');
  // "The country" alone says nothing of who it is.
  if (of === undefined && !/\s/.test(description) && token.xpos !== 'NNS') return [];
  if (
    /^(?:(?:both|two|the|other) )?(?:countr|side|nation|government|ally|allies|state|leader|minister)/i.test(
      description,
    ) &&
    of === undefined
  )
    return [];
  return [{ description, ...(of === undefined ? {} : { country: of }), span: phrase.span }];
}

/** "The oil minister said |the kingdom| would ...": his own. */
function stateOfSayer(passage: Passage, { lemma, start, end }: Token): Holder | undefined {
  if (!/^(?:country|kingdom|emirate|republic|nation|sultanate|island|state)$/i.test(lemma)) return undefined;
  const source = sayingAround(passage, { start, end })?.source;
  const mention = source === undefined ? undefined : passage.cast.at(source.sentence, source.head);
  const actor = passage.cast.actors.get(mention?.actors[0] ?? '');
  const code = mention?.countries[0] ?? actor?.country;
  return code === undefined ? undefined : ofCountry(passage, code, { start, end });
}

const GROUPS =
  /^(?:group|grouping|bloc|alliance|cartel|organi[sz]ation|club|lender|bank|fund|agency|forum|union)$/i;
const BACK = 2;

/** "|The bloc| agreed": the body named last, in this sentence or the two before. */
function groupBefore(passage: Passage, sentence: Sentence, token: Token): Holder | undefined {
  if (!GROUPS.test(token.lemma)) return undefined;
  for (let back = 0; back <= BACK; back++) {
    const mentions = passage.cast.mentions[sentence.index - back] ?? [];
    const named = mentions.findLast((m) => isBody(m) && (back > 0 || m.end <= token.start + ASIDE));
    if (named === undefined) continue;
    const span = { start: token.start, end: token.end };
    if (named.form === 'forum') return named.forum === undefined ? undefined : { name: named.forum, span };
    return holderOf(passage, named.actors[0] ?? '', span);
  }
  return undefined;
}

/** "The group, |known as X|," names it right behind. */
const ASIDE = 40;

function isBody(mention: Mention): boolean {
  return (
    mention.form === 'organization' ||
    mention.form === 'forum' ||
    (mention.countries.length === 1 && mention.countries[0] === 'EUE')
  );
}

/** "|Two of the organisations|", "most of the members". */
function partOf(passage: Passage, sentence: Sentence, index: number): Holder[] | undefined {
  const whole = dependents(sentence, index, 'nmod').find((i) => caseMarkers(sentence, i).includes('of'));
  const lemma = whole === undefined ? '' : tokenAt(sentence, whole).lemma.toLowerCase();
  if (whole === undefined || passage.lexicon.group(lemma) === undefined) return undefined;
  const phrase = cleanPhrase(passage, sentence, index, { from: 0 });
  if (phrase === undefined || phrase.last - phrase.first > 10) return undefined;
  const country = countryOf(passage, sentence, whole);
  return [{ description: phrase.text, ...(country === undefined ? {} : { country }), span: phrase.span }];
}

/** "|His country|", "|her government|" in the mouth of a minister: the country itself. */
function ownCountry(
  passage: Passage,
  sentence: Sentence,
  { index, lemma, start, end }: Token,
): Holder | undefined {
  if (!/^(?:country|nation|government|side|delegation|administration)$/.test(lemma)) return undefined;
  const pronoun = dependents(sentence, index, 'nmod:poss')
    .map((i) => passage.cast.at(sentence.index, i))
    .find((m) => m?.form === 'pronoun' && m.actors.length === 1);
  if (pronoun === undefined && hasOwner(sentence, index)) {
    const code = countryOfSayer(passage, { start, end });
    return code === undefined ? undefined : ofCountry(passage, code, { start, end });
  }
  const speaker = passage.cast.actors.get(pronoun?.actors[0] ?? '');
  if (speaker?.kind !== 'person' || speaker.country === undefined) return undefined;
  return ofCountry(passage, speaker.country, { start: pronoun?.start ?? start, end });
}

function hasOwner(sentence: Sentence, index: number): boolean {
  return dependents(sentence, index, 'nmod:poss').some((i) =>
    /^(?:his|her)$/i.test(tokenAt(sentence, i).form),
  );
}

/** "|The Kenyan minister| said his country ...": the country of whoever says the words, though nobody names him. */
function countryOfSayer(passage: Passage, span: Holder['span']): string | undefined {
  const source = sayingAround(passage, span)?.source;
  const sentence = source === undefined ? undefined : passage.sentences[source.sentence];
  if (source === undefined || sentence === undefined) return undefined;
  const mention = passage.cast.at(sentence.index, source.head);
  return mention !== undefined && ['office', 'group'].includes(mention.form) && mention.countries.length === 1
    ? mention.countries[0]
    : undefined;
}

export function ofCountry(passage: Passage, code: string, span: Holder['span']): Holder | undefined {
  const name = passage.lexicon.country(code)?.name;
  return holderOf(passage, code, span) ?? (name === undefined ? undefined : { name, country: code, span });
}

/** "|Japanese| farm groups", "lawmakers |in Poland|". */
function countryOf(passage: Passage, sentence: Sentence, index: number): string | undefined {
  for (const i of dependents(sentence, index, 'amod', 'compound', 'nmod', 'flat')) {
    const mention = passage.cast.at(sentence.index, whoseOwner(sentence, i));
    const cases = caseMarkers(sentence, i);
    if (mention === undefined || (cases.length > 0 && !cases.some((c) => /^(?:of|from|in|['’]s?)$/.test(c))))
      continue;
    const actor = mention.actors[0] === undefined ? undefined : passage.cast.actors.get(mention.actors[0]);
    const country = mention.countries[0] ?? actor?.country;
    if (country !== undefined) return country;
  }
  return undefined;
}

const weights = new WeakMap<Passage, ReadonlyMap<string, number>>();

/** "Lithuania, |whose| minister has ...": the noun that the clause is about. */
function whoseOwner(sentence: Sentence, index: number): number {
  if (!/^whose$/i.test(tokenAt(sentence, index).form)) return index;
  const clause = ancestors(sentence, index).find((i) => tokenAt(sentence, i).deprel.startsWith('acl'));
  return clause === undefined ? index : tokenAt(sentence, clause).head;
}

/** "The government": of the country the article speaks of far more than of any other. */
function mainGovernment(passage: Passage, span: Holder['span']): Holder[] {
  const [most, next] = [...weightsOf(passage)].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < FAR * (next?.[1] ?? 0)) return [];
  const holder = holderOf(passage, most[0], span);
  return holder === undefined ? [] : [holder];
}

const FAR = 1.5;

/** How often an article speaks of each country, itself and its people. */
function weightsOf(passage: Passage): ReadonlyMap<string, number> {
  let known = weights.get(passage);
  if (known === undefined) {
    const counted = new Map<string, number>();
    for (const { country, mentions } of passage.cast.actors.values())
      if (country !== undefined) counted.set(country, (counted.get(country) ?? 0) + mentions.length);
    known = counted;
    weights.set(passage, known);
  }
  return known;
}

/** "The two sides": certain only where they are the two countries the article speaks of most. */
export function isMainPair(passage: Passage, { countries }: Mention): boolean {
  const of = weightsOf(passage);
  const least = Math.min(...countries.map((c) => of.get(c) ?? 0));
  return [...of].filter(([code, n]) => n > least && !countries.includes(code)).length === 0;
}
