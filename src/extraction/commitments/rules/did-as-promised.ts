import type { Sentence } from '../../../language/types.ts';
import { isPassive } from '../../attribution/clause.ts';
import type { Passage } from '../../passage.ts';
import { readMood } from '../../positions/mood.ts';
import { subjectFor } from '../../positions/subject.ts';
import type { Rule } from '../../rule.ts';
import { baseRelation, dependents, tokenAt } from '../../tree.ts';
import type { CommitmentClaim } from '../../types.ts';
import { draftCommitments } from '../draft-commitment.ts';
import { keptPromiseAt, promiseTriggers } from '../promises.ts';

const PROMISES: ReadonlySet<string> = new Set(['promise', 'pledge', 'vow', 'agree', 'commit', 'undertake']);

/** "A has lifted its ban, as it had promised", "A freed them, fulfilling a pledge": a deed done that was promised. */
export const didAsPromised: Rule<CommitmentClaim> = {
  id: 'did-as-promised',
  triggers: (lexicon) => [...PROMISES, ...promiseTriggers('verb', true)(lexicon)],
  examples: [
    {
      text: 'Egypt has opened the crossing, as it had promised.',
      finds: { holder: 'Egypt', status: 'fulfilled', action: 'opened the crossing' },
    },
    {
      text: 'Turkey ratified the protocol on Tuesday, honouring a commitment made in Vilnius.',
      finds: { holder: 'Türkiye', status: 'fulfilled', action: 'ratified the protocol on Tuesday' },
    },
  ],
  counterexamples: [
    'Egypt has not opened the crossing, as it had promised.',
    'Egypt will open the crossing, as it promised.',
    'Egypt opened the crossing as Sudan promised aid.',
    'Turkey ratified the protocol, honouring the dead.',
  ],
  find: ({ passage, sentence, index }) => {
    const token = tokenAt(sentence, index);
    if (baseRelation(token) !== 'advcl' || token.head < 0 || token.head > index) return [];
    const deed = token.head;
    if (!saysAsPromised(sentence, index) && !keepsOne(passage, sentence, index)) return [];
    const done = tokenAt(sentence, deed);
    const mood = readMood(passage, sentence, deed);
    const holder = subjectFor(sentence, deed);
    if (!/^VB[DN]$/.test(done.xpos) || isPassive(sentence, deed) || holder === undefined) return [];
    if (mood === undefined || mood.negated || mood.factuality !== 'actual') return [];
    return draftCommitments(passage, sentence, {
      word: index,
      last: index + 1,
      from: deed,
      complement: { kind: 'to', head: deed },
      status: 'fulfilled',
      strength: 2,
      factuality: 'actual',
      holder,
    });
  },
};

/** "|As| it had |promised|", "as agreed": the promise of the same subject. */
function saysAsPromised(sentence: Sentence, index: number): boolean {
  if (!PROMISES.has(tokenAt(sentence, index).lemma.toLowerCase())) return false;
  const marked = dependents(sentence, index, 'mark').some((i) => /^as$/i.test(tokenAt(sentence, i).form));
  const subject = dependents(sentence, index, 'nsubj', 'nsubj:pass')[0];
  return marked && (subject === undefined || /^(?:it|he|she|they)$/i.test(tokenAt(sentence, subject).form));
}

/** "|Fulfilling a promise|". */
function keepsOne(passage: Passage, sentence: Sentence, index: number): boolean {
  if (tokenAt(sentence, index).xpos !== 'VBG') return false;
  const kept = keptPromiseAt(passage.lexicon, sentence, index);
  const noun = kept === undefined ? '' : tokenAt(sentence, kept.noun).lemma.toLowerCase();
  return (
    kept?.status === 'fulfilled' &&
    /^(?:promise|pledge|commitment|vow|undertaking|agreement|deal)$/.test(noun)
  );
}
