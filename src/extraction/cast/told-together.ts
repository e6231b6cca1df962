import type { Sentence } from '../../language/types.ts';
import { caseMarkers, dependents, isVerbal, subtree, tokenAt } from '../tree.ts';
import type { Person } from './person-registry.ts';
import { PLACE_PREPOSITIONS } from './place-prepositions.ts';
import { isSubjectOfVerb, lostSubjectOf } from './subject-of.ts';
import type { Mention } from './types.ts';

/** People or countries that one sentence tells of together: joined by "and", or one as the partner of the other. */
export interface Told {
  readonly people: readonly Person[];
  readonly countries: readonly string[];
  readonly sentence: number;
  /** How closely: all of them the subject, subject and partner, joined elsewhere, or no more than named in one sentence. */
  readonly how: 'subject' | 'partner' | 'line' | 'sentence';
}

/** Somebody, or several joined by "and", at one place of a sentence. */
interface Line {
  readonly members: readonly Mention[];
  readonly head: number;
}

const RANK: Readonly<Record<Told['how'], number>> = { subject: 3, partner: 2, line: 1, sentence: 0 };

/**
 * Who is told of together in a sentence, the closest last. Whoever only owns somebody else ("the |president's| chief of
 * staff") is nobody's partner.
 */
export function toldTogether(
  sentence: Sentence,
  mentions: readonly Mention[],
  people: readonly Person[],
): Told[] {
  const acting = mentions.filter((m) => isSomebody(m) && !isOnlyWhere(sentence, m));
  if (acting.length === 0) return [];
  const lines = linesOf(sentence, acting);
  const found: Told[] = [];
  const put = (members: readonly Mention[], how: Told['how']) => {
    const { people: them, countries } = whoAre(members, people);
    if (them.length > 1 || countries.length > 1)
      found.push({ people: them, countries, sentence: sentence.index, how });
  };
  const free = lines.filter((l) => l.members.length > 1 || !isOwner(sentence, l.members[0]));
  put(
    free.flatMap((l) => l.members),
    'sentence',
  );
  const subjects = new Map<number, Line>();
  for (const line of lines) {
    const verbs = line.members[0] === undefined ? [] : verbsOfSubject(sentence, line.members[0]);
    for (const verb of verbs) subjects.set(verb, line);
    put(line.members, verbs.length === 0 ? 'line' : 'subject');
  }
  for (const line of free) {
    const verb = verbOfPartner(sentence, line.head);
    const subject = verb === undefined ? undefined : subjectLine(sentence, verb, subjects);
    if (subject !== undefined && subject !== line) put([...subject.members, ...line.members], 'partner');
  }
  return found.sort((a, b) => RANK[a.how] - RANK[b.how]);
}

function isSomebody({ form, actors, countries }: Mention): boolean {
  return (
    form !== 'forum' && form !== 'place' && form !== 'organization' && actors.length + countries.length > 0
  );
}

/** "In Geneva", "to Japan": where something happens, and nobody who does it. */
function isOnlyWhere(sentence: Sentence, { head, place }: Mention): boolean {
  if (!place) return false;
  const cases = caseMarkers(sentence, head);
  // "Officials from Japan" act.
  const owned = tokenAt(sentence, head).deprel === 'nmod' && cases.includes('from');
  return !owned && cases.some((c) => PLACE_PREPOSITIONS.has(c));
}

/** "The |president's| aide", "an aide to the |president|": named only to say whose somebody is. */
function isOwner(sentence: Sentence, mention: Mention | undefined): boolean {
  if (mention === undefined) return true;
  const { deprel, head } = tokenAt(sentence, mention.head);
  if (!deprel.startsWith('nmod') || head < 0) return false;
  const cases = caseMarkers(sentence, mention.head);
  return deprel === 'nmod:poss' || cases.includes('of') || cases.includes('to');
}

function linesOf(sentence: Sentence, mentions: readonly Mention[]): Line[] {
  const at = new Map<number, Mention>();
  for (const mention of mentions) for (let i = mention.first; i < mention.last; i++) at.set(i, mention);
  const taken = new Set<Mention>();
  const lines: Line[] = [];
  for (const first of mentions) {
    if (taken.has(first)) continue;
    const members = [first];
    taken.add(first);
    for (const member of members) {
      for (const next of joinedTo(sentence, member, at)) {
        if (taken.has(next) || next.first < first.first) continue;
        taken.add(next);
        members.push(next);
      }
    }
    lines.push({ members, head: first.head });
  }
  return lines;
}

