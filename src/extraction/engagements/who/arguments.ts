import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import { caseMarkers, conjuncts, dependents, tokenAt } from '../../tree.ts';

/** Who stands at a word, and as what. Several mentions where words are coordinated: "Abe and Trump". */
export interface Argument {
  readonly token: number;
  readonly mentions: readonly Mention[];
}

/** The mentions a noun phrase stands for, conjuncts included; looks into "leaders of A and B" and "officials from A and B". */
export function mentionsUnder(passage: Passage, sentence: Sentence, token: number): Mention[] {
  return [
    ...new Set(allConjuncts(passage, sentence, token).flatMap((i) => mentionsAt(passage, sentence, i))),
  ];
}

/** What is coordinated with a phrase; trees hang it on any word of a long name with its title. */
function allConjuncts(passage: Passage, sentence: Sentence, token: number): number[] {
  const own = passage.cast.at(sentence.index, token);
  if (own === undefined || own.last - own.first < 2) return chained(sentence, conjuncts(sentence, token));
  const inside = Array.from({ length: own.last - own.first }, (_, k) => own.first + k);
  const joined = inside.flatMap((i) => dependents(sentence, i, 'conj')).filter((i) => i >= own.last);
  return chained(sentence, [token, ...new Set(joined)]);
}

/** "With A, B and C", where the tree hangs C on B: a list goes on from each of its members. */
function chained(sentence: Sentence, members: readonly number[]): number[] {
  const found = new Set(members);
  for (const member of found) {
    if (member !== members[0]) for (const next of dependents(sentence, member, 'conj')) found.add(next);
  }
  return [...found];
}

function mentionsAt(passage: Passage, sentence: Sentence, i: number): Mention[] {
  const own = passage.cast.at(sentence.index, i);
  if (own !== undefined && !isDateline(sentence, own)) {
    if (isExcluded(sentence, own)) return [];
    const bearers = bearersOf(passage, sentence, own, i).map((m) => ofSide(m, own));
    return bearers.length > 0 ? bearers : [own, ...leadersOf(passage, sentence, own, i)];
  }
  const inner: Mention[] = [];
  for (const child of dependents(sentence, i, 'appos', 'flat'))
    inner.push(...mentionsUnder(passage, sentence, child));
  const named = nameAfterComma(passage, sentence, i);
  if (named !== undefined) inner.push(named);
  if (inner.length > 0) return ofOwner(passage, sentence, i, inner);
  if (COUNTING.has(tokenAt(sentence, i).lemma.toLowerCase()))
    return dependents(sentence, i, 'nmod')
      .filter((child) => caseMarkers(sentence, child).includes('of'))
      .flatMap((child) => mentionsUnder(passage, sentence, child));
  const members = membersOf(passage, sentence, i);
  if (members !== undefined) return [members];
  for (const child of dependents(sentence, i, 'nmod')) {
    const cases = caseMarkers(sentence, child);
    const owner =
      tokenAt(sentence, child).deprel === 'nmod:poss' ||
      cases.some((c) => c === 'of' || c === 'from' || c === 'between');
    if (owner && isPeopleNoun(passage, sentence, i)) inner.push(...mentionsUnder(passage, sentence, child));
  }
  return inner;
}

/** "A |number| of U.S. officials", "a |handful| of rebel leaders": who is meant are those counted. */
const COUNTING: ReadonlySet<string> = new Set([
  'number',
  'group',
  'handful',
  'couple',
  'dozen',
  'score',
  'host',
  'range',
  'pair',
  'array',
]);

/** "A |U.S.| delegation, X at its head": a name without a country has that of the office or group it stands for. */
function ofSide(named: Mention, { countries }: Mention): Mention {
  return named.countries.length > 0 || countries.length !== 1 ? named : { ...named, countries };
}

/** "|Its| trade minister, X": who belongs to a country by a pronoun alone stands for that country. */
function ofOwner(passage: Passage, sentence: Sentence, i: number, named: Mention[]): Mention[] {
  const owner = dependents(sentence, i, 'nmod:poss')
    .map((child) => passage.cast.at(sentence.index, child))
    .find((m) => m !== undefined && m.countries.length === 1);
  return owner === undefined || !isPeopleNoun(passage, sentence, i)
    ? named
    : named.map((m) => (m.countries.length > 0 ? m : { ...m, countries: owner.countries }));
}

/** "A delegation led by |X|": the one who leads takes part by name. */
function leadersOf(passage: Passage, sentence: Sentence, own: Mention, i: number): Mention[] {
  if (own.form !== 'government' && own.form !== 'group') return [];
  return dependents(sentence, i, 'acl')
    .filter((verb) => LEADING.has(tokenAt(sentence, verb).lemma.toLowerCase()))
    .flatMap((verb) => prepositional(sentence, verb, ['by']))
    .flatMap((agent) => mentionsUnder(passage, sentence, agent))
    .filter((m) => m.form === 'full-name');
}

const LEADING: ReadonlySet<string> = new Set(['lead', 'head']);

/**
 * "Ministers |of the G7|", "|G7| leaders": the members of a forum, as far as the lexicon lists them; "|ELN| rebels": an
 * armed group that no list may know.
 */
