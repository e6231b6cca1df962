import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import type { Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { legsFrom } from '../places/itinerary.ts';
import { mentionsUnder, prepositional } from '../who/arguments.ts';
import { subjectMentions } from '../who/subjects.ts';
import { onlyVisitors } from '../who/travellers.ts';

/** "A sent his Pacific minister, B, to Honiara", "dispatched a delegation to Oslo": those sent are on a visit. */
export const sendsEnvoy: Rule<EngagementClaim> = {
  id: 'sends-envoy',
  triggers: ['send', 'dispatch'],
  examples: [
    {
      text: 'Norwegian Prime Minister Erna Solberg sent Foreign Minister Ine Eriksen Soreide to Helsinki on Monday.',
      finds: { type: 'visit', status: 'held', parties: ['FIN', 'NOR'] },
    },
    {
      text: 'Norway will send a delegation to Helsinki next week.',
      finds: { type: 'visit', status: 'planned', parties: ['FIN', 'NOR'] },
    },
  ],
  counterexamples: [
    'Norway sent troops to Lithuania on Monday.',
    'Norway sent its ambassador back to Helsinki on Monday.',
    'Norway sent a letter to Helsinki on Monday.',
    'Norway sent a shipment of vaccines to Finland.',
  ],
  find: ({ passage, sentence, index }) => {
    if (tokenAt(sentence, index).upos !== 'VERB') return [];
    const sent = [...dependents(sentence, index, 'obj'), ...dependents(sentence, index, 'nsubj:pass')];
    if (sent.some((i) => STAYING.test(tokenAt(sentence, i).lemma))) return [];
    const envoys = envoysAmong(passage, sentence, index, sent);
    if (envoys.length === 0) return [];
    const starts = [index, ...sent]
      .flatMap((i) => prepositional(sentence, i, ['to']))
      .flatMap((i) =>
        dependents(sentence, i, 'case')
          .slice(-1)
          .map((marker) => marker + 1),
      );
    const legs =
      starts.map((from) => legsFrom(passage, sentence, from)).find((found) => found.length > 0) ?? [];
    return legs
      .filter(({ place }) => place.countries.length > 0)
      .filter(({ place }) => !envoys.some((m) => m.countries.some((code) => place.countries.includes(code))))
      .flatMap(({ place }) => {
        const frame = { type: 'visit', event: index, last: index + 1, mentions: envoys, place } as const;
        const draft = draftEngagement(passage, sentence, frame);
        return draft === undefined ? [] : [{ ...draft, confidence: 0.7 }];
      });
  },
};

/** Whoever is sent to a post or as a force is on no visit. */
const STAYING =
  /^(?:ambassador|consul|diplomat|troop|troops|soldier|force|forces|team|observer|adviser|trainer|inspector)$/i;

const SENT_OUT = /^(?:delegation|envoy|emissary|minister|negotiator|mission)$/i;

/** Named people, or "a delegation" and "an envoy" of the country that sends them. */
function envoysAmong(
  passage: Passage,
  sentence: Sentence,
  verb: number,
  sent: readonly number[],
): readonly Mention[] {
  const senders = subjectMentions(passage, sentence, verb).filter((m) => m.countries.length === 1);
  const named = onlyVisitors(sent.flatMap((i) => mentionsUnder(passage, sentence, i))).filter(
    (m) => !senders.includes(m) && !m.actors.some((key) => senders.some((s) => s.actors.includes(key))),
  );
  if (named.length > 0) return named;
  // "Sent his Pacific minister, |B|, to Honiara", wherever the tree hangs B.
  const inLine = (passage.cast.mentions[sentence.index] ?? []).filter(
    (m) =>
      (m.form === 'full-name' || m.form === 'short-name') &&
      sent.some((i) => m.first > i && m.first <= i + 3),
  );
  const [sender] = senders;
  if (inLine.length === 1 && sender !== undefined)
    return inLine.map((m) => (m.countries.length > 0 ? m : { ...m, countries: sender.countries }));
  const nouns = sent.filter((i) => SENT_OUT.test(tokenAt(sentence, i).lemma));
  return sender === undefined || nouns.length === 0 ? [] : [{ ...sender, form: 'government', actors: [] }];
}
