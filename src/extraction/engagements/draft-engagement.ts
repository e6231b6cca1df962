import { addDays, daysBetween } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import type { Passage } from '../passage.ts';
import type { Draft } from '../rule.ts';
import { caseMarkers, clauseVerb, dependents, isVerbal, tokenAt } from '../tree.ts';
import type {
  ActorRef,
  ArticleActor,
  DateMention,
  EngagementClaim,
  EngagementStatus,
  EngagementType,
  When,
  Where,
} from '../types.ts';
import { readAgenda } from './agenda.ts';
import { ARMED, prepositional, takingPart } from './arguments.ts';
import { dateInLine, dateOfEvent } from './date-of-event.ts';
import { describedForum, withForumParties, withinForumLife } from './forum-of-event.ts';
import { readOrdinal } from './ordinal.ts';
import { readStatus } from './status.ts';

/** What a rule has found: an event word, who stands at it, and where. */
export interface Frame {
  readonly type: EngagementType;
  /** Tokens of the words that name the event, last exclusive; the first is the event word. */
  readonly event: number;
  readonly last: number;
  /** The verb whose tense and adverbials hold for the event, when it is not the event word itself. */
  readonly verb?: number;
  readonly mentions: readonly Mention[];
  readonly place?: Mention;
  /** Which of several meetings told of at once this is: the one with this person or side. */
  readonly partner?: Mention;
  readonly forum?: string;
  /** The token whose date is the event's, when that is not the event word itself. */
  readonly datedBy?: number;
  /** The lexicon's phrase, for social occasions. */
  readonly phrase?: string;
}

/** The claim of a frame, or nothing when the words do not say who takes part or whether it is past, planned or doubtful. */
export function draftEngagement(
  passage: Passage,
  sentence: Sentence,
  frame: Frame,
): Draft<EngagementClaim> | undefined {
  const taking = takingPart(frame.mentions);
  const participants = actorRefs(passage, sentence, taking);
  const named = countriesOf(taking, participants, frame);
  const forum =
    frame.forum ??
    taking.find((m) => m.form === 'group' && m.forum !== undefined)?.forum ??
    describedForum(passage, sentence, frame.event, named);
  const parties = frame.type === 'visit' ? named : withForumParties(passage, named, forum);
  if (!enoughSides(passage, parties, participants, forum === undefined ? frame : { ...frame, forum }))
    return undefined;
  const verb = frame.verb ?? clauseVerb(sentence, frame.event);
  const date = withinForumLife(
    dateAt(passage, sentence, frame.datedBy ?? frame.event, verb, frame.last),
    passage,
    forum,
  );
  const edtf = date?.edtf?.includes('XXXX') ? undefined : date?.edtf;
  const statusOf = (token: number) =>
    readStatus(sentence, token, passage.lexicon, edtf, passage.article.published);
  const reading = statusOf(frame.event) ?? (frame.verb === undefined ? undefined : statusOf(frame.verb));
  if (reading === undefined) return undefined;
  const where =
    frame.place === undefined ? placeAt(passage, sentence, frame.event, verb) : toWhere(frame.place, passage);
  const when = whenOf(passage, date, reading.status);
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
            byPhone(sentence, [frame.event, verb]) ? 'call' : frame.type,
            taking,
            participants,
            passage,
          ),
    status: reading.status,
    ...(forum === undefined ? {} : { forum }),
    ...(ordinal === undefined ? {} : { ordinal }),
    parties,
    participants,
    agenda: readAgenda(sentence, frame.event, verb),
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
    },
    confidence: 0.8,
  };
}

/**
 * A weekday that the date's own words could not place is placed by the status: what was held on Tuesday was held on the
 * last one, whatever the tree has made of the tense.
 */
function whenOf(passage: Passage, date: DateMention | undefined, status: EngagementStatus): When | undefined {
  if (date?.edtf === undefined || date.edtf.includes('XXXX')) return undefined;
  const { published, text } = passage.article;
  const misplaced =
    status === 'held' &&
    published !== undefined &&
    /^\d{4}-\d\d-\d\d$/.test(date.edtf) &&
    /^\p{Lu}\p{L}+day\b/u.test(text.slice(date.start, date.end)) &&
    !/\d/.test(text.slice(date.start, date.end)) &&
    daysBetween(published, date.edtf) > 0;
  return {
    edtf: misplaced ? addDays(date.edtf, -7) : ahead(date, status, passage),
    precision: date.precision ?? 'day',
    basis: date.basis ?? 'inferred',
    span: { start: date.start, end: date.end },
  };
}

