import type { Rule } from '../../rule.ts';
import { dependents, isVerbal, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { mentionsUnder, prepositional } from '../who/arguments.ts';
import { subjectMentions } from '../who/subjects.ts';

/** Verbs that make a forum's name an event: it is held, opens, is attended. */
const CONVENING: ReadonlySet<string> = new Set([
  'hold',
  'convene',
  'attend',
  'open',
  'resume',
  'meet',
  'schedule',
  'set',
  'host',
  'launch',
  'begin',
  'start',
  'conclude',
  'co-chair',
  'chair',
  'lead',
  'kick',
  'join',
  'head',
  'postpone',
  'cancel',
  'inaugurate',
  'gather',
  'assemble',
  'sit',
]);

/** "The Economic Dialogue will be held in Tokyo on April 18", "A and B will attend the Economic Dialogue". */
export const forumConvenes: Rule<EngagementClaim> = {
  id: 'forum-convenes',
  triggers: [...CONVENING],
  examples: [
    {
      text: 'The Shangri-La Dialogue will be held in Singapore on 31 May.',
      published: '2019-04-09',
      finds: { type: 'session', status: 'planned' },
    },
  ],
  counterexamples: [
    'The two countries joined the Paris Agreement in 2016.',
    'The court held that the treaty was void.',
  ],
  find: ({ passage, sentence, index }) => {
    const token = tokenAt(sentence, index);
    if (!isVerbal(token)) return [];
    // "The dialogue, |led by| A and B, ..." describes the forum and tells of no sitting.
    if (token.deprel.startsWith('acl') && LEADING.has(token.lemma.toLowerCase())) return [];
    const nominals = [...dependents(sentence, index, 'nsubj:pass', 'obj', 'nsubj')];
    if (token.deprel === 'acl') nominals.push(token.head);
    for (const i of nominals) {
      const mention = passage.cast.at(sentence.index, i);
      if (
        mention?.forum === undefined ||
        mention.form !== 'forum' ||
        !(
          convenes(passage.lexicon.forumByName(mention.forum)?.kind, mention.forum) ||
          SITTING.test(passage.article.text.slice(mention.start, mention.end))
        )
      )
        continue;
      const who = dependents(sentence, index, 'obj').includes(i)
        ? subjectMentions(passage, sentence, index)
        : [];
      const by = prepositional(sentence, index, ['by', 'between', 'with']).flatMap((j) =>
        mentionsUnder(passage, sentence, j),
      );
      const draft = draftEngagement(passage, sentence, {
        type: 'session',
        event: i,
        last: i + 1,
        verb: index,
        mentions: [...who, ...by, mention],
        forum: mention.forum,
      });
      // A forum without a day is not yet a session: "joined the G20", "attending his first G7", "offered to host the COP".
      const placed = draft?.where !== undefined && draft.participants.length > 0;
      if (draft !== undefined && (draft.when !== undefined || draft.openDate !== undefined || placed))
        return [draft];
    }
    return [];
  },
};

const LEADING: ReadonlySet<string> = new Set(['lead', 'head', 'chair', 'co-chair']);

/** "The African Union |summit|": the words say that a sitting of it is meant. */
const SITTING = /\b(?:summit|meeting|conference|assembly|session|talks)$/i;

/** Agreements are signed and organisations are joined; dialogues, negotiations and groupings convene. */
function convenes(kind: string | undefined, name: string): boolean {
  if (kind !== undefined) return kind === 'dialogue' || kind === 'negotiation' || kind === 'grouping';
  return /(?:Dialogue|Forum|Council|Committee|Commission|Talks|plus|\+)/i.test(name);
}
