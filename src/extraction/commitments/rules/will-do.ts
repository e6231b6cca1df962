import type { Sentence } from '../../../language/types.ts';
import { isPassive } from '../../attribution/clause.ts';
import type { Passage } from '../../passage.ts';
import { isNegated } from '../../positions/mood.ts';
import { subjectFor } from '../../positions/subject.ts';
import type { Rule } from '../../rule.ts';
import { sayingAround } from '../../statements/links.ts';
import { ancestors, caseMarkers, dependents, tokenAt } from '../../tree.ts';
import type { CommitmentClaim } from '../../types.ts';
import { ACCORDS } from '../accords.ts';
import { isDeed } from '../deed.ts';
import { draftCommitments } from '../draft-commitment.ts';

/** "Japan will simplify the tests", "is to lift the ban", in reported words "would invest": a deed that a party undertakes. */
export const willDo: Rule<CommitmentClaim> = {
  id: 'will-do',
  triggers: (lexicon) => lexicon.data.deeds.map((deed) => deed.lemma),
  examples: [
    {
      text: 'Chile will lift its ban on Peruvian avocados.',
      finds: { holder: 'Chile', status: 'announced', action: 'lift its ban on Peruvian avocados' },
    },
    {
      text: 'Under the agreement, Peru will cut its tariffs on wine and open two crossings.',
      finds: { holder: 'Peru', status: 'agreed', action: 'open two crossings' },
    },
    {
      text: 'Ghana would receive aid, and Germany would provide $2 billion, the minister said.',
      finds: { holder: 'Germany', status: 'announced', amount: { value: 2e9, unit: 'USD' } },
    },
  ],
  counterexamples: [
    'Chile will host the summit.',
    'The president will leave Chile on Sunday and spend the weekend at home.',
    'Lower prices will lift exports.',
    'Chile may lift its ban on Peruvian avocados.',
    'If Chile will lift its ban, Peru will be glad.',
    'Chile would lift the ban if it could.',
  ],
  find: ({ passage, sentence, index }) => {
    const token = tokenAt(sentence, index);
    if (token.upos !== 'VERB' || isPassive(sentence, index) || !isDeed(passage, sentence, index)) return [];
    const helper = futureOf(passage, sentence, index);
    if (helper === undefined || isNegated(sentence, index) || isConditional(passage, sentence, index))
      return [];
    const holder = subjectFor(sentence, index);
    if (holder === undefined || holder > index) return [];
    return draftCommitments(passage, sentence, {
      word: helper,
      last: helper + 1,
      complement: { kind: 'to', head: index },
      status: isUnderAccord(sentence, index) ? 'agreed' : 'announced',
      strength: 1,
      factuality: 'planned',
      holder,
    });
  },
};

/** "|Under the accord|, Iran will stop ...". */
function isUnderAccord(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'obl').some(
    (i) =>
      ACCORDS.has(tokenAt(sentence, i).lemma.toLowerCase()) &&
      caseMarkers(sentence, i).some((m) => /^(?:under|as part of|in)$/.test(m)),
  );
}

/** The word that puts the deed ahead: "will"; "would" in reported words; "to" of "is to" and of headlines. */
function futureOf(passage: Passage, sentence: Sentence, verb: number): number | undefined {
  const own = dependents(sentence, verb, 'aux', 'cop');
  // "Will simplify X and |lift| Y": the second deed shares the first one's "will".
  const token = tokenAt(sentence, verb);
  const shared =
    own.length === 0 &&
    token.deprel === 'conj' &&
    token.xpos === 'VB' &&
    dependents(sentence, verb, 'nsubj').length === 0;
  const helpers = shared ? dependents(sentence, token.head, 'aux') : own;
  const will = helpers.find((i) => /^(?:will|shall|['’]ll)$/i.test(tokenAt(sentence, i).form));
  if (will !== undefined) return will;
  const would = helpers.find((i) => /^(?:would|['’]d)$/i.test(tokenAt(sentence, i).form));
  if (would !== undefined) {
    const { start, end } = tokenAt(sentence, would);
    return sayingAround(passage, { start, end }) === undefined ? undefined : would;
  }
  const to = dependents(sentence, verb, 'mark').find((i) => tokenAt(sentence, i).form.toLowerCase() === 'to');
  const isTo =
    helpers.some((i) => tokenAt(sentence, i).lemma === 'be') ||
    (helpers.length === 0 && token.deprel === 'root');
  return to !== undefined && isTo && token.xpos === 'VB' ? to : undefined;
}

const CONDITION = /^(?:if|unless|whether|until|provided|once|should)$/;

/** A deed that hangs on a condition, or is itself one, is no promise yet; nor is one asked about. */
function isConditional(passage: Passage, sentence: Sentence, verb: number): boolean {
  const chain = [verb, ...ancestors(sentence, verb)];
  if (chain.some((i) => caseMarkers(sentence, i).some((m) => CONDITION.test(m)))) return true;
  const beside = chain.flatMap((i) => dependents(sentence, i, 'advcl'));
  if (beside.some((i) => caseMarkers(sentence, i).some((m) => CONDITION.test(m)))) return true;
  if (tokenAt(sentence, verb).deprel === 'acl') return true;
  const below = sentence.tokens
    .slice(verb + 1)
    .some(
      (t) =>
        CONDITION.test(t.form.toLowerCase()) &&
        t.deprel === 'mark' &&
        ancestors(sentence, t.index).includes(verb),
    );
  return below || passage.article.text.slice(sentence.start, sentence.end).trimEnd().endsWith('?');
}
