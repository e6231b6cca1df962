import { contains } from '../../kernel/index.ts';
import type { Sentence, Token } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import { antecedent } from '../engagements/arguments.ts';
import type { Passage } from '../passage.ts';
import { sayingAround } from '../statements/links.ts';
import { caseMarkers, conjuncts, dependents, tokenAt } from '../tree.ts';
import type { Holder } from '../types.ts';
import { cleanPhrase } from './clean-phrase.ts';
import { namedTogether } from './together.ts';

/** More people than this in one subject are a crowd, not parties. */
const MOST = 4;

/** Who stands at a noun, one holder for each of several named: "Japan and the United States". Empty when it is nobody who can want. */
export function holdersAt(passage: Passage, sentence: Sentence, token: number): Holder[] {
  const heads = conjuncts(sentence, standsFor(passage, sentence, token)).filter(
    (i) => tokenAt(sentence, i).upos !== 'VERB' && tokenAt(sentence, i).upos !== 'AUX',
  );
  const holders = heads.flatMap((i) => holderAt(passage, sentence, i));
  const seen = new Map(holders.map((h) => [h.actor ?? h.name ?? h.description, h]));
  return seen.size > MOST ? [] : [...seen.values()];
}

/** "Bahrain, |which| had sought ...": the name right before the comma, else the noun that the tree gives. */
function standsFor(passage: Passage, sentence: Sentence, token: number): number {
  const relative = /^(?:who|which)$/i.test(tokenAt(sentence, token).form);
  const before =
    relative && sentence.tokens[token - 1]?.form === ','
      ? passage.cast.at(sentence.index, token - 2)
      : undefined;
  return before === undefined || before.form === 'place' ? antecedent(sentence, token) : before.head;
}

function holderAt(passage: Passage, sentence: Sentence, index: number): Holder[] {
  const token = tokenAt(sentence, index);
  if (/^(?:i|we)$/i.test(token.form)) return sayer(passage, token) ?? [];
  const reported = /^(?:he|she|it|they)$/i.test(token.form) ? sayer(passage, token) : undefined;
  if (reported !== undefined) return reported;
  const mention = named(passage, sentence, index) ?? neuter(passage, sentence, token);
  if (mention === undefined) return together(passage, sentence, token) ?? described(passage, sentence, index);
  const span = { start: mention.start, end: mention.end };
  const people = mention.form === 'government' && !BODIES.has(token.lemma.toLowerCase());
  const nameless = mention.actors.length === 0 && (mention.form === 'office' || mention.form === 'group');
  const apposed = nameless ? nameAfterComma(passage, sentence, index) : undefined;
  if (apposed !== undefined) return apposed.actors.flatMap((key) => holderOf(passage, key, span) ?? []);
  if (nameless && mention.form === 'group' && mention.countries.length > 1)
    return mention.countries.flatMap((code) => ofCountry(passage, code, span) ?? []);
  if (people || nameless) return described(passage, sentence, index, mention.countries[0]);
  if (mention.form === 'forum') return mention.forum === undefined ? [] : [{ name: mention.forum, span }];
  // A place as the subject of a wish is its government: "Scotland has offered".
  if (mention.form === 'place') return [{ name: passage.article.text.slice(span.start, span.end), span }];
  if (mention.form === 'group' && !isMainPair(passage, mention)) return described(passage, sentence, index);
  return mention.actors.flatMap((key) => holderOf(passage, key, span) ?? []);
}

/** The mention at a token, or the name that the token only introduces: "the minister, |Taro Aso|". */
function named(passage: Passage, sentence: Sentence, index: number): Mention | undefined {
  const own = passage.cast.at(sentence.index, index);
  if (own !== undefined) return own;
  return dependents(sentence, index, 'appos', 'flat')
    .map((i) => passage.cast.at(sentence.index, i))
    .find((m) => m?.form === 'full-name' || m?.form === 'short-name');
}

/** "Its foreign minister, |Nikos Kotzias|, ...". */
function nameAfterComma(passage: Passage, sentence: Sentence, index: number): Mention | undefined {
  if (sentence.tokens[index + 1]?.form !== ',') return undefined;
  const mention = passage.cast.at(sentence.index, index + 2);
  return mention?.form === 'full-name' && mention.first === index + 2 ? mention : undefined;
}

const PARTIES: ReadonlySet<Mention['form']> = new Set(['country', 'metonym', 'organization', 'government']);

