import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Rule } from '../../rule.ts';
import { baseRelation, dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { datedTurns, type Turn } from '../days/dated-turns.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { triggersOf, verbPhraseAt } from '../engagement-phrase.ts';
import { mentionsUnder, prepositional } from '../who/arguments.ts';
import { namedAfter } from '../who/beside.ts';
import { meetingsAmong } from '../who/meetings-among.ts';
import { longer, subjectMentions } from '../who/subjects.ts';

/** "A met B", "A and B met", "A sat down with B", "the two leaders conferred". */
export const meetsWhom: Rule<EngagementClaim> = {
  id: 'meets-whom',
  triggers: (lexicon) => triggersOf(lexicon, 'verb', ['who-with-whom']),
  examples: [
    {
      text: 'Kenyan President William Ruto met Tanzanian President Samia Suluhu Hassan in Arusha on Monday.',
      finds: { type: 'summit', status: 'held', parties: ['KEN', 'TZA'] },
    },
    {
      text: 'French Foreign Minister Jean-Yves Le Drian will meet with German Foreign Minister Heiko Maas in Paris on Friday.',
      finds: { type: 'meeting', status: 'planned', parties: ['DEU', 'FRA'] },
    },
    {
      text: 'Chilean President Gabriel Boric met the Uruguayan president, Luis Lacalle Pou, and the Bolivian president, Luis Arce, on Monday.',
      finds: { type: 'summit', status: 'held', parties: ['BOL', 'CHL'] },
    },
    {
      text: 'The Polish and Czech foreign ministers met in Prague on Monday.',
      finds: { status: 'held', parties: ['CZE', 'POL'] },
    },
  ],
  counterexamples: [
    'Japan met its emissions target last year.',
    'The Brazilian president met with criticism at home.',
    'Viktor Axelsen of Denmark and Lee Zii Jia of Malaysia will meet in the final of the Thailand Open in Bangkok.',
  ],
  find: ({ passage, sentence, index }) => {
    const phrase = verbPhraseAt(passage.lexicon, sentence, index, ['who-with-whom']);
    if (phrase === undefined || isContest(sentence, index)) return [];
    const who = subjectMentions(passage, sentence, index);
    const last = index + phrase.length;
    // In "had lunch with B" the phrase's own noun carries the rest; "met acting president X" may be read as a verb.
    const anchors = [
      ...sentence.tokens.slice(index, last).map((t) => t.index),
      ...dependents(sentence, index, 'xcomp').filter((i) => tokenAt(sentence, i).xpos === 'VBG'),
    ];
    // "Spoke |with him| by telephone": somebody inside the phrase's gap is an argument too.
    const outside = (i: number) => i < index || i >= last || passage.cast.at(sentence.index, i) !== undefined;
    // "Discuss China" is about China, not with it.
    const lemma = tokenAt(sentence, index).lemma.toLowerCase();
    const about = TOPICAL.has(lemma);
    // "Met |to discuss| rail links": what a meeting is for is no second one.
    const purpose = ['advcl', 'acl'].includes(baseRelation(tokenAt(sentence, index)));
    if (about && purpose && tokenAt(sentence, index).xpos === 'VB') return [];
    const direct = about
      ? []
      : anchors.flatMap((i) => dependents(sentence, i, 'obj', 'iobj')).filter(outside);
    const others = anchors
      .flatMap((i) => [i, ...meansOf(sentence, i)])
      .flatMap((i) => prepositional(sentence, i, phrase.phrase.endsWith(' from') ? ['from'] : TOWARDS))
      .filter(outside);
    // "Was met at the airport |by B|"
    const agents =
      dependents(sentence, index, 'aux:pass').length > 0 ? prepositional(sentence, index, ['by']) : [];
    const read = [...direct, ...others, ...agents].flatMap((i) => mentionsUnder(passage, sentence, i));
    const whom = longer(read, namedAfter(passage, sentence, last));
    // "Met its target": an object that is nobody gives the verb another sense.
    const isNobody = (i: number) =>
      mentionsUnder(passage, sentence, i).length === 0 &&
      tokenAt(sentence, i).upos !== 'PRON' &&
      // "Last saw |each other| in June"
      ![i - 1, i].some((k) => /^(?:each|one)$/i.test(sentence.tokens[k]?.form ?? ''));
    const near = direct.filter((i) => !sentence.tokens.slice(last, i).some((t) => t.form === ','));
    if (near.length > 0 && near.every(isNobody)) return [];
    if (lemma === 'call' && phrase.length === 1 && isNaming(sentence, index)) return [];
    // "Sees him |as a threat|", "saw him |leave|"
    if (lemma === 'see' && !isSeeingPeople(sentence, index, [...who, ...whom])) return [];
    // "Held meetings with A and B": whoever held them is not known.
    const between = anchors.some((i) => prepositional(sentence, i, ['between']).length > 0);
    if (who.length === 0 && whom.length > 1 && !between) return [];
    const turns = datedTurns(passage, sentence, last);
    const told: readonly Partial<Turn>[] = turns.length > 0 ? turns : [{}];
    return told.flatMap(({ date, place, mentions: partners }) =>
      meetingsAmong(passage, sentence, phrase.type, who, partners?.length ? partners : whom).flatMap(
        ({ mentions, partner }) => {
          const draft = draftEngagement(passage, sentence, {
            type: phrase.type,
            phrase: phrase.phrase,
            event: index,
            last,
            mentions,
            ...(partner === undefined ? {} : { partner }),
            ...(date === undefined ? {} : { date }),
            ...(place === undefined ? {} : { place }),
          });
          return draft === undefined || (isVague(lemma, phrase.phrase) && !isPlaced(draft)) ? [] : draft;
        },
      ),
    );
  },
};

/** Before whom one meets; "sat across the table |from| B" has a word of its own. */
const TOWARDS: readonly string[] = ['with', 'to', 'between', 'alongside', 'including'];

/** "Will meet |in the final|", "met |in a friendly match|": players, not parties. */
function isContest(sentence: Sentence, verb: number): boolean {
  return prepositional(sentence, verb, ['in', 'at', 'for']).some((i) =>
    CONTEST.test(tokenAt(sentence, i).lemma),
  );
}

const CONTEST = /^(?:semi-?|quarter-?)?finals?$|^(?:match|playoff|qualifier|championship|tournament|derby)$/i;

/** "Discussed |it by phone| with B": trees hang the partner on the topic or the means. */
function meansOf(sentence: Sentence, verb: number): number[] {
  const means = prepositional(sentence, verb, ['by', 'over', 'on']).filter((i) =>
    /^(?:tele)?phone$/i.test(tokenAt(sentence, i).lemma),
  );
  const topical = TOPICAL.has(tokenAt(sentence, verb).lemma.toLowerCase());
  return topical ? [...means, ...dependents(sentence, verb, 'obj')] : means;
}

/** "Called him |"dear Rishi"|", "called A |a liar|" */
function isNaming(sentence: Sentence, verb: number): boolean {
  const [object] = dependents(sentence, verb, 'obj');
  return (
    dependents(sentence, verb, 'xcomp', 'iobj').length > 0 ||
    dependents(sentence, verb, 'obj').length > 1 ||
    (object !== undefined && /^["“'‘]$/.test(sentence.tokens[object + 1]?.form ?? ''))
  );
}

function isSeeingPeople(sentence: Sentence, verb: number, mentions: readonly Mention[]): boolean {
  const people = mentions.filter((m) => PERSONS.has(m.form));
  return (
    people.length === mentions.length &&
    // "The two presidents saw each other"
    (people.length > 1 || (people[0]?.actors.length ?? 0) > 1) &&
    dependents(sentence, verb, 'xcomp', 'ccomp', 'advcl').length === 0 &&
    prepositional(sentence, verb, ['as']).length === 0
  );
}

const PERSONS: ReadonlySet<string> = new Set(['full-name', 'short-name', 'office', 'pronoun', 'group']);

/** "Raised the matter with B": by letter perhaps; "A and B talked": on the air perhaps; unless the words say when or where. */
function isVague(lemma: string, phrase: string): boolean {
  return lemma === 'raise' || phrase === 'talk';
}

function isPlaced({ when, where, type }: { when?: unknown; where?: unknown; type: string }): boolean {
  return when !== undefined || where !== undefined || type === 'call';
}

/** Verbs whose object is what is talked about. */
const TOPICAL: ReadonlySet<string> = new Set(['discuss', 'negotiate', 'consult', 'debate', 'raise', 'spend']);
