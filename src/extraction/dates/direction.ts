import type { Span } from '../../kernel/index.ts';
import type { Sentence, Token } from '../../language/types.ts';
import { caseMarkers, dependents, tokenAt } from '../tree.ts';
import { AHEAD, BACK, FUTURE_MODALS } from './ahead-words.ts';
import { headOf } from './head-of.ts';
import type { Direction } from './pick-nearest.ts';
import { wordsDirection } from './words-direction.ts';

const MAX_STEPS = 12;

/**
 * Whether the date lies before or after the day of writing, as the verb that governs it tells. `undefined` when no
 * verb does: in a headline, a caption, a list.
 */
export function directionOf(text: string, sentence: Sentence, span: Span): Direction {
  const head = headOf(sentence, span);
  if (head === undefined || !sentence.tokens.some((t) => t.head >= 0))
    return wordsDirection(text, sentence, span);
  let token: Token | undefined = head;
  let direct = true;
  for (let steps = 0; token && steps < MAX_STEPS; steps++) {
    const found = fromPreposition(sentence, token) ?? fromPredicate(sentence, token, direct, span);
    if (found !== undefined) return found;
    const above: Token | undefined = sentence.tokens[token.head];
    if (above && above.upos !== 'VERB' && token !== head) direct = false;
    if (above && steps === 0 && (above.upos === 'NOUN' || above.upos === 'PROPN')) direct = false;
    token = above;
  }
  return undefined;
}

/** "ahead of Friday's summit" lies ahead; "since Friday" and "after Friday's attack" lie back unless the clause looks on. */
function fromPreposition(sentence: Sentence, token: Token): Direction {
  if (token.form.toLowerCase() === 'ahead') return 'future';
  const markers = caseMarkers(sentence, token.index);
  if (markers.some((m) => m.startsWith('ahead of') || m === 'pending')) return 'future';
  // "less than forecast in July": what is compared with is already there.
  return markers.includes('since') || markers.includes('than') ? 'past' : undefined;
}

function fromPredicate(sentence: Sentence, token: Token, direct: boolean, span: Span): Direction {
  const copula = dependents(sentence, token.index, 'cop').map((i) => tokenAt(sentence, i))[0];
  if (token.upos !== 'VERB' && token.upos !== 'AUX' && copula === undefined) return undefined;
  const helpers = dependents(sentence, token.index, 'aux', 'aux:pass').map((i) => tokenAt(sentence, i));
  const forms = helpers.map((t) => t.form.toLowerCase());
  const perfect = forms.some((f) => f === 'has' || f === 'have' || f === 'had' || f === "'ve" || f === '’ve');
  if (forms.some((f) => FUTURE_MODALS.has(f))) return perfect ? 'past' : 'future';
  const putAhead = AHEAD.has(token.lemma.toLowerCase()) && governsAhead(sentence, token, direct, span);
  if (putAhead) return 'future';
  if (!perfect && isOnTheWay(sentence, token, direct, span)) return 'future';
  if (copula !== undefined && token.upos !== 'VERB') return copulaDirection(copula, forms, direct);
  return verbDirection(sentence, token, forms, perfect, direct);
}

/** "Was flying to Oslo for a meeting on Tuesday": what somebody is on the way to lies ahead. */
function isOnTheWay(sentence: Sentence, token: Token, direct: boolean, span: Span): boolean {
  if (token.xpos !== 'VBG' || !JOURNEYS.has(token.lemma)) return false;
  const purpose = dependents(sentence, token.index, 'obl').some(
    (i) => tokenAt(sentence, i).start < span.start && caseMarkers(sentence, i).includes('for'),
  );
  return !direct || purpose;
}

/** "planned on Friday" was done on Friday; "planned for Friday" and "postponed Friday's talks" look ahead. */
function governsAhead(sentence: Sentence, token: Token, direct: boolean, span: Span): boolean {
  if (token.xpos === 'VBN' && token.deprel.startsWith('acl')) return true;
  if (!direct) return !dependents(sentence, token.index, 'ccomp').some((i) => covers(sentence, i, span));
  const head = headOf(sentence, span);
  const markers = head ? caseMarkers(sentence, head.index) : [];
  if (markers.some((m) => m === 'for' || m === 'until' || m === 'by' || m === 'to')) return true;
  const passive = dependents(sentence, token.index, 'aux:pass').length > 0;
  return (
    token.upos === 'ADJ' ||
    (passive &&
      // "was proposed by the envoy in February": what somebody did has its day; what is planned has another.
      dependents(sentence, token.index, 'obl:agent').length === 0 &&
      token.lemma !== 'call' &&
      token.lemma !== 'ask' &&
      token.lemma !== 'postpone' &&
      token.lemma !== 'cancel' &&
      token.lemma !== 'agree')
  );
}