/** "|It| also undertook": the country or body that is the subject of the sentence before. */
function neuter(passage: Passage, sentence: Sentence, token: Token): Mention | undefined {
  const before = passage.sentences[sentence.index - 1];
  if (!/^it$/i.test(token.form) || token.index > 1 || before === undefined) return undefined;
  const root = before.tokens.find((t) => t.head < 0);
  const subject = root === undefined ? undefined : dependents(before, root.index, 'nsubj')[0];
  const mention = subject === undefined ? undefined : passage.cast.at(before.index, subject);
  return mention !== undefined && PARTIES.has(mention.form) ? mention : undefined;
}

/** Bodies that act as their country; "officials" are people of it. */
const BODIES: ReadonlySet<string> = new Set([
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

function holderOf(passage: Passage, key: string, span: Holder['span']): Holder | undefined {
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

/**
 * "Officials say |they| hope ...", "|We| want ...": the pronoun stands for whoever says the words, where number and kind
 * allow. Undefined when the words are nobody's, or the pronoun is of a third person inside quotation marks.
 */
function sayer(passage: Passage, token: Token): Holder[] | undefined {
  const own = /^(?:i|we)$/i.test(token.form);
  const span = { start: token.start, end: token.end };
  const saying = sayingAround(passage, span);
  const source = saying?.source;
  const sentence = source === undefined ? undefined : passage.sentences[source.sentence];
  if (saying === undefined || source === undefined || sentence === undefined) return undefined;
  if (!own && (saying.quotes.some((q) => contains(q, span)) || source.span.end > span.start))
    return undefined;
  const head = tokenAt(sentence, source.head);
  if (!own && head.upos === 'PRON') return undefined;
  const many = head.xpos === 'NNS' || conjuncts(sentence, source.head).length > 1;
  if (!own && many !== /^they$/i.test(token.form)) return undefined;
  const holders = /^(?:i|we)$/i.test(head.form) ? [] : holdersAt(passage, sentence, source.head);
  if (own || many) return holders.map((holder) => ({ ...holder, span }));
  const kind = passage.cast.actors.get(holders[0]?.actor ?? '')?.kind;
  return holders.length === 1 && kind !== undefined && (kind === 'person') !== /^it$/i.test(token.form)
    ? holders.map((holder) => ({ ...holder, span }))
    : undefined;
}

/** People without a name, by a noun of `groups.tsv`, in the text's words and with the country beside them. */
function described(passage: Passage, sentence: Sentence, index: number, country?: string): Holder[] {
  const token = tokenAt(sentence, index);
  const known = [token.lemma, token.form].some((w) => passage.lexicon.group(w.toLowerCase()) !== undefined);
  if (token.upos !== 'NOUN' || (!known && country === undefined)) return [];
  const own = ownCountry(passage, sentence, token);
  if (own !== undefined) return [own];
  const phrase = cleanPhrase(passage, sentence, index, { from: 0 });
  if (phrase === undefined || phrase.last - phrase.first > 14) return [];
  const of = country ?? countryOf(passage, sentence, index);
  if (of === undefined && BODIES.has(token.lemma.toLowerCase()) && /^the \S+$/i.test(phrase.text))
    return mainGovernment(passage, phrase.span);
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
  const speaker = passage.cast.actors.get(pronoun?.actors[0] ?? '');
  if (speaker?.kind !== 'person' || speaker.country === undefined) return undefined;
  return ofCountry(passage, speaker.country, { start: pronoun?.start ?? start, end });
}

function ofCountry(passage: Passage, code: string, span: Holder['span']): Holder | undefined {
  const name = passage.lexicon.country(code)?.name;
  return holderOf(passage, code, span) ?? (name === undefined ? undefined : { name, country: code, span });
}

/** "|They| also agreed", "|the ministers| agreed": those whom a sentence before names together. */
function together(passage: Passage, sentence: Sentence, token: Token): Holder[] | undefined {
  const named = namedTogether(passage, sentence, token);
  const span = { start: token.start, end: token.end };
  const holders = named?.flatMap((m) =>
    m.actors.length > 0
      ? m.actors.flatMap((key) => holderOf(passage, key, span) ?? [])
      : m.countries.flatMap((code) => ofCountry(passage, code, span) ?? []),
  );
  return holders === undefined || holders.length < 2 ? undefined : holders;
}

/** "|Japanese| farm groups", "lawmakers |in Poland|". */
function countryOf(passage: Passage, sentence: Sentence, index: number): string | undefined {
  for (const i of dependents(sentence, index, 'amod', 'compound', 'nmod', 'flat')) {
    const mention = passage.cast.at(sentence.index, i);
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
function isMainPair(passage: Passage, { countries }: Mention): boolean {
  const of = weightsOf(passage);
  const least = Math.min(...countries.map((c) => of.get(c) ?? 0));
  return [...of].filter(([code, n]) => n > least && !countries.includes(code)).length === 0;
}
