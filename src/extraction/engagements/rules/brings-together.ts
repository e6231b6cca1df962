import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import type { Occurrence, Rule } from '../../rule.ts';
import { baseRelation, dependents, isVerbal, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt } from '../engagement-phrase.ts';
import { antecedent, mentionsUnder, prepositional, takingPart } from '../who/arguments.ts';
import { PERSONS } from '../who/bystanders.ts';
import { longer, subjectMentions, subjectOf } from '../who/subjects.ts';

/**
 * "The summit brought together A, B and C", "A brought B and C together in Oslo", "a session that was to bring A together
 * with B": those who are brought together meet, with whoever brings or chairs them.
 */
export const bringsTogether: Rule<EngagementClaim> = {
  id: 'brings-together',
  triggers: ['bring'],
  examples: [
    {
      text: 'The summit on Monday brought together Peruvian President Martin Vizcarra and Chilean President Sebastian Pinera in Arica.',
      finds: { type: 'summit', status: 'held', parties: ['CHL', 'PER'], where: 'Arica' },
    },
    {
      text: 'Norwegian Foreign Minister Ine Soreide brought the foreign ministers of Sudan and Ethiopia together in Oslo on 4 March 2019.',
      finds: { type: 'meeting', status: 'held', parties: ['ETH', 'NOR', 'SDN'], when: '2019-03-04' },
    },
    {
      text: 'A session that was to bring Chilean Foreign Minister Roberto Ampuero together with his Bolivian counterpart, Diego Pary, was cancelled.',
      finds: { type: 'session', status: 'cancelled', parties: ['BOL', 'CHL'] },
    },
  ],
  counterexamples: [
    'The fair brought together Peruvian and Chilean wine growers.',
    'The crisis brought Peru and Chile together.',
    'The summit brought together mayors of many cities.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    if (!isTogether(sentence, index)) return [];
    const subject = subjectOf(sentence, index);
    const noun = subject === undefined ? undefined : antecedent(sentence, subject);
    const phrase = noun === undefined ? undefined : nounPhraseAt(passage.lexicon, sentence, noun);
    const who = takingPart(broughtIn(at));
    const hosts =
      phrase === undefined ? subjectMentions(passage, sentence, index).filter(isPerson) : chairs(at);
    // Without a meeting's name only people who bring others together are known to sit with them.
    if ((phrase === undefined && hosts.length === 0) || !who.some(isSomebody)) return [];
    if (phrase?.type === 'visit' || new Set(who.flatMap((m) => m.countries)).size < 2) return [];
    const isNoun = phrase !== undefined && noun !== undefined;
    const draft = draftEngagement(passage, sentence, {
      // A gathering of three premiers is no session of a body.
      type: phrase === undefined || phrase.phrase === 'gathering' ? 'meeting' : phrase.type,
      event: isNoun ? noun : index,
      last: (isNoun ? noun : index) + 1,
      verb: index,
      mentions: [...who, ...hosts],
    });
    return draft === undefined || (!isNoun && draft.when === undefined) ? [] : [draft];
  },
};

function isTogether(sentence: Sentence, verb: number): boolean {
  return (
    tokenAt(sentence, verb).upos === 'VERB' &&
    dependents(sentence, verb, 'advmod', 'compound:prt').some((i) =>
      /^together$/i.test(tokenAt(sentence, i).form),
    )
  );
}

/** "Brought together |A, B and C|", "bring |A| together with |B|". */
function broughtIn({ passage, sentence, index }: Occurrence): Mention[] {
  const read = [...dependents(sentence, index, 'obj'), ...prepositional(sentence, index, ['with'])].flatMap(
    (i) => mentionsUnder(passage, sentence, i),
  );
  return longer(read, listAfter(passage, sentence, index + 1));
}

/** Everybody listed after the verb: trees take the second of three for what the first is called. */
function listAfter({ cast }: Passage, sentence: Sentence, from: number): Mention[] {
  const end = sentence.tokens.findIndex(
    (t) =>
      t.index > from &&
      (isVerbal(t) || /^(?:in|at|on|for|after|before|who|which|that|--|[;:–—])$/i.test(t.form)),
  );
  return (cast.mentions[sentence.index] ?? []).filter(
    (m) => m.first >= from && (end < 0 || m.last <= end) && PERSONS.has(m.form),
  );
}

/** "The meeting |was chaired by A| and brought together B and C" */
function chairs({ passage, sentence, index }: Occurrence): Mention[] {
  const { head } = tokenAt(sentence, index);
  const chaired =
    baseRelation(tokenAt(sentence, index)) === 'conj' &&
    /^(?:co-?)?(?:chair|host|convene|lead)$/i.test(tokenAt(sentence, head).lemma);
  return chaired
    ? prepositional(sentence, head, ['by']).flatMap((i) => mentionsUnder(passage, sentence, i))
    : [];
}

function isPerson({ form }: Mention): boolean {
  return PERSONS.has(form);
}

/** Countries are brought together by crises; people and delegations by somebody. */
function isSomebody(mention: Mention): boolean {
  return isPerson(mention) || mention.form === 'group' || mention.form === 'government';
}
