import type { CommitmentClaim } from '../../extraction/types.ts';
import { holderKey, holderOf } from '../holders/holder-of.ts';
import { judge } from '../judge.ts';
import { byPublication, type Member, sourcesOf, vote } from '../member.ts';
import { groupPhrases } from '../phrases/group-phrases.ts';
import { type CountryOf, type Phrase, type PhraseWord, phraseOf } from '../phrases/phrase-words.ts';
import type { Commitment, Judgement } from '../types.ts';
import { bestAmount, bestDue, commitmentConflicts, commitmentHistory } from './commitment-history.ts';
import { type Promised, sameCommitment } from './same-commitment.ts';

export type CommitmentMember = Member<CommitmentClaim>;

/** Blocking key: who promises. Two claims can only be one promise if their keys are equal. */
export function commitmentBlock(member: CommitmentMember): string {
  return member.claim.action.trim() === '' ? '' : holderKey(member);
}

/** Joins the claims of one block that are about one promise. The order of the members does not matter. */
export function resolveCommitments(
  members: readonly CommitmentMember[],
  countryOf?: CountryOf,
): { commitments: Commitment[]; judgements: Judgement[] } {
  const told = members.map(
    (member): Promised => ({ member, phrase: withoutAmount(phraseOf(member.claim.action, countryOf)) }),
  );
  const { groups, joined } = groupPhrases(told.sort(fullestFirst), sameCommitment);
  return {
    commitments: groups.map((group) => toCommitment(group.members.map(({ member }) => member))),
    judgements: joined
      .filter(({ founder, item }) => founder.member.claim.action !== item.member.claim.action)
      .map(({ founder, item, reasons }) =>
        judge('same-commitment', [founder.member.claim.id, item.member.claim.id], reasons),
      ),
  };
}

function fullestFirst(a: Promised, b: Promised): number {
  return b.phrase.weight - a.phrase.weight || byPublication(a.member, b.member);
}

/** Stems of words that tell how much, which is compared by itself. */
const OF_AMOUNT: ReadonlySet<string> = new Set(
  'hundr thousand million billion trillion dollar yen euro pound yuan won percent worth roughly nearly almost least up'.split(
    ' ',
  ),
);

function withoutAmount({ words, ...rest }: Phrase): Phrase {
  const kept = words.filter((word: PhraseWord) => word.kind !== 'number' && !OF_AMOUNT.has(word.stem));
  return { ...rest, words: kept, weight: kept.reduce((sum, word) => sum + word.weight, 0) };
}

function toCommitment(members: readonly CommitmentMember[]): Commitment {
  const ordered = [...members].sort(byPublication);
  const lead = ordered[0] as CommitmentMember;
  const history = commitmentHistory(ordered);
  const beneficiary = vote(ordered, ({ claim }) => claim.beneficiary);
  const amount = bestAmount(ordered);
  const due = bestDue(ordered);
  const asOf = ordered.findLast(({ article }) => article.published !== undefined)?.article.published;
  return {
    id: lead.claim.id.replace(/^clm_/, 'cmt_'),
    ...holderOf(lead),
    action: vote(ordered, ({ claim }) => claim.action) ?? lead.claim.action,
    ...(beneficiary === undefined ? {} : { beneficiary }),
    ...(amount === undefined ? {} : { amount }),
    ...(due === undefined ? {} : { due }),
    status: history.at(-1)?.status ?? lead.claim.status,
    ...(asOf === undefined ? {} : { asOf: asOf.slice(0, 10) }),
    history,
    conflicts: commitmentConflicts(ordered),
    accordingTo: lead.claim.accordingTo,
    sources: sourcesOf(ordered),
    claims: ordered.map(({ claim }) => claim.id),
  };
}
