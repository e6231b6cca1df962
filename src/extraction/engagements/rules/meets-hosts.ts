import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import type { Occurrence, Rule } from '../../rule.ts';
import { dependents, subtree, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { type EngagementPhrase, triggersOf, verbPhraseAt } from '../engagement-phrase.ts';
import { SEATS } from '../forum-of-event.ts';
import { mentionsUnder, prepositional, takingPart } from '../who/arguments.ts';
import { leadSides } from '../who/lead-sides.ts';
import { subjectMentions } from '../who/subjects.ts';
import { onlyVisitors } from '../who/travellers.ts';

/** Nouns for those who govern; who they are when nobody says is told by where they are met. */
const HOSTS: ReadonlySet<string> = new Set(['official', 'leader', 'minister', 'authority', 'counterpart']);

/** Words before such a noun that leave it one of the government: "senior", "local". */
const OF_RANK: ReadonlySet<string> = new Set(
  'senior top high-level high-ranking ranking local government foreign defence defense security trade cabinet other several many various key'.split(
    ' ',
  ),
);

/** "Met senior officials in Nairobi", "in Lima she conferred with ministers": abroad, unnamed officials are those of the place. */
export const meetsHosts: Rule<EngagementClaim> = {
  id: 'meets-hosts',
  triggers: (lexicon) => triggersOf(lexicon, 'verb', ['who-with-whom']),
  examples: [
    {
      text: 'Finnish Foreign Minister Elina Valtonen met senior officials in Nairobi on Monday.',
      finds: { type: 'meeting', status: 'held', parties: ['FIN', 'KEN'], where: 'Nairobi' },
    },
    {
      text: 'In Lima, Finnish Foreign Minister Elina Valtonen will hold talks with government ministers on Thursday.',
      finds: { type: 'talks', status: 'planned', parties: ['FIN', 'PER'] },
    },
    {
      text: 'Finnish Foreign Minister Elina Valtonen is scheduled to hold talks in Ankara on Saturday.',
      finds: { type: 'talks', status: 'planned', parties: ['FIN', 'TUR'], where: 'Ankara' },
    },
  ],
  counterexamples: [
    'Finland and Estonia agreed on a price. Finnish Foreign Minister Elina Valtonen will hold talks in Ankara on Saturday.',
    'Finnish Foreign Minister Elina Valtonen will hold talks in Vienna on Saturday.',
    'Finnish Foreign Minister Elina Valtonen met senior officials in Helsinki on Monday.',
    'Finnish Foreign Minister Elina Valtonen met business leaders in Nairobi on Monday.',
    'Finnish Foreign Minister Elina Valtonen met European Union officials in Nairobi on Monday.',
    'Finnish Foreign Minister Elina Valtonen met officials on Monday.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const phrase = verbPhraseAt(passage.lexicon, sentence, index, ['who-with-whom']);
    if (phrase === undefined || (phrase.type !== 'meeting' && phrase.type !== 'talks')) return [];
    const last = index + phrase.length;
    const partner = hostsAt(passage, sentence, index, last);
    if (partner === 'named') return [];
    const place = placeOf(passage, sentence, index, partner);
    if (place === undefined) return [];
    const who = onlyVisitors(takingPart(subjectMentions(passage, sentence, index)));
    const codes = new Set(who.flatMap((m) => m.countries));
    if (codes.size !== 1 || place.countries.some((code) => codes.has(code))) return [];
    if (partner === undefined && !mayBeTheHosts(at, phrase, who, place)) return [];
    const host: Mention = { ...place, form: 'government', actors: [], place: false };
    const draft = draftEngagement(passage, sentence, {
      type: phrase.type,
      phrase: phrase.phrase,
      event: index,
      last,
      mentions: [...who, host],
      place,
    });
    return draft === undefined ? [] : [{ ...draft, confidence: 0.6 }];
  },
};

/** The bare noun for whom the verb or its talks are with; `named` where somebody else is, undefined where nobody is. */
function hostsAt(
  passage: Passage,
  sentence: Sentence,
  verb: number,
  last: number,
): number | 'named' | undefined {
  const anchors = sentence.tokens.slice(verb, last).map((t) => t.index);
  const partners = [
    ...anchors.flatMap((i) => prepositional(sentence, i, ['with'])),
    ...dependents(sentence, verb, 'obj').filter((i) => i >= last),
  ];
  // One who is named has a rule of his own.
  if (partners.length === 0) return undefined;
  if (partners.some((i) => mentionsUnder(passage, sentence, i).length > 0)) return 'named';
  return (
    partners.find((i) => HOSTS.has(tokenAt(sentence, i).lemma.toLowerCase()) && isPlain(sentence, i)) ??
    'named'
  );
}

function isPlain(sentence: Sentence, noun: number): boolean {
  const before = sentence.tokens.slice(subtree(sentence, noun).first, noun);
  return (
    tokenAt(sentence, noun).xpos === 'NNS' &&
    dependents(sentence, noun, 'conj', 'nmod:poss', 'acl', 'appos').length === 0 &&
    prepositional(sentence, noun, ['of', 'from']).length === 0 &&
    before.every((t) => ['ADP', 'DET', 'NUM', 'PUNCT'].includes(t.upos) || OF_RANK.has(t.form.toLowerCase()))
  );
}

/**
 * "Is due to hold talks in Ankara on Saturday": a minister's talks in a capital are with its government, unless the report is
 * on talks of his side with another one, which may be held anywhere, or has told of such talks there.
 */
function mayBeTheHosts(
  { passage, sentence, earlier }: Occurrence,
  { phrase }: EngagementPhrase,
  who: readonly Mention[],
  place: Mention,
): boolean {
  const [side = ''] = who.flatMap((m) => m.countries);
  const [host = ''] = place.countries;
  const sides = leadSides(passage).flatMap((m) => m.countries);
  return (
    /^hold \* (?:talk|meeting)$|^hold talk$/.test(phrase) &&
    place.form === 'metonym' &&
    !SEATS.has(passage.article.text.slice(place.start, place.end)) &&
    who.some((m) => m.actors.some((key) => governs(passage, key))) &&
    (!sides.includes(side) || sides.includes(host)) &&
    takingPart(passage.cast.mentions[sentence.index] ?? []).every((m) =>
      m.countries.every((code) => code === side || code === host),
    ) &&
    earlier.every(
      (c) =>
        c.kind !== 'engagement' ||
        c.where?.country !== host ||
        c.parties.includes(host) ||
        c.parties.length < 2,
    )
  );
}

/** Heads of state and government, and ministers: envoys and teams meet others in third places. */
function governs({ cast }: Passage, key: string): boolean {
  const offices = cast.actors.get(key)?.offices ?? [];
  return cast.isHead(key) || offices.some((o) => /\bminister\b|\bsecretary of\b/i.test(o.title));
}

/** The one place, of one country, that the verb or the noun says it was in. */
function placeOf(
  passage: Passage,
  sentence: Sentence,
  verb: number,
  partner: number | undefined,
): Mention | undefined {
  return [verb, ...(partner === undefined ? [] : [partner]), ...dependents(sentence, verb, 'obj')]
    .flatMap((i) => prepositional(sentence, i, ['in']))
    .map((i) => passage.cast.at(sentence.index, i))
    .find((m) => (m?.place === true || m?.form === 'metonym') && m.countries.length === 1);
}
