import type { Sentence } from '../../../language/types.ts';
import type { StanceEntry } from '../../lexicon/index.ts';
import type { Rule } from '../../rule.ts';
import { caseMarkers, dependents, subtree, tokenAt } from '../../tree.ts';
import type { PositionClaim, Stance } from '../../types.ts';
import { draftPositions } from '../draft-position.ts';
import { readMood } from '../mood.ts';
import { subjectFor } from '../subject.ts';

/** Words by which a thing is judged, and the stance they show; the word before it where one is needed. */
const VERDICTS: Readonly<
  Record<string, { readonly stance: Stance; readonly before?: RegExp; readonly made?: true }>
> = {
  line: { stance: 'opposes', before: /^red$/i },
  question: { stance: 'opposes', before: /^out$/i },
  unacceptable: { stance: 'opposes' },
  inadmissible: { stance: 'opposes' },
  intolerable: { stance: 'opposes' },
  anathema: { stance: 'opposes' },
  nonstarter: { stance: 'opposes' },
  starter: { stance: 'opposes', before: /^non$/i },
  condition: { stance: 'demands', made: true },
  precondition: { stance: 'demands', made: true },
  prerequisite: { stance: 'demands', made: true },
  must: { stance: 'demands' },
};
const JUDGES: ReadonlySet<string> = new Set([
  'call',
  'consider',
  'deem',
  'declare',
  'describe',
  'label',
  'brand',
  'find',
]);

/** "For A, X is out of the question", "X is unacceptable to A", "A called X unacceptable", "A made X a condition". */
export const redLine: Rule<PositionClaim> = {
  id: 'red-line',
  triggers: Object.keys(VERDICTS),
  examples: [
    {
      text: 'For Panama, the sale of the port is out of the question.',
      finds: { holder: 'Panama', stance: 'opposes', issue: 'the sale of the port' },
    },
    {
      text: 'The new border is unacceptable to Chile.',
      finds: { holder: 'Chile', stance: 'opposes', issue: 'the new border' },
    },
    {
      text: 'Iran has made the lifting of sanctions a condition for any new talks.',
      finds: { holder: 'Iran', stance: 'demands', issue: 'the lifting of sanctions' },
    },
    {
      text: 'Beijing described the plan as unacceptable.',
      finds: { holder: 'China', stance: 'opposes', issue: 'the plan' },
    },
  ],
  counterexamples: [
    'The sale of the port is out of the question.',
    'The condition of the patient is good.',
    'For Panama, the sale of the port is a question of money.',
  ],
  find: ({ passage, sentence, index }) => {
    const verdict = verdictAt(sentence, index);
    const judged =
      verdict === undefined
        ? undefined
        : (saidOf(sentence, index) ?? calledBy(sentence, index, verdict.made));
    if (verdict === undefined || judged === undefined) return [];
    const mood = readMood(passage, sentence, judged.verb);
    if (mood === undefined || mood.negated || SAID.test(tokenAt(sentence, judged.issue).lemma)) return [];
    const entry: StanceEntry = {
      lemma: tokenAt(sentence, index).lemma,
      pos: 'phrase',
      stance: verdict.stance,
      strength: 2,
      takes: ['noun'],
      notWith: [],
    };
    return draftPositions(passage, sentence, {
      match: { entry, head: index, first: index, last: index + 1, preposition: undefined },
      complement: { kind: 'noun', head: judged.issue },
      mood,
      holder: judged.holder,
      from: judged.from,
      before: judged.before,
    });
  },
};

/** What somebody said or did is judged as such; it is no issue. */
const SAID = /^(?:word|remark|comment|statement|behaviou?r|tone|language|conduct|accusation|allegation)$/;

interface Judged {
  readonly issue: number;
  readonly holder: number;
  readonly verb: number;
  readonly from: number;
  readonly before: number;
}

function verdictAt(sentence: Sentence, index: number) {
  if (tokenAt(sentence, index).upos === 'AUX') return undefined;
  const found = VERDICTS[tokenAt(sentence, index).lemma.toLowerCase()];
  if (found?.before === undefined) return found;
  const near = sentence.tokens.slice(Math.max(0, index - 3), index);
  return near.some((t) => found.before?.test(t.form)) ? found : undefined;
}

/** "X is out of the question |for A|". */
function saidOf(sentence: Sentence, index: number): Judged | undefined {
  const be = dependents(sentence, index, 'cop')[0];
  const issue = dependents(sentence, index, 'nsubj')[0];
  const holder = dependents(sentence, index, 'obl', 'nmod').find((i) =>
    caseMarkers(sentence, i).some((m) => m === 'for' || m === 'to'),
  );
  if (be === undefined || issue === undefined || holder === undefined || issue > be) return undefined;
  return { issue, holder, verb: index, from: holder < issue ? holder + 1 : 0, before: be };
}

/** "A |called X| unacceptable", "A |made X| a condition". */
function calledBy(sentence: Sentence, index: number, made: boolean | undefined): Judged | undefined {
  const { head, deprel } = tokenAt(sentence, index);
  if (head < 0 || !/^(?:xcomp|appos|obj|obl)$/.test(deprel)) return undefined;
  const verb = deprel === 'appos' ? tokenAt(sentence, head).head : head;
  const issue = deprel === 'appos' ? head : dependents(sentence, verb, 'obj').find((i) => i < index);
  const holder = verb < 0 ? undefined : subjectFor(sentence, verb);
  if (verb < 0 || issue === undefined || issue < verb || holder === undefined) return undefined;
  const { lemma } = tokenAt(sentence, verb);
  if (made === true ? lemma !== 'make' : !JUDGES.has(lemma)) return undefined;
  return { issue, holder, verb, from: verb + 1, before: subtree(sentence, index).first };
}
