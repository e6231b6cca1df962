import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { EngagementWord } from '../../lexicon/index.ts';
import type { Occurrence, Rule } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { mentionsUnder, prepositional, takingPart } from '../who/arguments.ts';
import { PERSONS } from '../who/bystanders.ts';
import { subjectMentions } from '../who/subjects.ts';

/** "A joined B for talks in Riga", "the two were joined by C for a three-way lunch": all of them meet. */
export const joinsWhom: Rule<EngagementClaim> = {
  id: 'joins-whom',
  triggers: ['join'],
  examples: [
    {
      text: 'Latvian President Edgars Rinkevics joined Estonian President Alar Karis and Lithuanian President Gitanas Nauseda for talks in Riga on Monday.',
      finds: { type: 'summit', status: 'held', parties: ['EST', 'LTU', 'LVA'] },
    },
    {
      text: 'Estonian President Alar Karis and Lithuanian President Gitanas Nauseda were joined by Latvian President Edgars Rinkevics for a working lunch.',
      finds: { type: 'social', status: 'held', parties: ['EST', 'LTU', 'LVA'] },
    },
  ],
  counterexamples: [
    'Latvian President Edgars Rinkevics joined Estonian President Alar Karis in calling for talks.',
    'Latvian President Edgars Rinkevics joined Estonian President Alar Karis for a news conference.',
    'Latvian Foreign Minister Baiba Braze was joined by her deputy for talks on the budget.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const passive = dependents(sentence, index, 'aux:pass').length > 0;
    const others = passive ? prepositional(sentence, index, ['by']) : dependents(sentence, index, 'obj');
    const whom = people(others.flatMap((i) => mentionsUnder(passage, sentence, i)));
    const who = people(subjectMentions(passage, sentence, index));
    if (who.length === 0 || whom.length === 0 || sharesSomebody(who, whom)) return [];
    const event = occasionAfter(at, Math.max(index, ...whom.map((m) => m.last - 1)));
    if (event === undefined) return [];
    const draft = draftEngagement(passage, sentence, {
      // "A three-way gathering" of people is no body that sits.
      type: event.word.type === 'session' ? 'meeting' : event.word.type,
      phrase: event.word.phrase,
      event: index,
      last: event.index + 1,
      mentions: [...who, ...whom],
    });
    return draft === undefined ? [] : [{ ...draft, confidence: 0.7 }];
  },
};

function people(mentions: readonly Mention[]): Mention[] {
  return takingPart(mentions).filter(
    (m) => (PERSONS.has(m.form) || m.form === 'group') && m.actors.length > 0,
  );
}

/** "The leaders" that somebody joins cannot be he himself, whatever the words before suggest. */
function sharesSomebody(a: readonly Mention[], b: readonly Mention[]): boolean {
  const keys = new Set(a.flatMap((m) => m.actors));
  return b.some((m) => m.actors.some((key) => keys.has(key)));
}

/** How far behind the last name the occasion may stand: "|for| a brief three-way |gathering|". */
const REACH = 7;

/** The noun of meeting after "for", "in" or "at", read in line, for "gathering" may pass for a verb. */
function occasionAfter(
  { passage, sentence }: Occurrence,
  from: number,
): { index: number; word: EngagementWord } | undefined {
  let open = false;
  for (let i = from + 1; i < Math.min(from + REACH + 2, sentence.tokens.length); i++) {
    const { form, lemma, upos, xpos } = tokenAt(sentence, i);
    if (/^[,;:“”"]$/.test(form) || /^(?:VB[DZP]?|MD|W.*)$/.test(xpos)) return undefined;
    if (/^(?:for|in|at|over)$/i.test(form)) open = true;
    if (!open || (upos !== 'NOUN' && xpos !== 'VBG')) continue;
    const word = passage.lexicon.engagementWord((xpos === 'VBG' ? form : lemma).toLowerCase(), 'noun');
    if (word !== undefined)
      return word.type === 'visit' || word.type === 'call' || isOther(sentence, i, word)
        ? undefined
        : { index: i, word };
    // "Joined him in |calling| for talks"
    if (xpos === 'VBG' && /^(?:for|in|at|over)$/i.test(sentence.tokens[i - 1]?.form ?? '')) return undefined;
  }
  return undefined;
}

function isOther(sentence: Sentence, i: number, { notWith }: EngagementWord): boolean {
  return notWith.includes(sentence.tokens[i - 1]?.lemma.toLowerCase() ?? '');
}
