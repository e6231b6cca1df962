import type { Mention } from '../../cast/types.ts';
import type { Occurrence, Rule } from '../../rule.ts';
import { caseMarkers, dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt, triggersOf } from '../engagement-phrase.ts';
import { mentionsUnder, takingPart } from '../who/arguments.ts';
import { subjectMentions } from '../who/subjects.ts';
import { onlyVisitors } from '../who/travellers.ts';

const HOSTING: ReadonlySet<string> = new Set(['host', 'receive', 'welcome']);

/** "A will host B |for a state visit|": the guest's visit to the country of the host. */
export const hostsVisit: Rule<EngagementClaim> = {
  id: 'hosts-visit',
  triggers: (lexicon) => triggersOf(lexicon, 'noun', ['event', 'who-to-place']),
  examples: [
    {
      text: 'Norwegian Prime Minister Erna Solberg will host Finnish President Sauli Niinisto on an official visit in May.',
      finds: { type: 'visit', status: 'planned', parties: ['FIN', 'NOR'] },
    },
  ],
  counterexamples: [
    'Norwegian Prime Minister Erna Solberg welcomed the official visit in May.',
    'Norwegian Prime Minister Erna Solberg will host a dinner during the official visit in May.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const phrase = nounPhraseAt(passage.lexicon, sentence, index);
    if (phrase === undefined || phrase.type !== 'visit' || !/visit$/.test(phrase.phrase)) return [];
    const noun = index + phrase.length - 1;
    const verb = hostingVerb(at, noun);
    if (verb === undefined) return [];
    const guests = onlyVisitors(
      dependents(sentence, verb, 'obj').flatMap((i) => mentionsUnder(passage, sentence, i)),
    );
    const hosts = takingPart(subjectMentions(passage, sentence, verb)).filter(
      (m) => m.countries.length === 1,
    );
    if (guests.length === 0 || hosts.length === 0) return [];
    // The host stands for the country that is visited.
    const countries = hosts.map((m): Mention => ({ ...m, form: 'country', actors: [] }));
    const draft = draftEngagement(passage, sentence, {
      type: 'visit',
      phrase: phrase.phrase,
      event: noun,
      last: noun + 1,
      verb,
      mentions: [...guests, ...countries],
    });
    return draft === undefined ? [] : [draft];
  },
};

function hostingVerb({ sentence }: Occurrence, noun: number): number | undefined {
  const cases = caseMarkers(sentence, noun);
  const above = [tokenAt(sentence, noun).head];
  // Trees hang "for a state visit" on the guest as well as on the verb.
  const guest = sentence.tokens[above[0] ?? -1];
  if (guest !== undefined && guest.deprel === 'obj') above.push(guest.head);
  return cases.some((c) => c === 'for' || c === 'on')
    ? above.find((i) => i >= 0 && HOSTING.has(tokenAt(sentence, i).lemma.toLowerCase()))
    : undefined;
}