/** "A |and B|", by the tree or by the words themselves; "|A-B|". */
function joinedTo(sentence: Sentence, { first, last }: Mention, at: ReadonlyMap<number, Mention>): Mention[] {
  const found: Mention[] = [];
  for (let i = first; i < last; i++) {
    for (const child of dependents(sentence, i, 'conj')) {
      const next = at.get(child);
      if (next !== undefined && child >= last) found.push(next);
    }
  }
  const form = sentence.tokens[last]?.form ?? '';
  const next = /^(?:and|&|-|–)$/.test(form)
    ? (at.get(last + 1) ?? afterTheCountry(sentence, last + 1, at))
    : undefined;
  if (next !== undefined && next.first > last) found.push(next);
  return found;
}

/** "A and |Japan's| B", "A and |the| B". */
function afterTheCountry(
  sentence: Sentence,
  from: number,
  at: ReadonlyMap<number, Mention>,
): Mention | undefined {
  return sentence.tokens[from]?.form.toLowerCase() === 'the' ? at.get(from + 1) : undefined;
}

/** The verbs whose subject somebody is, whether alone or as the owner of people: "leaders of |A and B| met". */
function verbsOfSubject(sentence: Sentence, mention: Mention): number[] {
  const lost = lostSubjectOf(sentence, mention);
  const { deprel, head: above } = tokenAt(sentence, mention.head);
  if (above < 0) return lost;
  if (isSubjectOfVerb(sentence, mention.head)) return [above, ...lost];
  // "|A| and |B| officials met", "leaders of |A|": what belongs to the subject.
  const owner =
    /^(?:amod|compound|nmod:poss)/.test(deprel) ||
    (deprel.startsWith('nmod') &&
      caseMarkers(sentence, mention.head).some((c) => c === 'of' || c === 'from'));
  const noun = tokenAt(sentence, above);
  return owner && /^N/.test(noun.xpos) && noun.deprel.startsWith('nsubj') && noun.head >= 0
    ? [noun.head, ...lost]
    : lost;
}

/** The verb that somebody is an object or partner of: "met |A|", "held talks with |A|", "was received by |A|". */
function verbOfPartner(sentence: Sentence, head: number): number | undefined {
  let i = head;
  for (let steps = 0; steps < 4; steps++) {
    const { deprel, head: above } = tokenAt(sentence, i);
    if (above < 0) return undefined;
    const relation = deprel.split(':')[0] ?? '';
    const withWhom = caseMarkers(sentence, i).some((c) => c === 'with' || c === 'by' || c === 'alongside');
    if (i === head && !(relation === 'obj' || relation === 'iobj' || withWhom)) return undefined;
    if (!['obj', 'iobj', 'obl', 'nmod', 'conj', 'appos'].includes(relation)) return undefined;
    if (isVerbal(tokenAt(sentence, above))) return above;
    i = above;
  }
  return undefined;
}

/** Who acts in a clause; shared with or ruled by the verb above where it has no subject of its own. */
function subjectLine(
  sentence: Sentence,
  verb: number,
  subjects: ReadonlyMap<number, Line>,
): Line | undefined {
  let v = verb;
  for (let steps = 0; steps < 5; steps++) {
    const own = subjects.get(v);
    if (own !== undefined) return own;
    const { deprel, head } = tokenAt(sentence, v);
    const subject = dependents(sentence, v, 'nsubj')[0];
    if (head < 0) return undefined;
    if (subject !== undefined) {
      // "A, |who| met B": the relative pronoun stands for the noun above.
      return deprel === 'acl:relcl' && /^(?:who|which|that)$/i.test(tokenAt(sentence, subject).form)
        ? [...subjects.values()].find((l) => l.members.some((m) => m.first <= head && head < m.last))
        : undefined;
    }
    if (!/^(?:xcomp|conj|advcl|acl)/.test(deprel)) return undefined;
    v = head;
  }
  return undefined;
}

function whoAre(mentions: readonly Mention[], people: readonly Person[]): Pick<Told, 'people' | 'countries'> {
  const keys = new Set(mentions.flatMap((m) => m.actors));
  return {
    people: [...keys].flatMap((key) => people.find((p) => p.key === key) ?? []),
    countries: [...new Set(mentions.flatMap((m) => m.countries))],
  };
}

/**
 * Is the subject of the sentence's own verb a plural that none of the mentions stands for: "|Officials| dispute that",
 * "Hundreds of |protesters| marched"? "They" are those, then.
 */
export function hasCrowd(sentence: Sentence, mentions: readonly Mention[]): boolean {
  const root = sentence.tokens.find((t) => t.deprel === 'root');
  if (root === undefined) return false;
  return dependents(sentence, root.index, 'nsubj').some((i) => {
    if (!/^NNP?S$/.test(tokenAt(sentence, i).xpos)) return false;
    const { first, last } = subtree(sentence, i);
    const inside = mentions.filter((m) => m.first >= first && m.last <= last && m.form !== 'place');
    return new Set(inside.flatMap((m) => (m.actors.length > 0 ? m.actors : m.countries))).size < 2;
  });
}
