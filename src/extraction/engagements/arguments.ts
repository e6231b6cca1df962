import type { Sentence } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import type { Passage } from '../passage.ts';
import { caseMarkers, conjuncts, dependents, isVerbal, tokenAt } from '../tree.ts';
import { namedBefore } from './beside.ts';

/** Who stands at a word, and as what. Several mentions where words are coordinated: "Abe and Trump". */
export interface Argument {
  readonly token: number;
  readonly mentions: readonly Mention[];
}

/** The mentions a noun phrase stands for, conjuncts included; looks into "leaders of A and B" and "officials from A and B". */
export function mentionsUnder(passage: Passage, sentence: Sentence, token: number): Mention[] {
  return [...new Set(conjuncts(sentence, token).flatMap((i) => mentionsAt(passage, sentence, i)))];
}

function mentionsAt(passage: Passage, sentence: Sentence, i: number): Mention[] {
  const own = passage.cast.at(sentence.index, i);
  if (own !== undefined && !isDateline(sentence, own)) {
    if (isExcluded(sentence, own)) return [];
    const bearers = bearersOf(passage, sentence, own, i);
    return bearers.length > 0 ? bearers : [own, ...leadersOf(passage, sentence, own, i)];
  }
  const inner: Mention[] = [];
  for (const child of dependents(sentence, i, 'appos', 'flat'))
    inner.push(...mentionsUnder(passage, sentence, child));
  const named = nameAfterComma(passage, sentence, i);
  if (named !== undefined) inner.push(named);
  if (inner.length > 0) return ofOwner(passage, sentence, i, inner);
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
  const owners = children.map((child) => passage.cast.at(sentence.index, child));
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

/** The subject of a verb; one that is shared with or controlled by a verb above is found there. */
export function subjectOf(sentence: Sentence, verb: number): number | undefined {
  const seen = new Set<number>();
  for (let v = verb; v >= 0 && !seen.has(v); ) {
    seen.add(v);
    // A parser that is unsure of a long apposition calls the subject before it an address: "Motegi, the minister, will ...".
    const own =
      ownSubject(sentence, v) ??
      dependents(sentence, v, 'vocative', 'dislocated', 'obl:agent').find(
        (i) => i < v && caseMarkers(sentence, i).length === 0,
      );
    if (own !== undefined) return own;
    const token = tokenAt(sentence, v);
    const relation = token.deprel.split(':')[0] ?? '';
    if (relation === 'acl' && token.deprel !== 'acl:relcl') {
      // "Has plans |to meet|": the planner meets; "talks |held| in Oslo": the noun itself is what is held.
      const governor = isInfinitive(sentence, v)
        ? sentence.tokens[tokenAt(sentence, token.head).head]
        : undefined;
      if (governor === undefined || !isVerbal(governor)) return token.head;
      v = governor.index;
      continue;
    }
    // "They are due |to meet|"
    if (relation === 'csubj' && dependents(sentence, token.head, 'cop').length > 0) {
      v = token.head;
      continue;
    }
    if (!['xcomp', 'conj', 'advcl', 'parataxis', 'ccomp'].includes(relation) || token.head < 0)
      return undefined;
    if (relation === 'ccomp' || relation === 'parataxis') return undefined;
    const controlled =
      relation === 'xcomp' || (relation === 'advcl' && isInfinitive(sentence, v))
        ? controllingObject(sentence, token.head)
        : undefined;
    if (controlled !== undefined) return controlled;
    v = token.head;
  }
  return undefined;
}

/** The subject among a verb's dependents; "Mr" and "Ms" before a name may be hung apart from it. */
function ownSubject(sentence: Sentence, verb: number): number | undefined {
  const [first, second] = dependents(sentence, verb, 'nsubj');
  return first !== undefined && second === first + 1 && HONORIFIC.test(tokenAt(sentence, first).form)
    ? second
    : first;
}

const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof)\.?$/;

/** "Invited |the president| to visit", "expect |Aso| to travel": the one who is to act is the object above. */
function controllingObject(sentence: Sentence, verb: number): number | undefined {
  return OBJECT_CONTROL.has(tokenAt(sentence, verb).lemma.toLowerCase())
    ? dependents(sentence, verb, 'obj', 'iobj')[0]
    : undefined;
}

