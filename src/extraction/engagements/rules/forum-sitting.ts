import type { Sentence } from '../../../language/types.ts';
import type { Passage } from '../../passage.ts';
import type { Draft, Occurrence, Rule } from '../../rule.ts';
import { caseMarkers, dependents, tokenAt } from '../../tree.ts';
import type { DateMention, EngagementClaim } from '../../types.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { isWhereTheyMeet } from '../places/where-they-meet.ts';
import type { StatusReading } from '../status/status.ts';
import { statusByDate } from '../status/tense.ts';

/**
 * "Trade will be discussed at next week's ASEAN summit in Hanoi", "invited to the Arab League summit in Jeddah on Friday": a
 * sitting of a forum that the sentence mentions by the way and gives a day for; it is held or ahead as that day says.
 */
export const forumSitting: Rule<EngagementClaim> = {
  id: 'forum-sitting',
  triggers: ['summit', 'meeting', 'conference', 'assembly', 'session'],
  examples: [
    {
      text: "Fisheries will be discussed at next week's ASEAN summit in Hanoi.",
      published: '2019-04-09',
      finds: { type: 'summit', status: 'planned', when: '2019-04-15/2019-04-21' },
    },
    {
      text: 'Kenyan officials rejected the plan at an African Union summit in Accra on Monday.',
      published: '2019-04-09',
      finds: { type: 'summit', status: 'held', when: '2019-04-08' },
    },
    {
      text: 'Ghanaian President Nana Akufo-Addo has been invited to the G20 summit in Osaka in June.',
      finds: { type: 'summit', status: 'planned', parties: ['JPN'], when: '2019-06', where: 'Osaka' },
    },
  ],
  counterexamples: [
    'Kenyan officials have praised the African Union summit.',
    'Mayors will discuss buses at a summit in Hanoi next week.',
    'ASEAN has grown since its summit.',
    'On Monday Ghanaian President Nana Akufo-Addo spoke of the G20 summit.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const forum = isWhereTheyMeet(passage, sentence, index) ? undefined : forumAt(at);
    const date = forum === undefined ? undefined : dateBeside(passage, sentence, index);
    if (forum === undefined || date?.edtf === undefined || isToldOf(at, date)) return [];
    const byDay = statusByDate({ when: date.edtf, published: passage.article.published });
    const draft = draftEngagement(passage, sentence, {
      type: /^summit$/i.test(tokenAt(sentence, index).form) ? 'summit' : 'session',
      event: index,
      last: index + 1,
      mentions: [],
      forum,
      date,
      ...(byDay === undefined ? {} : { status: readingOf(byDay, date) }),
    });
    if (draft === undefined) return [];
    const told =
      byDay === undefined || isUndone(sentence, index, draft)
        ? draft
        : { ...draft, ...readingOf(byDay, date) };
    if (!['planned', 'held', 'ongoing', 'cancelled', 'postponed'].includes(told.status)) return [];
    // The day alone makes this sitting no turn of several.
    const { turn: _, ...spans } = draft.spans;
    return [{ ...told, spans, confidence: 0.6 }];
  },
};

/** "Will meet B |on Friday| at the summit": of that day the sentence has told already who meets. */
function isToldOf({ sentence, earlier }: Occurrence, { edtf }: DateMention): boolean {
  return earlier.some(
    (c) =>
      c.kind === 'engagement' &&
      c.sentence.start === sentence.start &&
      c.type !== 'visit' &&
      (c.when === undefined || c.when.edtf === edtf),
  );
}

/** The forum whose name ends with the word for its sitting, or stands right before it, or after "of". */
function forumAt({ passage, sentence, index }: Occurrence): string | undefined {
  const at = (i: number) => passage.cast.at(sentence.index, i);
  const own = at(index);
  if (own !== undefined) return own.form === 'forum' && own.last === index + 1 ? own.forum : undefined;
  if (caseMarkers(sentence, index).length === 0 && !/^summit$/i.test(tokenAt(sentence, index).form))
    return undefined;
  const before = dependents(sentence, index, 'compound', 'nmod:poss')
    .filter((i) => i < index)
    .map(at)
    .find((m) => m?.form === 'forum');
  const after = dependents(sentence, index, 'nmod')
    .filter((i) => caseMarkers(sentence, i).includes('of'))
    .map(at)
    .find((m) => m?.form === 'forum');
  return (before ?? after)?.forum;
}

function readingOf(status: 'planned' | 'held', { start, end }: DateMention): StatusReading {
  return { status, factuality: status === 'held' ? 'actual' : 'planned', span: { start, end } };
}

/** "|Friday's| summit", or the date that follows with nothing but the place between: "the summit in Lima |next week|". */
function dateBeside(passage: Passage, sentence: Sentence, noun: number): DateMention | undefined {
  const dateFrom = (i: number) => {
    const start = sentence.tokens[i]?.start;
    return passage.dates.find((d) => d.edtf !== undefined && d.type === 'DATE' && d.start === start);
  };
  const before = dependents(sentence, noun, 'nmod:poss', 'nmod:unmarked', 'compound')
    .map((i) => tokenAt(sentence, i))
    .flatMap((t) =>
      passage.dates.filter((d) => d.edtf !== undefined && d.start <= t.start && t.end <= d.end),
    )[0];
  if (before !== undefined) return before;
  for (let i = afterOwner(passage, sentence, noun); i < sentence.tokens.length; ) {
    const date = dateFrom(i);
    if (date !== undefined) return date;
    const mention = passage.cast.at(sentence.index, i);
    if (mention?.place === true) i = mention.last;
    else if (/^(?:in|on|at|from|during|,|the|city|of|early|late|later)$/i.test(tokenAt(sentence, i).form))
      i++;
    else return undefined;
  }
  return undefined;
}

/** Where the words of "summit |of the Arab League|" end. */
function afterOwner({ cast }: Passage, sentence: Sentence, noun: number): number {
  if (sentence.tokens[noun + 1]?.form !== 'of') return noun + 1;
  let i = noun + 2;
  while (
    ['DET', 'NOUN', 'ADJ'].includes(sentence.tokens[i]?.upos ?? '') &&
    cast.at(sentence.index, i) === undefined
  )
    i++;
  return cast.at(sentence.index, i)?.last ?? noun + 1;
}

/** "The summit in Sydney on Wednesday |was called off|": said of the summit itself, and not of somebody's coming. */
function isUndone(sentence: Sentence, noun: number, { status, spans }: Draft<EngagementClaim>): boolean {
  const { head, deprel } = tokenAt(sentence, noun);
  return (
    (status === 'cancelled' || status === 'postponed') &&
    /^(?:nsubj|obj)/.test(deprel) &&
    head >= 0 &&
    spans.status !== undefined &&
    spans.status.start <= tokenAt(sentence, head).start &&
    tokenAt(sentence, head).start < spans.status.end
  );
}