function covers(sentence: Sentence, index: number, span: Span): boolean {
  let token = headOf(sentence, span);
  for (let steps = 0; token && steps < MAX_STEPS; steps++) {
    if (token.index === index) return true;
    token = sentence.tokens[token.head];
  }
  return false;
}

function copulaDirection(copula: Token, forms: readonly string[], direct: boolean): Direction {
  if (forms.some((f) => f === 'has' || f === 'have' || f === 'had')) return 'past';
  if (copula.xpos === 'VBD') return 'past';
  return direct ? 'future' : undefined;
}

function verbDirection(
  sentence: Sentence,
  token: Token,
  forms: readonly string[],
  perfect: boolean,
  direct: boolean,
): Direction {
  // "is to be held on Friday"
  const to = dependents(sentence, token.index, 'mark').some(
    (i) => tokenAt(sentence, i).form.toLowerCase() === 'to',
  );
  if (to && !perfect) return infinitive(sentence, token, forms);
  if (perfect || forms.some((f) => PAST_HELPERS.has(f)) || token.xpos === 'VBD') return 'past';
  if (token.xpos === 'VBN' && forms.length === 0) return participle(token);
  if (token.xpos === 'VBG') return forms.some((f) => PRESENT_BE.has(f)) ? 'future' : undefined;
  if (token.xpos === 'VB') return infinitive(sentence, token, forms);
  // "Abe meets Trump on Friday": news uses the present for what is arranged.
  const present = token.xpos === 'VBZ' || token.xpos === 'VBP';
  return direct && present && !SAYING.has(token.lemma) ? 'future' : undefined;
}

const JOURNEYS = new Set(['fly', 'head', 'travel']);
const PAST_HELPERS = new Set(['was', 'were', 'did']);
const PRESENT_BE = new Set(['is', 'are', 'am', "'re", "'s", '’s', '’re']);
const SAYING = new Set(['say', 'tell', 'report', 'write', 'show', 'note', 'add', 'warn', 'reveal']);

function participle(token: Token): Direction {
  if (AHEAD.has(token.lemma)) return 'future';
  return BACK.has(token.lemma) || token.deprel.startsWith('acl') || token.deprel === 'advcl'
    ? 'past'
    : undefined;
}

/** "agreed to meet on Friday" looks ahead; "travelled to Florida to meet him on Friday" is as past as its travel. */
function infinitive(sentence: Sentence, token: Token, forms: readonly string[]): Direction {
  // "are to meet", "due to expire"
  const around = [
    ...dependents(sentence, token.index, 'cop'),
    ...dependents(sentence, token.index, 'mark'),
  ].map((i) => tokenAt(sentence, i).form.toLowerCase());
  if (around.some((f) => f === 'is' || f === 'are' || f === 'due')) return 'future';
  // "were due to resume on Sunday", however the tree takes "due".
  const to = sentence.tokens[token.index - 1];
  const before = sentence.tokens[token.index - 2];
  if (to?.form.toLowerCase() === 'to' && before?.upos === 'ADJ' && AHEAD.has(before.lemma)) return 'future';
  if (forms.some((f) => f === 'does' || f === 'do')) return undefined;
  if (forms.some((f) => f === 'is' || f === 'are')) return 'future';
  // "an address to be delivered on Wednesday"
  if (token.deprel === 'acl' && forms.includes('be')) return 'future';
  const above = sentence.tokens[token.head];
  if (above === undefined) return undefined;
  // "prepared to speak on Tuesday" is told of the day itself.
  if (above.lemma === 'prepare' && above.xpos === 'VBD') return undefined;
  if (AHEAD.has(above.lemma.toLowerCase())) return 'future';
  // "is to meet on Friday"
  return above.lemma === 'be' && /^VB[ZP]$/.test(above.xpos) ? 'future' : undefined;
}

/** Whether the date is that of somebody's words: "he said |the next day|". */
export function isSaid(sentence: Sentence, span: Span): boolean {
  const head = headOf(sentence, span);
  return SAYING.has(sentence.tokens[head?.head ?? -1]?.lemma ?? '');
}

/** Whether the date belongs to a noun: "Friday's meeting", "the talks on Friday". */
export function isInNoun(sentence: Sentence, span: Span): boolean {
  const head = headOf(sentence, span);
  const above = head && sentence.tokens[head.head];
  return above?.upos === 'NOUN' || above?.upos === 'PROPN';
}