function membersOf(passage: Passage, sentence: Sentence, i: number): Mention | undefined {
  const noun = tokenAt(sentence, i);
  const children = dependents(sentence, i, 'nmod', 'compound', 'amod').filter(
    (child) => child < i || caseMarkers(sentence, child).some((c) => c === 'of' || c === 'from'),
  );
  const owners = children
    // "Ministers from |the G7 group| of nations"
    .flatMap((child) => [child, ...dependents(sentence, child, 'compound')])
    .map((child) => passage.cast.at(sentence.index, child));
  if (ARMED.has(noun.lemma.toLowerCase())) return owners.find((m) => m?.form === 'organization');
  if (noun.xpos !== 'NNS' || !isPeopleNoun(passage, sentence, i)) return undefined;
  const forum = owners.find((m) => m?.form === 'forum');
  return forum === undefined
    ? undefined
    : { ...forum, form: 'group', start: noun.start, end: noun.end, first: i, last: i + 1, head: i };
}

/** Who fights for a group that talks are held with. */
export const ARMED: ReadonlySet<string> = new Set([
  'rebel',
  'guerrilla',
  'militant',
  'fighter',
  'insurgent',
  'militia',
  'separatist',
  'movement',
  'junta',
]);

/** "His Saudi counterpart |Faisal bin Farhan|", "their counterparts, |A and B|": who the office or group stands for is named after it. */
function bearersOf(passage: Passage, sentence: Sentence, own: Mention, i: number): Mention[] {
  if (!['office', 'government', 'group'].includes(own.form)) return [];
  const named = dependents(sentence, i, 'appos', 'flat')
    .filter((child) => child > i)
    .flatMap((child) => mentionsUnder(passage, sentence, child))
    .filter((m) => m.form === 'full-name');
  if (named.length > 0) return named;
  const next = sentence.tokens[own.last]?.form === ',' ? own.last + 1 : own.last;
  const beside = passage.cast.at(sentence.index, next);
  return beside?.form === 'full-name' && beside.first === next && own.actors.length === 0 ? [beside] : [];
}

/** "Japan's negotiator, |Ryosei Akazawa|, ...": the name right after an office, however the tree hangs it. */
function nameAfterComma(passage: Passage, sentence: Sentence, i: number): Mention | undefined {
  if (sentence.tokens[i + 1]?.form !== ',' || !isPeopleNoun(passage, sentence, i)) return undefined;
  const mention = passage.cast.at(sentence.index, i + 2);
  return mention?.form === 'full-name' && mention.first === i + 2 ? mention : undefined;
}

/** "|OSLO| -- Ministers met": where it was written from, whatever the tree makes of it. */
function isDateline(sentence: Sentence, mention: Mention): boolean {
  return mention.first === 0 && /^(?:--+|—|–)$/.test(sentence.tokens[mention.last]?.form ?? '');
}

/** "A deputy, |not Secretary X|, would attend". */
function isExcluded(sentence: Sentence, mention: Mention): boolean {
  const before = sentence.tokens[mention.first - 1]?.form.toLowerCase();
  return before === 'not' || before === 'without';
}

/** "Leaders of Japan" stand for Japan; "shores of Japan" do not. */
function isPeopleNoun(passage: Passage, sentence: Sentence, i: number): boolean {
  const token = tokenAt(sentence, i);
  return (
    passage.lexicon.officeTitles.get(token.lemma.toLowerCase()).length > 0 ||
    PEOPLE.has(token.lemma.toLowerCase())
  );
}

const PEOPLE: ReadonlySet<string> = new Set([
  'leader',
  'minister',
  'official',
  'representative',
  'delegation',
  'delegate',
  'negotiator',
  'diplomat',
  'envoy',
  'counterpart',
  'president',
  'premier',
  'head',
  'chief',
  'secretary',
  'team',
  'side',
  'government',
  'member',
  'ambassador',
  'staff',
  'expert',
]);

/** A relative pronoun stands for the noun its clause belongs to: "Abe, |who| met Trump". */
export function antecedent(sentence: Sentence, token: number): number {
  const t = tokenAt(sentence, token);
  if (t.upos !== 'PRON' || !['who', 'which', 'that', 'whom'].includes(t.form.toLowerCase())) return token;
  for (let i = t.head, steps = 0; i >= 0 && steps < 4; steps++) {
    const head = tokenAt(sentence, i);
    if (head.deprel === 'acl:relcl') return head.head;
    i = head.head;
  }
  return token;
}

/** Nominals attached to `index` by one of the prepositions, as `nmod` or `obl`, conjuncts not expanded. */
export function prepositional(sentence: Sentence, index: number, prepositions: readonly string[]): number[] {
  // A parser may call "a meeting with Secretary X" an apposition; the preposition tells better.
  return dependents(sentence, index, 'nmod', 'obl', 'appos', 'dep').filter((i) =>
    caseMarkers(sentence, i).some((c) => prepositions.includes(c)),
  );
}

/** Those among `mentions` who can take part: people, countries and governments, organisations; not pure places or forums. */
export function takingPart(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (m) =>
      m.form !== 'place' &&
      m.form !== 'forum' &&
      (m.actors.length > 0 || m.countries.length > 0 || m.forum !== undefined),
  );
}
