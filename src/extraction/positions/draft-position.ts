import type { Sentence, Token } from '../../language/types.ts';
import type { StanceEntry } from '../lexicon/index.ts';
import type { Passage } from '../passage.ts';
import type { Draft } from '../rule.ts';
import { baseRelation, caseMarkers, dependents, subtree, tokenAt } from '../tree.ts';
import type { Holder, PositionClaim, Stance } from '../types.ts';
import { cleanPhrase, type Extent, isDate, type Phrase } from './clean-phrase.ts';
import { type Complement, isInfinitive } from './complement.ts';
import { dayOf } from './day-of.ts';
import { holdersAt } from './holder.ts';
import { isIssue } from './is-issue.ts';
import type { Mood } from './mood.ts';
import type { StanceAt } from './stances.ts';

/** Verbs whose wish is courtesy or talk: "wants to thank", "would like to stress". */
const COURTESY: ReadonlySet<string> = new Set([
  'thank',
  'congratulate',
  'say',
  'stress',
  'emphasize',
  'emphasise',
  'tell',
  'know',
  'believe',
  'remind',
  'note',
  'point',
  'apologize',
  'apologise',
  'express',
  'hear',
  'mention',
  'add',
  'ask',
  'underline',
  'reiterate',
  'welcome',
  'think',
  'talk',
  'speak',
  'show',
  'comment',
  'confirm',
  'answer',
  'elaborate',
  'disclose',
  'identify',
  'name',
  'reply',
  'respond',
]);

/** What is refused to reporters. */
const SAID_NO_MORE =
  /^(?:reason|detail|name|comment|answer|question|date|figure|interview|estimate|information|explanation|timetable|number)$/;
/** Verbs that say too little alone: "wanted to come". */
const BARE: ReadonlySet<string> = new Set([
  'provide',
  'release',
  'offer',
  'discuss',
  'come',
  'go',
  'be',
  'do',
  'know',
  'give',
  'take',
  'have',
  'get',
  'see',
  'leave',
]);

/** Words of courtesy, and infinitives of next to nothing: "declined to give a reason". */
function isCourtesy(sentence: Sentence, { index, lemma }: Token): boolean {
  // "Wants |to be told|" is more than courtesy.
  if (COURTESY.has(lemma.toLowerCase())) return dependents(sentence, index, 'aux:pass').length === 0;
  const objects = dependents(sentence, index, 'obj', 'xcomp', 'ccomp', 'obl').map(
    (i) => tokenAt(sentence, i).lemma,
  );
  return BARE.has(lemma) && objects.every((o) => SAID_NO_MORE.test(o));
}

export interface Frame extends StanceAt {
  readonly mood: Mood;
  /** Token of whoever holds it. */
  readonly holder: number;
  /** Where the issue may begin, if not behind the word of stance. */
  readonly from?: number;
  /** Token before which the issue ends. */
  readonly before?: number;
  /** The issue itself, where a pronoun stands for it. */
  readonly issue?: Pick<Phrase, 'text' | 'span'>;
}

/** One claim for each holder; nothing when the issue is no clean phrase or the holder nobody who can want. */
export function draftPositions(passage: Passage, sentence: Sentence, frame: Frame): Draft<PositionClaim>[] {
  const { match, complement, mood } = frame;
  const none = complement.kind === 'noun' && isNone(sentence, complement.head);
  if (isAsidePurpose(sentence, match)) return [];
  const stance = stanceOf(match.entry, none ? { ...mood, negated: !mood.negated } : mood);
  // What somebody will offer is a promise; what he offers is a position.
  if (stance === 'offers' && mood.factuality === 'planned') return [];
  const extent = {
    from: frame.from ?? match.last,
    ...(frame.before === undefined ? {} : { before: frame.before }),
  };
  const issue =
    stance === undefined ? undefined : (frame.issue ?? issueOf(passage, sentence, complement, extent));
  if (issue === undefined || stance === undefined) return [];
  const holders = holdersAt(passage, sentence, frame.holder).filter((h) =>
    isHeldBy(passage, h, match.entry, issue),
  );
  const when = dayOf(passage, sentence, match.head);
  return holders.map((holder, n) => ({
    kind: 'position',
    holder,
    stance,
    issue: issue.text,
    factuality: mood.factuality,
    ...(when === undefined ? {} : { when }),
    spans: {
      trigger: { start: tokenAt(sentence, match.first).start, end: tokenAt(sentence, match.last - 1).end },
      holder: holder.span,
      // "The two leaders want ...": each has a claim of his own, told apart by the role.
      ...(n === 0 ? {} : { [`holder.${n + 1}`]: holder.span }),
      issue: issue.span,
    },
    confidence: match.entry.strength === 1 ? 0.6 : 0.75,
  }));
}

/** "Formed a party |to support| his bid": what is done for a purpose. "Flew to Oslo to call for peace" still calls. */
function isAsidePurpose(sentence: Sentence, { entry, head }: StanceAt['match']): boolean {
  const { deprel, xpos } = tokenAt(sentence, head);
  return deprel === 'advcl' && xpos === 'VB' && entry.stance === 'seeks' && !entry.lemma.endsWith(' for');
}

/** A hint of a verb speaks only when denied: "will not agree to" opposes, "agreed to" is a promise. */
function stanceOf(entry: StanceEntry, { negated }: Mood): Stance | undefined {
  if (negated) return entry.negated;
  return entry.pos === 'verb' && entry.strength === 1 ? undefined : entry.stance;
}

