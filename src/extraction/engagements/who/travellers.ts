import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import { caseMarkers, dependents, subtree, tokenAt } from '../../tree.ts';
import { mentionsUnder, takingPart } from './arguments.ts';
import { subjectMentions, subjectOf } from './subjects.ts';

/** Who goes where a verb of going says; armies, crews, goods and tourists are on no visit. */
export function travellersOf(passage: Passage, sentence: Sentence, verb: number): Mention[] {
  const invited = namedAfterFor(passage, sentence, verb);
  if (invited.length > 0) return onlyVisitors(invited);
  const subject = subjectOf(sentence, verb);
  if (subject !== undefined && isNoVisitor(sentence, subject)) return [];
  const read = onlyVisitors(subjectMentions(passage, sentence, verb));
  if (read.length > 0) return read;
  const inLine = lineSubject(passage, sentence, verb);
  if (subject === undefined) return inLine;
  const described = [theLatter(passage, sentence, subject), delegationOf(passage, sentence, subject)];
  const found = described.flatMap((m) => m ?? []);
  return found.length > 0 ? found : inLine;
}

/** Words between a subject and its verb of going: "is |due to| go", "plans |to| visit". */
const ON_THE_WAY =
  /^(?:due|set|scheduled|expected|slated|supposed|planning|planned|plans|wants|hopes|intends)$/i;

/** How long an insertion between commas may be: "X, |criticised at home for keeping a low profile|, is due to go". */
const INSERTION = 16;

/** Who stands right before the verb in line, or before an insertion between commas, where the tree has lost the subject. */
export function lineSubject(passage: Passage, sentence: Sentence, verb: number): Mention[] {
  let i = verb - 1;
  while (i >= 0 && isOnTheWay(sentence, i)) i--;
  if (i < 0) return [];
  const before = (last: number) =>
    onlyVisitors((passage.cast.mentions[sentence.index] ?? []).filter((m) => m.last === last)).filter((m) =>
      ['full-name', 'short-name', 'office'].includes(m.form),
    );
  if (tokenAt(sentence, i).form !== ',') return i === verb - 1 ? [] : before(i + 1);
  const direct = before(i);
  if (direct.length > 0) return direct;
  for (let k = i - 1; k > Math.max(0, i - INSERTION); k--)
    if (tokenAt(sentence, k).form === ',') return before(k);
  return [];
}

function isOnTheWay(sentence: Sentence, i: number): boolean {
  const { form, upos } = tokenAt(sentence, i);
  return upos === 'AUX' || upos === 'PART' || upos === 'ADV' || ON_THE_WAY.test(form);
}

/** People and delegations, not countries and organisations. */
export function onlyVisitors(mentions: readonly Mention[]): Mention[] {
  return takingPart(mentions).filter((m) => !['organization', 'country', 'metonym'].includes(m.form));
}

/** "A plan |for a Saudi delegation| to travel", "no invitation |for B| to come": between the noun and its infinitive. */
function namedAfterFor(passage: Passage, sentence: Sentence, verb: number): Mention[] {
  const { deprel, head } = tokenAt(sentence, verb);
  if (deprel !== 'acl' || head < 0) return [];
  return [...dependents(sentence, head, 'nmod'), ...dependents(sentence, verb, 'nsubj', 'obl')]
    .filter((i) => i < verb && i > head && caseOrMark(sentence, i).includes('for'))
    .flatMap((i) => mentionsUnder(passage, sentence, i));
}

function caseOrMark(sentence: Sentence, i: number): readonly string[] {
  return [
    ...caseMarkers(sentence, i),
    ...dependents(sentence, tokenAt(sentence, i).head, 'mark').map((k) =>
      tokenAt(sentence, k).form.toLowerCase(),
    ),
  ];
}

const NO_VISITORS: ReadonlySet<string> = new Set([
  'troop',
  'troops',
  'soldier',
  'force',
  'forces',
  'army',
  'fighter',
  'ship',
  'warship',
  'destroyer',
  'frigate',
  'carrier',
  'vessel',
  'fleet',
  'tanker',
  'plane',
  'aircraft',
  'jet',
  'bomber',
  'helicopter',
  'flight',
  'train',
  'truck',
  'convoy',
  'aid',
  'weapon',
  'cargo',
  'shipment',
  'tourist',
  'refugee',
  'migrant',
  'pilgrim',
  'fan',
  'athlete',
  'singer',
  'actor',
  'citizen',
]);

function isNoVisitor(sentence: Sentence, subject: number): boolean {
  return NO_VISITORS.has(tokenAt(sentence, subject).lemma.toLowerCase());
}

/** "When |the latter| travelled there": the last one named before. */
function theLatter(passage: Passage, sentence: Sentence, subject: number): Mention | undefined {
  if (tokenAt(sentence, subject).lemma.toLowerCase() !== 'latter') return undefined;
  return (passage.cast.mentions[sentence.index] ?? [])
    .filter((m) => m.last <= subject && ['full-name', 'short-name', 'office'].includes(m.form))
    .at(-1);
}

const DELEGATION = /^(?:delegation|mission|team)$/i;

/** "A delegation |of the Russian Defense Ministry|": of the country in the name of those who sent it. */
function delegationOf(passage: Passage, sentence: Sentence, subject: number): Mention | undefined {
  const noun = tokenAt(sentence, subject);
  if (!DELEGATION.test(noun.lemma)) return undefined;
  const { first, last } = subtree(sentence, subject);
  const words = sentence.tokens.slice(first, Math.min(last, subject + 8)).map((t) => t.form);
  const codes = new Set(words.flatMap((word) => passage.lexicon.countryByName(word)?.code ?? []));
  const [code] = [...codes];
  if (code === undefined || codes.size > 1) return undefined;
  return {
    sentence: sentence.index,
    first: subject,
    last: subject + 1,
    head: subject,
    start: noun.start,
    end: noun.end,
    form: 'government',
    actors: [],
    countries: [code],
    place: false,
  };
}
