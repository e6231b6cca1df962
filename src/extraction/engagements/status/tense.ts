import { dayRange, daysBetween } from '../../../kernel/index.ts';
import type { Sentence, Token } from '../../../language/types.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementStatus } from '../../types.ts';
import { isNegated } from './status-words.ts';

/** What a verb's tense and modality say, and the word that says it. */
export interface TenseReading {
  readonly status: EngagementStatus;
  readonly word: Token;
}

/** The date of the event and of publication, EDTF; both may be unknown. */
export interface Clock {
  readonly when: string | undefined;
  readonly published: string | undefined;
}

const FUTURE: ReadonlySet<string> = new Set(['will', 'shall', "'ll", '’ll', 'wo']);
const DOUBT: ReadonlySet<string> = new Set(['may', 'might', 'could', 'can', 'should']);

/**
 * `negated` when the verb denies that it happened ("did not meet"): nothing is claimed then. Undefined when tense gives
 * no ground, as for a bare infinitive.
 */
export function readTense(
  sentence: Sentence,
  verb: number,
  clock: Clock,
): TenseReading | 'negated' | undefined {
  const token = tokenAt(sentence, verb);
  const auxiliaries = dependents(sentence, verb, 'aux', 'cop').map((i) => tokenAt(sentence, i));
  const is = (words: ReadonlySet<string>) => auxiliaries.find((a) => words.has(a.form.toLowerCase()));
  const negated = isNegated(sentence, verb);
  const future = is(FUTURE);
  if (future !== undefined) return { status: negated ? 'denied' : 'planned', word: future };
  const would = auxiliaries.find((a) => a.form.toLowerCase() === 'would' || a.form === "'d");
  if (would !== undefined) return negated ? 'negated' : { status: 'planned', word: would };
  const doubt = is(DOUBT);
  // "They agreed that the minister |should| visit"
  const agreed = doubt?.form.toLowerCase() === 'should' && isAgreed(sentence, verb);
  if (doubt !== undefined)
    return negated ? 'negated' : { status: agreed ? 'planned' : 'uncertain', word: doubt };
  if (negated) return 'negated';
  return finite(sentence, token, auxiliaries, clock);
}

const AGREEING: ReadonlySet<string> = new Set(['agree', 'decide', 'resolve', 'determine']);

function isAgreed(sentence: Sentence, verb: number): boolean {
  const { deprel, head } = tokenAt(sentence, verb);
  return deprel === 'ccomp' && head >= 0 && AGREEING.has(tokenAt(sentence, head).lemma.toLowerCase());
}

function finite(
  sentence: Sentence,
  token: Token,
  auxiliaries: readonly Token[],
  clock: Clock,
): TenseReading | undefined {
  const perfect = auxiliaries.find(
    (a) => a.lemma.toLowerCase() === 'have' && (a.xpos === 'VBZ' || a.xpos === 'VBP' || a.xpos === 'VBD'),
  );
  if (perfect !== undefined) return { status: 'held', word: perfect };
  // Taggers take "held" after a long subject for a participle; with a subject and no auxiliary it is the past.
  const plainPast =
    token.xpos === 'VBD' ||
    (token.xpos === 'VBN' &&
      auxiliaries.length === 0 &&
      (token.deprel === 'root' ||
        token.deprel === 'acl:relcl' ||
        dependents(sentence, token.index, 'nsubj').length > 0));
  const past = auxiliaries.find((a) => a.xpos === 'VBD') ?? (plainPast ? token : undefined);
  if (past !== undefined) return pastStatus(sentence, token, past, clock);
  const present =
    auxiliaries.find((a) => a.xpos === 'VBZ' || a.xpos === 'VBP') ??
    (token.xpos === 'VBZ' || token.xpos === 'VBP' ? token : undefined);
  return present === undefined ? undefined : presentStatus(sentence, token, present, clock);
}

/** "Was to meet" and "was meeting" with a date ahead tell of a plan; else past is past. */
function pastStatus(sentence: Sentence, token: Token, past: Token, clock: Clock): TenseReading {
  const to = dependents(sentence, token.index, 'mark').some(
    (i) => tokenAt(sentence, i).form.toLowerCase() === 'to',
  );
  if (to && past.index !== token.index) return { status: 'planned', word: past };
  return {
    status:
      statusByDate(clock) === 'planned' && clock.published !== undefined && token.xpos !== 'VBD'
        ? 'planned'
        : 'held',
    word: past,
  };
}

const TEMPORAL: ReadonlySet<string> = new Set(['when', 'before', 'until', 'once', 'as']);

/** "Abe meets Trump": ahead or behind as its date says; "when he meets" looks ahead; "is meeting" goes on now. */
function presentStatus(
  sentence: Sentence,
  token: Token,
  present: Token,
  clock: Clock,
): TenseReading | undefined {
  const dated = statusByDate(clock);
  if (dated !== undefined) return { status: dated, word: present };
  const toInfinitive = dependents(sentence, token.index, 'mark').some(
    (i) => tokenAt(sentence, i).form.toLowerCase() === 'to',
  );
  const temporal = dependents(sentence, token.index, 'mark', 'advmod').some((i) =>
    TEMPORAL.has(tokenAt(sentence, i).form.toLowerCase()),
  );
  // "The leaders |sit| down today"
  const today = clock.when !== undefined && clock.when === clock.published?.slice(0, 10);
  if (temporal || (today && token.xpos !== 'VBG') || (toInfinitive && present.index !== token.index))
    return { status: 'planned', word: present };
  return token.xpos === 'VBG' ? { status: 'ongoing', word: present } : undefined;
}

/** A day on or after publication is ahead, one before it is behind; undefined where dates are unknown or overlap. */
export function statusByDate({ when, published }: Clock): 'planned' | 'held' | undefined {
  const days = when === undefined ? undefined : dayRange(when);
  if (days === undefined || published === undefined) return undefined;
  if (daysBetween(published, days.from) > 0) return 'planned';
  return daysBetween(published, days.to) < 0 ? 'held' : undefined;
}