/** "Wants |no| quota". */
function isNone(sentence: Sentence, noun: number): boolean {
  return dependents(sentence, noun, 'det').some((i) => /^no$/i.test(tokenAt(sentence, i).form));
}

/** A hint needs a party of politics; nobody holds a position on himself. */
function isHeldBy(
  passage: Passage,
  holder: Holder,
  entry: StanceEntry,
  issue: Pick<Phrase, 'span'>,
): boolean {
  if (holder.span.start < issue.span.end && issue.span.start < holder.span.end) return false;
  if (entry.strength > 1 || entry.pos === 'verb') return true;
  const actor = holder.actor === undefined ? undefined : passage.cast.actors.get(holder.actor);
  return holder.country !== undefined || actor?.kind === 'organization';
}

function issueOf(
  passage: Passage,
  sentence: Sentence,
  complement: Complement,
  extent: Extent,
): Phrase | undefined {
  const head = tokenAt(sentence, complement.head);
  if (complement.kind === 'to' && isCourtesy(sentence, head)) return undefined;
  if (complement.kind === 'noun' && !isIssue(passage, sentence, complement.head)) return undefined;
  const own = cleanPhrase(passage, sentence, complement.head, extent);
  if (own !== undefined && isHalf(sentence, complement, own)) return undefined;
  const phrase =
    own === undefined || complement.kind !== 'noun' || extent.before !== undefined
      ? own
      : withTail(passage, sentence, head.head, own);
  if (complement.whom === undefined || phrase === undefined) return phrase;
  return withWhom(passage, sentence, complement.whom, phrase, extent.from);
}

/** "Is keen to |ensure| ...": a verb that wants an object, and whose object was cut off or lost, says nothing. */
function isHalf(sentence: Sentence, { kind, head }: Complement, { first, last }: Phrase): boolean {
  if (kind === 'to' && lacksGap(sentence, head)) return true;
  return (
    kind === 'to' &&
    last - first === 1 &&
    (TRANSITIVE.has(tokenAt(sentence, head).lemma.toLowerCase()) ||
      dependents(sentence, head, 'obj', 'ccomp', 'xcomp').length > 0)
  );
}

/** "A claim that Chile refuses |to discuss|": the object stands before, in the noun that the clause is about. */
function lacksGap(sentence: Sentence, infinitive: number): boolean {
  if (dependents(sentence, infinitive, 'obj', 'ccomp', 'xcomp', 'obl').length > 0) return false;
  const clause = tokenAt(sentence, infinitive).head;
  if (clause < 0 || tokenAt(sentence, clause).deprel !== 'acl:relcl') return false;
  const subject = dependents(sentence, clause, 'nsubj')[0];
  return subject !== undefined && !/^W/.test(tokenAt(sentence, subject).xpos);
}

const TRANSITIVE: ReadonlySet<string> = new Set(
  'ensure avoid prevent secure make keep bring put set help allow persuade convince undo find'.split(' '),
);

/** "Seeks authority |from Congress|": what trees hang on the verb right behind its noun belongs to the issue as well. */
function withTail(passage: Passage, sentence: Sentence, verb: number, phrase: Phrase): Phrase {
  if (verb < 0 || verb >= phrase.first) return phrase;
  const next = dependents(sentence, verb, 'obl', 'xcomp', 'advcl').find(
    (i) =>
      subtree(sentence, i).first === phrase.last &&
      caseMarkers(sentence, i).some((m) => TAILS.has(m)) &&
      (isInfinitive(sentence, i)
        ? PLANS.has(tokenAt(sentence, phrase.last - 1).lemma)
        : baseRelation(tokenAt(sentence, i)) === 'obl') &&
      !isDate(passage, tokenAt(sentence, i)),
  );
  const tail = next === undefined ? undefined : cleanPhrase(passage, sentence, next, { from: phrase.last });
  if (tail === undefined || tail.last - phrase.first > 20) return phrase;
  const span = { start: phrase.span.start, end: tail.span.end };
  const text = passage.article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return { text, span, first: phrase.first, last: tail.last };
}

/** "Protest plans |to cut| jobs". */
const PLANS: ReadonlySet<string> = new Set(
  'attempt bid call decision demand effort move offer order plan proposal right scheme threat law bill ban'.split(
    ' ',
  ),
);

/** Prepositions of what a thing is about or who it is between; "in" and "at" tell where somebody spoke of it. */
const TAILS: ReadonlySet<string> = new Set(
  'for from on over to between about of against into toward towards by'.split(' '),
);

/** "Iran to halt enrichment": who is to act, and what. */
function withWhom(
  passage: Passage,
  sentence: Sentence,
  whom: number,
  deed: Phrase,
  from: number,
): Phrase | undefined {
  if (tokenAt(sentence, whom).upos === 'PRON') return deed;
  const who = cleanPhrase(passage, sentence, whom, { from });
  if (who === undefined || who.first > deed.first) return deed;
  const start = who.span.start;
  // "Called on X |earlier this month| to act": the day between is of the call.
  const apart = sentence.tokens.slice(who.last, deed.first).some((t) => isDate(passage, t));
  const text = apart
    ? `${who.text} to ${deed.text}`
    : passage.article.text.slice(start, deed.span.end).replace(/\s+/g, ' ');
  return deed.last - who.first > 34
    ? deed
    : { text, span: { start, end: deed.span.end }, first: who.first, last: deed.last };
}