/** A month or day without a year is the coming one for a plan: "accepted an invitation to visit |in October|". */
function ahead(
  { edtf = '', start, end }: DateMention,
  status: EngagementStatus,
  { article }: Passage,
): string {
  const { published, text } = article;
  const parts = /^(\d{4})(-\d\d(?:-\d\d)?)$/.exec(edtf);
  if (parts === null || published === undefined || (status !== 'planned' && status !== 'proposed'))
    return edtf;
  const past = edtf < published.slice(0, edtf.length);
  // Only words that name a month: "on Tuesday" is the business of tense.
  const yearless =
    /\p{Lu}\p{L}{2}/u.test(text.slice(start, end)) && !/\d{4}|day\b/.test(text.slice(start, end));
  return past && yearless ? `${Number(parts[1]) + 1}${parts[2]}` : edtf;
}

/** The date at the event word, else at its verb. Dates whose year or day is open count too. */
function dateAt(
  passage: Passage,
  sentence: Sentence,
  event: number,
  verb: number | undefined,
  last: number,
): DateMention | undefined {
  const dates = openDatesToo(passage).filter((d) => !isDateline(passage, sentence, d));
  return (
    dateOfEvent(passage, sentence, event, dates) ??
    (verb === undefined ? undefined : dateOfEvent(passage, sentence, verb, dates)) ??
    dateInLine(passage, sentence, last, dates)
  );
}

