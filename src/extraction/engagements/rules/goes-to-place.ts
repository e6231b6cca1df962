import { daysBetween } from '../../../kernel/index.ts';
import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Occurrence, Rule } from '../../rule.ts';
import { dependents, isVerbal, tokenAt } from '../../tree.ts';
import type { EngagementClaim, When } from '../../types.ts';
import { prepositional, takingPart } from '../arguments.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { triggersOf, verbPhraseAt } from '../engagement-phrase.ts';
import { subjectMentions } from '../subjects.ts';

/** "A will visit Hanoi", "A flew to Ankara", "A arrived in Lima": a visit to the country of the place. */
export const goesToPlace: Rule<EngagementClaim> = {
  id: 'goes-to-place',
  triggers: (lexicon) => triggersOf(lexicon, 'verb', ['who-to-place']),
  examples: [
    {
      text: 'Indian Prime Minister Narendra Modi will visit Paris next week.',
      finds: { type: 'visit', status: 'planned', parties: ['FRA', 'IND'] },
    },
    {
      text: 'Turkish Foreign Minister Hakan Fidan will travel to Cairo, Tunis and Algiers next month.',
      finds: { type: 'visit', status: 'planned', parties: ['TUN', 'TUR'] },
    },
    {
      text: 'Turkish Foreign Minister Hakan Fidan arrived in Baghdad on Monday.',
      finds: { type: 'visit', status: 'held', parties: ['IRQ', 'TUR'] },
    },
  ],
  counterexamples: [
    'French President Emmanuel Macron arrived in Lyon on Monday.',
    'Thousands of tourists visited Rome in July.',
    'German exports went to China.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const phrase = verbPhraseAt(passage.lexicon, sentence, index, ['who-to-place']);
    if (phrase === undefined) return [];
    const visitors = takingPart(subjectMentions(passage, sentence, index)).filter(
      (m) => m.form !== 'organization',
    );
    const people = visitors.filter((m) => m.form !== 'country' && m.form !== 'metonym');
    if (people.length === 0) return [];
    return destinations(at, phrase.length)
      .filter((place) => !visitors.some((m) => m.countries.some((code) => place.countries.includes(code))))
      .flatMap((place) => {
        const draft = draftEngagement(passage, sentence, {
          type: phrase.type,
          event: index,
          last: index + phrase.length,
          mentions: people,
          place,
        });
        if (draft === undefined) return [];
        return isUnderWay(at, draft) ? { ...draft, status: 'ongoing' } : draft;
      });
  },
};

const LEAVING: ReadonlySet<string> = new Set(['leave', 'depart']);

/** Who "left for Hanoi on Monday" is on the way there in Monday's and Tuesday's news. */
function isUnderWay(
  { passage, sentence, index }: Occurrence,
  { status, when }: { status: string; when?: When },
): boolean {
  const { published } = passage.article;
  if (status !== 'held' || !LEAVING.has(tokenAt(sentence, index).lemma.toLowerCase())) return false;
  return (
    when !== undefined &&
    published !== undefined &&
    /^\d{4}-\d\d-\d\d$/.test(when.edtf) &&
    Math.abs(daysBetween(when.edtf, published)) <= 1
  );
}

/** Where the journey goes; "to Rabat, Algiers |and Tunis|" goes to three places. Places of one country count once. */
function destinations(at: Occurrence, length: number): Mention[] {
  const { passage, sentence } = at;
  const first = destination(at, length);
  if (first === undefined || first.countries.length === 0) return [];
  const listed = dependents(sentence, first.head, 'conj')
    .map((i) => passage.cast.at(sentence.index, i))
    .filter((m) => m?.place === true && m.countries.length > 0) as Mention[];
  const places = new Map<string, Mention>();
  for (const place of [first, ...listed]) {
    const code = place.countries.join();
    if (!places.has(code)) places.set(code, place);
  }
  return [...places.values()];
}

/** The place right after "visit" or "came to", however the tree hangs it, else one attached to the verb. */
function destination({ passage, sentence, index }: Occurrence, length: number): Mention | undefined {
  const next = sentence.tokens[index + length]?.upos === 'DET' ? index + length + 1 : index + length;
  const candidates = [
    next,
    ...dependents(sentence, index, 'obj'),
    ...prepositional(sentence, index, ['to', 'in', 'at', 'for', 'into']),
  ];
  return [...candidates, ...toInLine(sentence, index + length)]
    .map((i) => passage.cast.at(sentence.index, i))
    .find((m) => m !== undefined && (m.place || m.form === 'metonym' || m.form === 'country'));
}

/** "Travelled by train |to| Hue": what follows a "to" close behind the verb, wherever the tree hangs it. */
function toInLine(sentence: Sentence, from: number): number[] {
  for (let i = from; i < Math.min(from + 5, sentence.tokens.length); i++) {
    const token = tokenAt(sentence, i);
    if (token.form === ',' || isVerbal(token)) return [];
    if (token.form === 'to' && token.upos === 'ADP') return [i + 1];
  }
  return [];
}
