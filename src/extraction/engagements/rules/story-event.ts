import { daysBetween } from '../../../kernel/index.ts';
import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import type { Draft, Rule } from '../../rule.ts';
import { clauseVerb, dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { nounPhraseAt } from '../engagement-phrase.ts';
import { holdingVerb } from '../holding-verb.ts';
import { areNamed, asCountries, leadSides } from '../who/lead-sides.ts';
import { ownArguments } from '../who/own-arguments.ts';

/** Nouns for meetings of the sides a report is about; visits and dinners have guests of their own. */
const NOUNS = ['talk', 'talks', 'meeting', 'summit', 'negotiation', 'session', 'round', 'encounter'] as const;

/** How near to the news a meeting must be to be that of the people the report opens with. */
const NEWS_DAYS = 3;

/**
 * "A and B have agreed to resume visits. The agreement came |at a summit in Tokyo on Thursday|." A meeting told without
 * anybody who meets, in a report on two sides and in a sentence that names nobody else, is a meeting of these sides.
 */
export const storyEvent: Rule<EngagementClaim> = {
  id: 'story-event',
  triggers: NOUNS,
  examples: [
    {
      text: 'Estonian President Alar Karis and Latvian President Edgars Rinkevics have agreed to link their grids. The agreement came at a summit in Riga on Monday.',
      finds: { type: 'summit', status: 'held', parties: ['EST', 'LVA'] },
    },
  ],
  counterexamples: [
    'Estonia and Latvia have agreed to link their grids. Polish officials said so after a meeting in Warsaw on Monday.',
    'Estonia will link its grid. The decision came at a meeting in Riga on Monday.',
  ],
  find: ({ passage, sentence, index, earlier }) => {
    const sides = leadSides(passage);
    if (sides.length === 0 || sentence.index <= (sides[0]?.sentence ?? 0)) return [];
    const phrase = nounPhraseAt(passage.lexicon, sentence, index);
    if (
      phrase === undefined ||
      passage.cast.at(sentence.index, index)?.forum !== undefined ||
      isOthers(sentence, index) ||
      ownArguments(passage, sentence, index).some((m) => !m.place && m.form !== 'metonym') ||
      !namesNobodyElse(passage, sentence, index, sides) ||
      earlier.some((c) => c.kind === 'engagement' && c.sentence.start === sentence.start)
    )
      return [];
    const verb = holdingVerb(passage, sentence, index) ?? clauseVerb(sentence, index);
    const draftOf = (mentions: readonly Mention[]) =>
      draftEngagement(passage, sentence, {
        type: phrase.type,
        phrase: phrase.phrase,
        event: index,
        last: index + phrase.length,
        ...(verb === undefined ? {} : { verb }),
        mentions,
      });
    const draft = draftOf(sides);
    if (draft === undefined || !(draft.when !== undefined || isToldOf(sentence, index))) return [];
    const told = areNamed(sides) && isTheNews(passage, draft) ? draft : draftOf(asCountries(sides));
    return told === undefined ? [] : [{ ...told, confidence: 0.6 }];
  },
};

/** "The meeting |of the council|", "a |cabinet| meeting", "|their| meeting": words that make it another's, or known before. */
function isOthers(sentence: Sentence, noun: number): boolean {
  return (
    dependents(sentence, noun, 'nmod:poss').length > 0 ||
    dependents(sentence, noun, 'nmod').some((i) =>
      dependents(sentence, i, 'case').some((c) =>
        /^(?:of|with|between|among)$/i.test(tokenAt(sentence, c).form),
      ),
    ) ||
    // "A sixth round on Friday |with| B", wherever the tree hangs B
    sentence.tokens.slice(noun + 1, noun + 5).some((t) => t.form === 'with') ||
    dependents(sentence, noun, 'det').some((i) => /^(?:no|any|every|each)$/i.test(tokenAt(sentence, i).form))
  );
}

/**
 * Nobody around the noun is of another country than the sides, unless as the place; and where the place is a third country,
 * nobody is named at all: "he will hold talks in Ankara" is not with the other side.
 */
function namesNobodyElse(
  { cast }: Passage,
  sentence: Sentence,
  noun: number,
  sides: readonly Mention[],
): boolean {
  const codes = new Set(sides.flatMap((m) => m.countries));
  const clause = sentence.tokens.findIndex(
    (t) => t.index > noun && /^(?:after|before|while|as|when|since|but)$/i.test(t.form),
  );
  const near = (cast.mentions[sentence.index] ?? []).filter((m) => clause < 0 || m.first < clause);
  const abroad = near.some((m) => m.place && !m.countries.every((code) => codes.has(code)));
  return near.every(
    (m) =>
      (m.place && (m.form === 'metonym' || m.form === 'place' || !abroad)) ||
      (!abroad && m.form !== 'forum' && m.countries.every((code) => codes.has(code))),
  );
}

/** "The talks |lasted| six hours" */
function isToldOf(sentence: Sentence, noun: number): boolean {
  const token = tokenAt(sentence, noun);
  const verb = sentence.tokens[token.head];
  return (
    token.deprel === 'nsubj' &&
    verb?.xpos === 'VBD' &&
    /^(?:last|run|begin|start|open|end|conclude|resume|go|stretch|drag)$/.test(verb.lemma) &&
    dependents(sentence, noun, 'det').some((i) => /^the$/i.test(tokenAt(sentence, i).form))
  );
}

function isTheNews({ article }: Passage, { when }: Draft<EngagementClaim>): boolean {
  if (when === undefined) return true;
  const { published } = article;
  return (
    published !== undefined &&
    when.edtf.length === 10 &&
    Math.abs(daysBetween(published, when.edtf)) <= NEWS_DAYS
  );
}