/** "(May 31, 2025) The minister held talks": when it was written. */
function isDateline({ article }: Passage, sentence: Sentence, date: DateMention): boolean {
  return (
    date.start - sentence.start < 24 && /^[^a-z]*\(\s*$/.test(article.text.slice(sentence.start, date.start))
  );
}

const withOpenDates = new WeakMap<Passage, readonly DateMention[]>();

/** Open dates take their TIMEX3 value in place of the EDTF they lack, so that they can be bound like the others. */
function openDatesToo(passage: Passage): readonly DateMention[] {
  let dates = withOpenDates.get(passage);
  if (dates === undefined) {
    dates = passage.dates.map((d) =>
      d.edtf === undefined && d.type === 'DATE' && d.value.startsWith('XXXX') ? { ...d, edtf: d.value } : d,
    );
    withOpenDates.set(passage, dates);
  }
  return dates;
}

/** "have * dinner", "dine with" and "state dinner" are one kind of occasion. */
function occasionOf(phrase: string): string {
  const words = phrase.split(' ');
  for (const [occasion, stems] of OCCASIONS)
    if (words.some((w) => stems.some((stem) => w.startsWith(stem)))) return occasion;
  return words.at(-1) ?? phrase;
}

const OCCASIONS: readonly (readonly [string, readonly string[]])[] = [
  ['dinner', ['din', 'banquet', 'supper']],
  ['lunch', ['lunch']],
  ['breakfast', ['breakfast']],
  ['golf', ['golf', 'tee', 'round']],
  ['ceremony', ['ceremon']],
  ['reception', ['reception', 'gala', 'tea']],
  ['greeting', ['greet', 'shake', 'handshake', 'embrace']],
];

/** People and organisations among the mentions, each once, in text order. */
function actorRefs(passage: Passage, sentence: Sentence, mentions: readonly Mention[]): ActorRef[] {
  const refs = new Map<string, ActorRef>();
  for (const mention of mentions) {
    for (const key of mention.actors) {
      const actor = passage.cast.actors.get(key);
      if (actor === undefined || actor.kind === 'country' || refs.has(key)) continue;
      if (isBystander(actor) && !isArmed(sentence, mention)) continue;
      const office = mention.office ?? actor.offices.find((o) => o.tenure !== 'former')?.title;
      refs.set(key, {
        actor: key,
        name: actor.name,
        kind: actor.kind,
        ...(actor.country === undefined ? {} : { country: actor.country }),
        ...(office === undefined ? {} : { office }),
        span: { start: mention.start, end: mention.end },
      });
    }
  }
  return [...refs.values()];
}

/** "The |ELN| rebels": what fights is no venue and no paper. */
function isArmed(sentence: Sentence, mention: Mention): boolean {
  return (
    mention.sentence === sentence.index && ARMED.has(sentence.tokens[mention.last]?.lemma.toLowerCase() ?? '')
  );
}

/** An organisation nobody knows is more often a venue, a paper or half a name than a party to talks. */
function isBystander(actor: ArticleActor): boolean {
  return actor.kind === 'organization' && actor.known === undefined;
}

function countriesOf(
  mentions: readonly Mention[],
  participants: readonly ActorRef[],
  frame: Frame,
): string[] {
  const codes = new Set<string>();
  for (const mention of mentions) for (const code of mention.countries) codes.add(code);
  for (const ref of participants) if (ref.country !== undefined) codes.add(ref.country);
  // The place of a visit is the host's country.
  if (frame.type === 'visit') for (const code of frame.place?.countries ?? []) codes.add(code);
  return [...codes].sort();
}

function fights({ lexicon }: Passage, { name, kind }: ActorRef): boolean {
  return kind === 'organization' && lexicon.organizationByName(name)?.kind === 'armed_group';
}

/** Two sides, or a forum whose sessions are events by themselves. Ministers of one country meeting is not diplomacy. */
function enoughSides(
  passage: Passage,
  parties: readonly string[],
  participants: readonly ActorRef[],
  frame: Frame,
): boolean {
  // Rebels are a side of their own in talks with the government of their country.
  const stateless = participants.filter((p) => p.country === undefined || fights(passage, p)).length;
  return parties.length + stateless >= 2 || (frame.forum !== undefined && frame.type !== 'visit');
}

function placeAt(
  passage: Passage,
  sentence: Sentence,
  event: number,
  verb: number | undefined,
): Where | undefined {
  const anchors = verb === undefined || verb === event ? [event] : [event, verb];
  for (const anchor of [...anchors, ...anchors.flatMap((a) => participantsUnder(passage, sentence, a))]) {
    for (const i of prepositional(sentence, anchor, ['in', 'at', 'near', 'outside'])) {
      const mention = passage.cast.at(sentence.index, i);
      if (mention?.place === true || (mention?.form === 'metonym' && mention.actors.length > 0))
        return toWhere(mention, passage);
    }
  }
  return placeInLine(passage, sentence, Math.max(event, verb ?? event));
}

const LINE_REACH = 16;

/** "Talks with X's envoy, Y, |in Muscat|": the first place after "in" or "at" before another verb, wherever the tree hangs it. */
function placeInLine(passage: Passage, sentence: Sentence, from: number): Where | undefined {
  for (let i = from + 1; i < Math.min(from + LINE_REACH, sentence.tokens.length); i++) {
    const token = tokenAt(sentence, i);
    if (isVerbal(token) || /^(?:["“”;:]|who|which|that|while|but)$/.test(token.form)) return undefined;
    const mention = passage.cast.at(sentence.index, i);
    const before = sentence.tokens[i - 1]?.form.toLowerCase();
    const capital = mention?.form === 'metonym' || mention?.form === 'place';
    if (mention?.place === true && capital && mention.first === i && (before === 'in' || before === 'at'))
      return toWhere(mention, passage);
  }
  return undefined;
}

/** Trees often hang "in Washington" on the last name: "a meeting between A and B |in Washington|". */
function participantsUnder(passage: Passage, sentence: Sentence, anchor: number): number[] {
  return dependents(sentence, anchor, 'nmod', 'obl', 'obj', 'conj', 'flat', 'nsubj')
    .flatMap((i) => [i, ...dependents(sentence, i, 'conj', 'flat', 'appos')])
    .flatMap((i) => [i, ...dependents(sentence, i, 'conj', 'flat', 'appos')])
    .filter((i) => (passage.cast.at(sentence.index, i)?.actors.length ?? 0) > 0);
}

function toWhere(mention: Mention, passage: Passage): Where {
  const country = mention.countries[0];
  return {
    name: passage.article.text.slice(mention.start, mention.end),
    ...(country === undefined ? {} : { country }),
    span: { start: mention.start, end: mention.end },
  };
}

/** "|The leaders| of A, B and C" */
function isOfHeads({ form, start, end, countries }: Mention, { article }: Passage): boolean {
  return (
    countries.length >= 2 &&
    (form === 'group' || form === 'government') &&
    /\b(?:leaders|presidents|prime ministers|premiers|heads of (?:state|government))\b/i.test(
      article.text.slice(start, end),
    )
  );
}

const BY: ReadonlySet<string> = new Set(['by', 'over', 'on', 'via', 'in', 'through', 'during']);
const LINES: ReadonlySet<string> = new Set([
  'phone',
  'telephone',
  'video',
  'videoconference',
  'teleconference',
  'hotline',
]);

/** "Spoke |by phone|", "held talks |in a video call|": what the words of the event or its verb say of the means. */
function byPhone(sentence: Sentence, anchors: readonly (number | undefined)[]): boolean {
  return anchors.some(
    (anchor) =>
      anchor !== undefined &&
      dependents(sentence, anchor, 'obl', 'nmod', 'obj', 'conj').some((i) =>
        [i, ...dependents(sentence, i, 'nmod', 'obl', 'compound')].some(
          (j) =>
            LINES.has(tokenAt(sentence, j).lemma.toLowerCase()) &&
            (j !== i || caseMarkers(sentence, j).some((c) => BY.has(c))) &&
            caseMarkers(sentence, tokenAt(sentence, j).deprel === 'compound' ? i : j).some((c) => BY.has(c)),
        ),
      ),
  );
}

/** A meeting of heads of state or government is a summit, whatever the reporter calls it. */
function typeFor(
  type: EngagementType,
  mentions: readonly Mention[],
  participants: readonly ActorRef[],
  passage: Passage,
): EngagementType {
  if (type !== 'meeting' && type !== 'talks') return type;
  if (participants.length === 0 && mentions.some((m) => isOfHeads(m, passage))) return 'summit';
  const heads = participants.filter((p) => passage.cast.isHead(p.actor));
  const sides = new Set(heads.map((p) => p.country ?? p.actor));
  return sides.size >= 2 && heads.length === participants.length && mentions.length >= 1 ? 'summit' : type;
}
