import type { Span } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import type { Passage } from '../passage.ts';
import type { Draft } from '../rule.ts';
import { clauseVerb, dependents, tokenAt } from '../tree.ts';
import type { EngagementClaim } from '../types.ts';
import { readAgenda } from './agenda.ts';
import { lastVisit } from './days/last-visit.ts';
import { isUndoingDay } from './days/undoing-day.ts';
import { dateAt, whenOf } from './days/when-of-event.ts';
import { describedForum, hostOf, isAssembly, withForumParties, withinForumLife } from './forum-of-event.ts';
import type { Frame } from './frame.ts';
import { byPhone, occasionOf, spokeFromAfar, typeFor } from './kind-of-event.ts';
import { readOrdinal } from './ordinal.ts';
import { placeAt } from './places/place-of-event.ts';
import { toWhere } from './places/place-phrase.ts';
import { readStatus } from './status/status.ts';
import { takingPart } from './who/arguments.ts';
import { actorRefs, countriesOf, enoughSides } from './who/people-of-event.ts';

/** The claim of a frame, or nothing when the words do not say who takes part or whether it is past, planned or doubtful. */
export function draftEngagement(
  passage: Passage,
  sentence: Sentence,
  frame: Frame,
): Draft<EngagementClaim> | undefined {
  const taking = takingPart(frame.mentions);
  const participants = actorRefs(passage, sentence, taking);
  const named = countriesOf(
    taking.filter((m) => !isAssembly(m)),
    participants,
    frame,
  );
  const forum =
    frame.forum ??
    taking.find((m) => m.form === 'group' && m.forum !== undefined)?.forum ??
    describedForum(passage, sentence, frame.event, named);
  const stated = frame.type === 'visit' ? named : withForumParties(passage, named, forum);
  if (!enoughSides(passage, stated, participants, forum === undefined ? frame : { ...frame, forum }))
    return undefined;
  const verb = frame.verb ?? clauseVerb(sentence, frame.event);
  const since = verb === undefined || frame.type !== 'visit' ? undefined : lastVisit(passage, sentence, verb);
  const dated = withinForumLife(
    since?.date ?? frame.date ?? dateAt(passage, sentence, frame.datedBy ?? frame.event, verb, frame.last),
    passage,
    forum,
  );
  const edtf = dated?.edtf?.includes('XXXX') ? undefined : dated?.edtf;
  const statusOf = (token: number) =>
    readStatus(sentence, token, passage.lexicon, edtf, passage.article.published);
  const reading =
    since?.reading ??
    statusOf(frame.event) ??
    (frame.verb === undefined ? undefined : statusOf(frame.verb)) ??
    frame.status;
  if (reading === undefined) return undefined;
  const date = dated !== undefined && isUndoingDay(passage, sentence, dated, reading) ? undefined : dated;
  if (edtf === undefined && reading.status === 'planned' && isFormerPlan(sentence, reading.span))
    return undefined;
  const where =
    frame.place === undefined ? placeAt(passage, sentence, frame.event, verb) : toWhere(frame.place, passage);
  const parties = stated.length === 0 && frame.type !== 'visit' ? hostOf(passage, forum, where) : stated;
  const when = whenOf(passage, date, reading);
  // A forum's name without people, countries or a day is the forum, not a sitting of it.
  if (parties.length + participants.length < 2 && date === undefined) return undefined;
  const ordinal = readOrdinal(sentence, frame.event);
  const trigger = { start: tokenAt(sentence, frame.event).start, end: tokenAt(sentence, frame.last - 1).end };
  return {
    kind: 'engagement',
    type:
      forum !== undefined && frame.type === 'talks'
        ? 'session'
        : typeFor(
            byPhone(sentence, [frame.event, verb]) || spokeFromAfar(sentence, frame.event, where, taking)
              ? 'call'
              : frame.type,
            taking,
            participants,
            passage,
          ),
    status: reading.status,
    ...(forum === undefined ? {} : { forum }),
    ...(ordinal === undefined ? {} : { ordinal }),
    parties,
    participants,
    agenda: readAgenda(passage, sentence, frame.event, verb),
    ...(frame.type === 'social' && frame.phrase !== undefined ? { occasion: occasionOf(frame.phrase) } : {}),
    ...(date !== undefined && when === undefined && date.value.includes('X') ? { openDate: date.value } : {}),
    ...(passage.cast.written === undefined ? {} : { written: passage.cast.written }),
    factuality: reading.factuality,
    ...(when === undefined ? {} : { when }),
    ...(where === undefined ? {} : { where }),
    spans: {
      trigger,
      status: reading.span,
      ...(when === undefined ? {} : { when: when.span }),
      ...(where === undefined ? {} : { where: where.span }),
      ...(frame.partner === undefined
        ? {}
        : { partner: { start: frame.partner.start, end: frame.partner.end } }),
      ...(frame.date === undefined ? {} : { turn: { start: frame.date.start, end: frame.date.end } }),
    },
    confidence: 0.8,
  };
}

/** "|Initially planned| to discuss trade": a plan that the words say did not last; without a day it is no plan to record. */
function isFormerPlan(sentence: Sentence, status: Span): boolean {
  return sentence.tokens.some(
    (t) =>
      status.start <= t.start &&
      t.start < status.end &&
      dependents(sentence, t.index, 'advmod').some((i) =>
        /^(?:initially|originally|once)$/i.test(tokenAt(sentence, i).form),
      ),
  );
}
