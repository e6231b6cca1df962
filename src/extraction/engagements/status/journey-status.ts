import { addDays, daysBetween } from '../../../kernel/index.ts';
import type { Sentence, Token } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Draft, Occurrence } from '../../rule.ts';
import { dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim, When } from '../../types.ts';

/** A journey to two countries at once lies in neither alone. */
export function ofSeveral(draft: Draft<EngagementClaim>, place: Mention): Draft<EngagementClaim> {
  if (place.countries.length < 2 || draft.where === undefined) return draft;
  const { country: _, ...where } = draft.where;
  return { ...draft, where };
}

/** From how many days back a weekday of "was flying to Tokyo on Tuesday" is the coming one. */
const COMING = 4;

/** "Was |flying| to Tokyo on Tuesday": who is on the way is told of the nearest Tuesday, be it tomorrow. */
export function ahead(
  { passage, sentence, index }: Occurrence,
  draft: Draft<EngagementClaim>,
): Draft<EngagementClaim> {
  const { when } = draft;
  const { published, text } = passage.article;
  if (draft.status !== 'held' || when === undefined || published === undefined) return draft;
  const { xpos } = tokenAt(sentence, index);
  const going = xpos === 'VBG' && dependents(sentence, index, 'aux').length > 0;
  const present = /^VB[ZP]?$/.test(xpos) && dependents(sentence, index, 'aux', 'mark').length === 0;
  // "|Is headed| to Oslo to meet B on Wednesday"
  const headed = /^(?:headed|bound)$/i.test(tokenAt(sentence, index).form) && isNow(sentence, index);
  if (!going && !present && !headed) return draft;
  if (!/^\p{Lu}\p{L}+day\b/u.test(text.slice(when.span.start, when.span.end))) return draft;
  const [from = '', to] = when.edtf.split('/');
  if (from.length !== 10 || daysBetween(from, published) < (present || headed ? 1 : COMING)) return draft;
  const edtf = [from, ...(to === undefined ? [] : [to])].map((day) => addDays(day, 7)).join('/');
  return { ...draft, status: 'planned', factuality: 'planned', when: { ...when, edtf } };
}

function isNow(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'aux', 'cop').some((i) =>
    /^(?:is|are|'s|’s)$/i.test(tokenAt(sentence, i).form),
  );
}

/** "There are |no plans| for X to go": denied; "|denied permission| for X to transit": cancelled; however the tree hangs the infinitive. */
export function unlessNoPlan(
  { sentence, index }: Occurrence,
  draft: Draft<EngagementClaim>,
): Draft<EngagementClaim> {
  const before = sentence.tokens.slice(Math.max(0, index - NO_PLAN), index).reverse();
  const clause = before.slice(
    0,
    Math.max(
      0,
      before.findIndex((t) => /^[,;:.]$/.test(t.form)),
    ) || before.length,
  );
  if (draft.status === 'planned' && isAsked(sentence, index))
    return saysNot(sentence, index)
      ? { ...draft, status: 'denied', factuality: 'negated' }
      : { ...draft, status: 'uncertain', factuality: 'possible' };
  if (draft.status === 'planned' && clause.some((t) => isRefused(sentence, t)))
    return { ...draft, status: 'cancelled', factuality: 'negated' };
  const plan = clause.find((t) => /^(?:plan|intention)s?$/i.test(t.form));
  const no = plan === undefined ? undefined : sentence.tokens[plan.index - 1];
  return no?.form.toLowerCase() === 'no' && draft.status === 'planned'
    ? { ...draft, status: 'denied', factuality: 'negated' }
    : draft;
}

/** "|Asked whether| X would travel to Oslo": a question and no plan. */
function isAsked(sentence: Sentence, verb: number): boolean {
  const whether = dependents(sentence, verb, 'mark').find((i) =>
    /^(?:whether|if)$/i.test(tokenAt(sentence, i).form),
  );
  return (
    whether !== undefined &&
    sentence.tokens.slice(Math.max(0, whether - 5), whether).some((t) => /^(?:ask|wonder)$/i.test(t.lemma))
  );
}

/** "... the spokeswoman said that |he would not|": the answer, its verb left out. */
function saysNot({ tokens }: Sentence, from: number): boolean {
  return tokens.some(
    (t, i) =>
      i > from &&
      /^(?:not|n['’]t)$/i.test(t.form) &&
      /^(?:would|will|wo)$/i.test(tokens[i - 1]?.form ?? '') &&
      /^(?:[,.;]|and|but)$/i.test(tokens[i + 1]?.form ?? ''),
  );
}

function isRefused({ tokens }: Sentence, { index, form }: Token): boolean {
  return (
    /^(?:permission|visas?|clearance)$/i.test(form) &&
    tokens
      .slice(Math.max(0, index - 3), index)
      .some((t) => /^(?:deny|refuse|withhold)$/i.test(t.lemma) && t.upos === 'VERB')
  );
}

const NO_PLAN = 10;

const LEAVING: ReadonlySet<string> = new Set(['leave', 'depart', 'set', 'board']);

/** Who "left for Hanoi on Monday" is on the way there in Monday's and Tuesday's news. */
export function isUnderWay(
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

/** "Was to meet X on Tuesday before |going on to Tokyo|": Tuesday is the day of the meeting, between the two verbs. */
export function withOwnDay(
  { sentence, index }: Occurrence,
  draft: Draft<EngagementClaim>,
  main: number,
): Draft<EngagementClaim> {
  const start = draft.when?.span.start;
  if (start === undefined) return draft;
  if (start > tokenAt(sentence, index).start || start < tokenAt(sentence, main).start) return draft;
  const { when: _, spans, ...undated } = draft;
  const { when: __, ...others } = spans;
  return { ...undated, spans: others };
}
