import type { Sentence } from '../../language/types.ts';
import type { Passage } from '../passage.ts';
import { cleanPhrase } from '../positions/clean-phrase.ts';
import { caseMarkers, dependents, tokenAt } from '../tree.ts';
import { isGiving } from './deed.ts';

const GIVEN: ReadonlySet<string> = new Set(['to', 'for']);
/** "Invest |in| India": where it goes is who receives it. */
const PUT_INTO: ReadonlySet<string> = new Set(
  'build finance fund inject invest pour pump rebuild reconstruct spend'.split(' '),
);
/** "Lift the sanctions |on| Iran": relief is for whom it was a burden to. */
const RELIEVES: ReadonlySet<string> = new Set(
  'abolish cut drop ease eliminate lift loosen lower reduce relax remove scrap suspend waive'.split(' '),
);
/** "Open its market to |Brazilian| grapes": whose goods they are. */
const ADMITS: ReadonlySet<string> = new Set(['open', 'reopen', 'exempt']);
const BURDENS: ReadonlySet<string> = new Set(
  'ban barrier curb duty embargo fee levy limit quota requirement restriction sanction surcharge tariff tax'.split(
    ' ',
  ),
);

/** Who is to receive it: the country, body or people that the deed is done to or goes to; undefined when none is named. `end`: token behind the words of the promise. */
export function beneficiaryOf(
  passage: Passage,
  sentence: Sentence,
  deed: number,
  end: number,
): string | undefined {
  const verb = tokenAt(sentence, deed);
  const noun = verb.upos !== 'VERB';
  const gives = noun || isGiving(passage, sentence, deed);
  const receiver = dependents(sentence, noun && verb.head >= 0 ? verb.head : deed, 'iobj')[0];
  const direct = receiver === undefined ? undefined : nameAt(passage, sentence, receiver, gives);
  if (direct !== undefined) return direct;
  const objects = dependents(sentence, deed, 'obj', 'nsubj:pass');
  // "Provide |Ukraine| with arms".
  const first = noun ? undefined : dependents(sentence, deed, 'obj')[0];
  const helped = gives && first !== undefined ? nameAt(passage, sentence, first, false) : undefined;
  if (helped !== undefined) return helped;
  const lemma = verb.lemma.toLowerCase();
  const relieved = RELIEVES.has(lemma) ? objects.filter((o) => isBurden(sentence, o)) : [];
  for (const i of phrasesUnder(sentence, deed, end)) {
    const cases = caseMarkers(sentence, i);
    const burdened = relieved.length > 0 && cases.some((m) => /^(?:on|against|for|from)$/.test(m));
    const admitted = ADMITS.has(lemma) && cases.includes('to');
    const put = PUT_INTO.has(lemma) && cases.some((m) => m === 'in' || m === 'into');
    if (!burdened && !admitted && !put && !cases.some((m) => GIVEN.has(m))) continue;
    if (!gives && !burdened && isPlace(passage, sentence, i)) continue;
    const name =
      nameAt(passage, sentence, i, gives) ??
      (burdened || admitted ? ownerOf(passage, sentence, i) : undefined);
    if (name !== undefined) return name;
  }
  return undefined;
}

function isBurden(sentence: Sentence, noun: number): boolean {
  return BURDENS.has(tokenAt(sentence, noun).lemma.toLowerCase());
}

/**
 * "€1 billion |in aid to Ukraine|": what hangs on the deed, its objects and what those are made of, in text order; for a
 * noun also what the tree hangs on the verb that gives it: "pledged $5 million |for Malawi|".
 */
function phrasesUnder(sentence: Sentence, deed: number, end: number): number[] {
  const found = new Set<number>();
  const objects = dependents(sentence, deed, 'obj', 'iobj', 'nsubj:pass', 'xcomp');
  const open = [deed, ...objects, ...objects.flatMap((o) => dependents(sentence, o, 'conj'))];
  for (let at = open.pop(), steps = 0; at !== undefined && steps < 24; at = open.pop(), steps++) {
    for (const i of dependents(sentence, at, 'obl', 'nmod')) {
      if (found.has(i) || tokenAt(sentence, i).deprel === 'nmod:poss') continue;
      found.add(i);
      if (caseMarkers(sentence, i).some((m) => /^(?:in|of|worth|as|on|for)$/.test(m))) open.push(i);
    }
  }
  const { upos, head } = tokenAt(sentence, deed);
  const beside = upos === 'VERB' || head < 0 ? [] : dependents(sentence, head, 'obl');
  for (const i of beside) if (i > deed && i < end) found.add(i);
  return [...found].sort((a, b) => a - b);
}

/** "Send envoys to Geneva" is done for nobody there. */
function isPlace(passage: Passage, sentence: Sentence, token: number): boolean {
  const form = passage.cast.at(sentence.index, token)?.form;
  return form === 'place' || form === 'metonym';
}

function nameAt(passage: Passage, sentence: Sentence, token: number, described: boolean): string | undefined {
  const mention = passage.cast.at(sentence.index, token);
  if (mention === undefined) return described ? descriptionAt(passage, sentence, token) : undefined;
  if (mention.form === 'forum') return undefined;
  if (
    mention.form === 'country' ||
    mention.form === 'metonym' ||
    mention.form === 'place' ||
    mention.form === 'government'
  )
    return mention.countries[0];
  const actor = mention.actors[0] === undefined ? undefined : passage.cast.actors.get(mention.actors[0]);
  return actor?.name ?? mention.countries[0];
}

/** "|Yemen's| central bank" and "|Turkish| citizens" stand for their country, "developing countries" for themselves. */
function descriptionAt(passage: Passage, sentence: Sentence, token: number): string | undefined {
  const { lemma, upos } = tokenAt(sentence, token);
  const people =
    passage.lexicon.group(lemma.toLowerCase()) !== undefined || RECEIVERS.has(lemma.toLowerCase());
  const body = upos === 'PROPN' && dependents(sentence, token, 'det').length > 0;
  if (!people && !body) return undefined;
  const owner = people ? ownerOf(passage, sentence, token) : undefined;
  if (owner !== undefined) return owner;
  const phrase = cleanPhrase(passage, sentence, token, { from: 0 });
  return phrase === undefined || phrase.last - phrase.first > 6
    ? undefined
    : phrase.text.replace(/^(?:the|its|their)\s/i, '');
}

const RECEIVERS: ReadonlySet<string> = new Set(
  'agency army bank citizen country displaced economy family force guard household island member nation navy neighbour neighbor partner people person refugee region state student survivor victim worker'.split(
    ' ',
  ),
);

function ownerOf(passage: Passage, sentence: Sentence, token: number): string | undefined {
  return dependents(sentence, token, 'amod', 'compound', 'nmod:poss')
    .map((i) => passage.cast.at(sentence.index, i))
    .find((m) => m !== undefined && m.form !== 'pronoun' && m.countries.length === 1)?.countries[0];
}
