import type { Sentence } from '../../../language/types.ts';
import { isPassive } from '../../attribution/clause.ts';
import type { Passage } from '../../passage.ts';
import { holdersAt } from '../../positions/holder.ts';
import { holderBeside } from '../../positions/holder-beside.ts';
import { isNegated } from '../../positions/mood.ts';
import { subjectFor } from '../../positions/subject.ts';
import type { Rule } from '../../rule.ts';
import { caseMarkers, dependents, tokenAt } from '../../tree.ts';
import type { CommitmentClaim } from '../../types.ts';
import { draftCommitments } from '../draft-commitment.ts';
import { keptPromiseAt, promiseAt, promiseTriggers } from '../promises.ts';

/** Verbs that say a promise was made: its subject is who promises. */
const MAKES: ReadonlySet<string> = new Set([
  'make',
  'give',
  'announce',
  'repeat',
  'reaffirm',
  'renew',
  'reiterate',
  'issue',
  'have',
  'unveil',
  'outline',
  'approve',
  'sign',
  'reach',
  'strike',
  'join',
  'endorse',
  'adopt',
  'ratify',
]);
/** Those by which several bind themselves together. */
const JOINS: ReadonlySet<string> = new Set(['sign', 'join', 'endorse', 'ratify', 'reach', 'strike', 'agree']);

/** "Norway's pledge to ...", "a promise by Oslo to ...", "repeated its pledge to ...": a noun of promising and its holder. */
export const pledgeOf: Rule<CommitmentClaim> = {
  id: 'pledge-of',
  triggers: promiseTriggers('noun', false),
  examples: [
    {
      text: 'Australia’s pledge to cut emissions was praised.',
      finds: { holder: 'Australia', status: 'announced', action: 'cut emissions' },
    },
    {
      text: 'Germany repeated its promise to send two frigates.',
      finds: { holder: 'Germany', status: 'announced', action: 'send two frigates' },
    },
    {
      text: 'Japan’s prime minister, Taro Aso, arrived with a pledge of $4 billion for African railways.',
      finds: {
        holder: 'Taro Aso',
        action: '$4 billion for African railways',
        amount: { value: 4e9, unit: 'USD' },
      },
    },
    {
      text: 'Kenya and Uganda signed up to a plan to ban plastic bags by 2022.',
      finds: { holder: 'Kenya', status: 'agreed', due: '2022' },
    },
  ],
  counterexamples: [
    'Norway’s wealth fund plans to publish its results.',
    'The pledge to cut emissions was praised.',
    'Germany has no plan to send frigates.',
  ],
  find: ({ passage, sentence, index }) => {
    const found = promiseAt(passage.lexicon, sentence, index, 'noun', ['to', 'that', 'noun']);
    const token = tokenAt(sentence, index);
    if (found === undefined || token.upos !== 'NOUN') return [];
    if (dependents(sentence, index, 'det').some((i) => /^no$/i.test(tokenAt(sentence, i).form))) return [];
    const verb = token.deprel === 'obj' ? token.head : undefined;
    // What was kept or dropped has a rule of its own.
    if (verb !== undefined && keptPromiseAt(passage.lexicon, sentence, verb)?.noun === index) return [];
    const maker = makerOf(sentence, index);
    const holder =
      holderBeside(passage, sentence, index) ??
      ownerBehind(passage, sentence, index, found.complement.kind) ??
      (maker === undefined ? undefined : subjectFor(sentence, maker));
    if (holder === undefined || isMisread(sentence, index)) return [];
    const { entry, last } = found.match;
    const joined = maker !== undefined && JOINS.has(tokenAt(sentence, maker).lemma.toLowerCase());
    return draftCommitments(passage, sentence, {
      word: index,
      last,
      complement: found.complement,
      status: joined ? 'agreed' : entry.status,
      strength: entry.strength,
      factuality: 'planned',
      holder,
    });
  },
};

/** The verb whose subject makes the promise: "|repeated| its promise", "|arrived| with a pledge", "|signed up| to a plan". */
function makerOf(sentence: Sentence, noun: number): number | undefined {
  const { head, deprel } = tokenAt(sentence, noun);
  if (head < 0 || !/^(?:obj|obl)/.test(deprel)) return undefined;
  const verb = tokenAt(sentence, head);
  if (verb.upos !== 'VERB' || isPassive(sentence, head) || isNegated(sentence, head)) return undefined;
  if (dependents(sentence, head, 'aux').some((i) => UNSURE.test(tokenAt(sentence, i).form))) return undefined;
  const marks = caseMarkers(sentence, noun);
  const lemma = verb.lemma.toLowerCase();
  if (deprel === 'obj' && marks.length === 0) return MAKES.has(lemma) ? head : undefined;
  const signed = /^(?:sign|agree)$/.test(lemma) && marks.some((m) => /^(?:to|on|up to|upon)$/.test(m));
  const brought =
    /^(?:come|arrive|respond|reply|follow|counter|return)$/.test(lemma) && marks.includes('with');
  return signed || brought ? head : undefined;
}

const UNSURE = /^(?:may|might|could|can|should|must|would)$/i;

/** "A's wealth fund |plans| to": a verb that the tree takes for a noun, with its subject before it. */
function isMisread(sentence: Sentence, noun: number): boolean {
  const { xpos, head } = tokenAt(sentence, noun);
  if (xpos !== 'NNS' || head >= 0) return false;
  return dependents(sentence, noun, 'compound').length > 0;
}

/** "The pledge |of the six states| to lift ...". */
function ownerBehind(passage: Passage, sentence: Sentence, noun: number, kind: string): number | undefined {
  if (kind === 'noun') return undefined;
  return dependents(sentence, noun, 'nmod').find(
    (i) => caseMarkers(sentence, i).includes('of') && holdersAt(passage, sentence, i).length > 0,
  );
}