const OBJECT_CONTROL: ReadonlySet<string> = new Set([
  'invite',
  'ask',
  'urge',
  'expect',
  'want',
  'allow',
  'persuade',
  'send',
  'dispatch',
  'press',
  'request',
  'tell',
  'order',
  'instruct',
  'encourage',
]);

function isInfinitive(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'mark').some((i) => tokenAt(sentence, i).form.toLowerCase() === 'to');
}

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

/** Who the subject of a verb stands for, coordination and relative pronouns followed; with the words before the verb as a second reader where the tree has no subject. */
export function subjectMentions(passage: Passage, sentence: Sentence, verb: number): Mention[] {
  const subject = subjectOf(sentence, verb);
  const tree =
    subject === undefined
      ? []
      : [subject, ...coSubjects(sentence, subject)].flatMap((i) =>
          mentionsUnder(passage, sentence, antecedent(sentence, i)),
        );
  const read = tree.length > 0 || subject !== undefined ? tree : mentionBefore(passage, sentence, verb);
  const found = longer(read, namedBefore(passage, sentence, verb));
  const first = [...found].sort((a, b) => a.first - b.first)[0];
  const partner =
    first === undefined || found.length > 1 ? undefined : coordinatedBefore(passage, sentence, first);
  return partner === undefined ? found : [partner, ...found];
}

/** The line of names where it holds all that the tree has found, else the tree's: a tree may lose one of several. */
export function longer(read: readonly Mention[], inLine: readonly Mention[]): Mention[] {
  const named = read.every((m) => m.form === 'full-name' || m.form === 'short-name' || m.form === 'office');
  return named && inLine.length > read.length && read.every((m) => inLine.includes(m))
    ? [...inLine]
    : [...read];
}

/** "Minister A, the negotiator, and |Secretary B| met": a second subject of the same verb is a lost conjunct. */
function coSubjects(sentence: Sentence, subject: number): number[] {
  const verb = tokenAt(sentence, subject).head;
  if (verb < 0 || !tokenAt(sentence, subject).deprel.startsWith('nsubj')) return [];
  const joined = (i: number) =>
    [i, ...dependents(sentence, i, 'nmod:desc', 'compound', 'flat')].some(
      (j) => dependents(sentence, j, 'cc').length > 0,
    );
  return dependents(sentence, verb, 'nsubj').filter((i) => i > subject && i < verb && joined(i));
}

/** "... Shinzo Abe and |Donald Trump| met": the person whose name ends right before a finite verb. */
function mentionBefore(passage: Passage, sentence: Sentence, verb: number): Mention[] {
  const token = tokenAt(sentence, verb);
  if (!/^VB[DZP]$/.test(token.xpos) && dependents(sentence, verb, 'aux').length === 0) return [];
  let i = verb - 1;
  while (i >= 0 && ['AUX', 'ADV', 'PART'].includes(tokenAt(sentence, i).upos)) i--;
  const mention = i < 0 ? undefined : passage.cast.at(sentence.index, i);
  return mention !== undefined && mention.last === i + 1 && isNamed(mention) ? [mention] : [];
}

const APPOSITION_WORDS = 14;

/** "|Motegi|, Japan's minister of ..., and Lighthizer met": the name joined by "and", over an apposition but no verb. */
function coordinatedBefore(passage: Passage, sentence: Sentence, mention: Mention): Mention | undefined {
  let i = mention.first - 1;
  // "and U.S. Trade Representative Lighthizer": the country before a title
  while (
    i >= 0 &&
    (passage.cast.at(sentence.index, i)?.form === 'country' || tokenAt(sentence, i).upos === 'DET')
  )
    i--;
  if (i < 0 || tokenAt(sentence, i).form !== 'and' || !isNamed(mention)) return undefined;
  for (let k = i - 1; k >= Math.max(0, i - APPOSITION_WORDS); k--) {
    const before = passage.cast.at(sentence.index, k);
    // "Talks |with X| for an hour, and Y held ...": X belongs to what stands before.
    if (before !== undefined && isNamed(before))
      return sentence.tokens[before.first - 1]?.upos === 'ADP' ? undefined : before;
    if (isVerbal(tokenAt(sentence, k))) return undefined;
  }
  return undefined;
}

function isNamed(mention: Mention): boolean {
  return mention.form === 'full-name' || mention.form === 'short-name';
}
