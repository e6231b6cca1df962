import type { Occurrence, Rule } from '../../rule.ts';
import { clauseVerb, dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt } from '../engagement-phrase.ts';
import { ownArguments } from '../who/own-arguments.ts';
import { mentionsOf } from '../who/spoken-of.ts';
import { subjectMentions } from '../who/subjects.ts';

/** How many sentences back the two sides must have been named together. */
const REACH = 3;

/**
 * "Seoul hopes to pave the way for a summit": with one government for its subject, a summit ahead is with the side whose
 * talks with it the article has just told of.
 */
export const summitAhead: Rule<EngagementClaim> = {
  id: 'summit-ahead',
  triggers: ['summit'],
  examples: [
    {
      text: 'Chilean Foreign Minister Alberto van Klaveren will visit Lima on Monday for talks with Peruvian Foreign Minister Javier Gonzalez-Olaechea. The Chilean government hopes to lay the groundwork for a summit.',
      finds: { type: 'summit', status: 'proposed', parties: ['CHL', 'PER'] },
    },
  ],
  counterexamples: [
    'The Chilean government hopes to lay the groundwork for a summit.',
    'Chile and Peru held talks in Lima. The Chilean government published a book about a summit.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const phrase = nounPhraseAt(passage.lexicon, sentence, index);
    const verb = clauseVerb(sentence, index);
    const indefinite = dependents(sentence, index, 'det').some((i) =>
      /^an?$/i.test(tokenAt(sentence, i).form),
    );
    if (
      phrase === undefined ||
      verb === undefined ||
      !indefinite ||
      ownArguments(passage, sentence, index).length > 0
    )
      return [];
    const model = pairOf(at, verb);
    if (model === undefined) return [];
    const draft = draftEngagement(passage, sentence, {
      type: 'summit',
      event: index,
      last: index + phrase.length,
      mentions: mentionsOf(at, { ...model, participants: [] }),
    });
    // Only words that look ahead give ground: a summit of the past would have been named.
    return draft !== undefined && ['planned', 'proposed', 'uncertain'].includes(draft.status)
      ? [{ ...draft, confidence: 0.6 }]
      : [];
  },
};

/** The last claim of two sides just before, one of them the government that is the subject here. */
function pairOf({ passage, sentence, earlier }: Occurrence, verb: number): EngagementClaim | undefined {
  const subject = subjectMentions(passage, sentence, verb).filter((m) =>
    ['country', 'metonym', 'government'].includes(m.form),
  );
  const from = passage.sentences[Math.max(0, sentence.index - REACH)]?.start ?? 0;
  const last = earlier
    .filter(
      (c): c is EngagementClaim =>
        c.kind === 'engagement' && c.sentence.start >= from && c.sentence.start < sentence.start,
    )
    .at(-1);
  const sides =
    last?.parties.length === 2 &&
    subject.some((m) => m.countries.some((code) => last.parties.includes(code)));
  return sides ? last : undefined;
}
