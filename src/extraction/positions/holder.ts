import { contains } from '../../kernel/index.ts';
import type { Sentence, Token } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import { antecedent } from '../engagements/who/arguments.ts';
import type { Passage } from '../passage.ts';
import { sayingAround } from '../statements/links.ts';
import { conjuncts, dependents, tokenAt } from '../tree.ts';
import type { Holder } from '../types.ts';
import { BODIES, described, holderOf, isMainPair, ofCountry } from './describe-holder.ts';
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
  const kin = mention.form === 'country' ? peopleElsewhere(passage, sentence, token, mention) : undefined;
  if (kin !== undefined) return [kin];
  // "At least 5,000 |Kenyans|", "many |Ghanaians|": people of a country, who do not speak for it.
  if (mention.form === 'country' && isCrowd(sentence, token)) return crowd(passage, sentence, token, mention);
  if (mention.form === 'forum') return mention.forum === undefined ? [] : [{ name: mention.forum, span }];
  // A place as the subject of a wish is its government: "Scotland has offered".
  if (mention.form === 'place') return [{ name: passage.article.text.slice(span.start, span.end), span }];
  if (mention.form === 'group' && !isMainPair(passage, mention)) return described(passage, sentence, index);
  return mention.actors.flatMap((key) => holderOf(passage, key, span) ?? []);
}

/** "Bosnian |Serbs|", "Turkish |Cypriots|": a people of its own, which is neither of the two countries. */
function peopleElsewhere(
  passage: Passage,
  sentence: Sentence,
  { index, form }: Token,
  mention: Mention,
): Holder | undefined {
  const of = passage.cast.at(sentence.index, mention.first - 1);
  if (!form.endsWith('s') || mention.last !== index + 1 || of === undefined || of.last !== mention.first)
    return undefined;
  const belongs = of.form === 'country' && tokenAt(sentence, of.head).head === index;
  const other =
    belongs && of.countries.length > 0 && of.countries.every((code) => !mention.countries.includes(code));
  const span = { start: of.start, end: mention.end };
  return other && sentence.tokens[of.last]?.xpos !== 'POS'
    ? { name: passage.article.text.slice(span.start, span.end), span }
    : undefined;
}

function isCrowd(sentence: Sentence, { index, form }: Token): boolean {
  if (!form.endsWith('s') && !/ese$/.test(form)) return false;
  return dependents(sentence, index, 'nummod', 'amod', 'det').some((i) => {
    const { upos, lemma } = tokenAt(sentence, i);
    return upos === 'NUM' || MANY.test(lemma);
  });
}

const MANY = /^(?:many|most|some|several|few|more|ordinary|young|thousand|hundred)$/i;

function crowd(passage: Passage, sentence: Sentence, token: Token, { countries, end }: Mention): Holder[] {
  const counted = dependents(sentence, token.index, 'nummod', 'amod', 'det');
  const { start } = tokenAt(sentence, Math.min(token.index, ...counted));
  const [country] = countries;
  const description = passage.article.text.slice(start, end);
  return [{ description, ...(country === undefined ? {} : { country }), span: { start, end } }];
}

/** The mention at a token, or the name that the token only introduces: "the minister, |Taro Aso|". */
function named(passage: Passage, sentence: Sentence, index: number): Mention | undefined {
  const own = passage.cast.at(sentence.index, index);
  if (own !== undefined) return own;
  return [...dependents(sentence, index, 'appos', 'flat'), ...besideComma(sentence, index)]
    .map((i) => passage.cast.at(sentence.index, i))
    .find((m) => m?.form === 'full-name' || m?.form === 'short-name');
}

/** "The secretary of state of the day, |Mike Pompeo|, refused": taken for a second subject of the verb. */
function besideComma(sentence: Sentence, index: number): number[] {
  const { head, deprel } = tokenAt(sentence, index);
  if (head < 0 || deprel !== 'nsubj') return [];
  return dependents(sentence, head, 'nsubj').filter((i) => i > index && sentence.tokens[i - 1]?.form === ',');
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

/** "|They| also agreed", "|the ministers| agreed": those whom a sentence before names together. */
function together(passage: Passage, sentence: Sentence, token: Token): Holder[] | undefined {
  const span = { start: token.start, end: token.end };
  // Inside quotation marks "they" are whoever the speaker has in mind.
  if (sayingAround(passage, span)?.quotes.some((q) => contains(q, span))) return undefined;
  const named = namedTogether(passage, sentence, token);
  const holders = named?.flatMap((m) =>
    m.actors.length > 0
      ? m.actors.flatMap((key) => holderOf(passage, key, span) ?? [])
      : m.countries.flatMap((code) => ofCountry(passage, code, span) ?? []),
  );
  return holders === undefined || holders.length < 2 ? undefined : holders;
}
