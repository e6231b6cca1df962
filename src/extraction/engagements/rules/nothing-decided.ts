import type { Sentence } from '../../../language/types.ts';
import type { Draft, Occurrence, Rule } from '../../rule.ts';
import { ancestors, caseMarkers, dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim, EngagementStatus } from '../../types.ts';
import { statusWordsAt } from '../status/status-words.ts';

/** How many sentences back the plan may stand. */
const REACH = 14;

/** What is said to be open or untrue: the date of the plan, or everything. */
const SUBJECTS: ReadonlySet<string> = new Set([
  'date',
  'schedule',
  'timing',
  'time',
  'nothing',
  'anything',
  'venue',
]);

/**
 * "Nothing has been decided", "denied that a date had been set": ministries' answer to a report of a plan. It speaks of
 * the plan told before it, if the article has told of only one between the same sides.
 */
export const nothingDecided: Rule<EngagementClaim> = {
  id: 'nothing-decided',
  triggers: ['decide', 'set', 'fix', 'determine', 'finalize', 'finalise', 'settle', 'schedule'],
  examples: [
    {
      text: 'Ghanaian President John Mahama will meet Togolese President Faure Gnassingbe in Accra on 4 May 2019, a daily reported. "Nothing has been decided," a spokesman in Lome said.',
      finds: { status: 'uncertain', parties: ['GHA', 'TGO'] },
    },
  ],
  counterexamples: [
    'Ghanaian President John Mahama will meet Togolese President Faure Gnassingbe in Accra. Nothing has been decided about the budget, the treasurer said.',
    'Ghana will meet Togo in the final on 4 May 2019. The court decided the case.',
  ],
  find: (at) => {
    const { sentence, index, earlier } = at;
    const status = openStatus(at);
    if (
      status === undefined ||
      earlier.some((c) => c.kind === 'engagement' && c.sentence.start === sentence.start)
    )
      return [];
    const plan = onlyPlan(at);
    if (plan === undefined) return [];
    return [deniedPlan(plan, status, sentence, index)];
  },
};

/** The plan once more, with the status the sentence gives it; who, when and which forum stand in the earlier sentence. */
function deniedPlan(
  plan: EngagementClaim,
  status: EngagementStatus,
  sentence: Sentence,
  index: number,
): Draft<EngagementClaim> {
  const { start, end } = tokenAt(sentence, index);
  const words = { start, end };
  return {
    kind: 'engagement',
    type: plan.type,
    status,
    ...(plan.forum === undefined ? {} : { forum: plan.forum }),
    parties: plan.parties,
    participants: plan.participants,
    agenda: [],
    factuality: status === 'denied' ? 'negated' : 'possible',
    ...(plan.when === undefined ? {} : { when: { ...plan.when, basis: 'inferred' } }),
    ...(plan.openDate === undefined ? {} : { openDate: plan.openDate }),
    spans: { trigger: words, status: words, ...(plan.when === undefined ? {} : { when: plan.when.span }) },
    confidence: 0.6,
  };
}

/** Open by a standing phrase of the lexicon, denied when somebody denies that the date has been set. */
function openStatus({ passage, sentence, index }: Occurrence): EngagementStatus | undefined {
  if (sentence.tokens[index]?.upos !== 'VERB') return undefined;
  // "Nothing has been decided about the budget" speaks of the budget.
  const topic = dependents(sentence, index, 'obl', 'nmod').some((i) =>
    caseMarkers(sentence, i).some((c) => c === 'about' || c === 'on'),
  );
  if (topic) return undefined;
  const subject = dependents(sentence, index, 'nsubj')[0];
  if (subject === undefined || !SUBJECTS.has(tokenAt(sentence, subject).lemma.toLowerCase()))
    return undefined;
  if (isDenied(sentence, index)) return 'denied';
  const words = statusWordsAt(sentence, index, passage.lexicon, 3);
  return words?.phrase.status === 'uncertain' ? 'uncertain' : undefined;
}

/** "Denied that a date had been |set|", "it is not true that the schedule has been |fixed|". */
function isDenied(sentence: Sentence, verb: number): boolean {
  return ancestors(sentence, verb)
    .slice(0, 2)
    .some((i) => {
      const token = tokenAt(sentence, i);
      if (token.lemma.toLowerCase() === 'deny') return true;
      return (
        ['true', 'correct'].includes(token.lemma.toLowerCase()) &&
        dependents(sentence, i, 'advmod').some((j) => tokenAt(sentence, j).form.toLowerCase() === 'not')
      );
    });
}

/** The plan told before, if all dated plans within reach, or without dates all plans, are of the same sides. */
function onlyPlan({ earlier, passage, sentence }: Occurrence): EngagementClaim | undefined {
  const from = passage.sentences[Math.max(0, sentence.index - REACH)]?.start ?? 0;
  const plans = earlier.filter(
    (c): c is EngagementClaim =>
      c.kind === 'engagement' &&
      (c.status === 'planned' || c.status === 'proposed') &&
      c.sentence.start >= from &&
      ['summit', 'meeting', 'talks', 'session', 'visit'].includes(c.type),
  );
  const dated = plans.filter((c) => c.when !== undefined || c.openDate !== undefined);
  const pool = dated.length > 0 ? dated : plans;
  const [first] = pool;
  return first !== undefined && pool.every((c) => c.parties.join() === first.parties.join())
    ? first
    : undefined;
}
