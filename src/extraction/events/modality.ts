import type { Sentence } from '../../language/types.ts';
import { dependents, tokenAt } from '../tree.ts';

/** How a verb presents its event. `past` is plain past tense with "did": a denial of it denies an event, no intention. */
export type Mood = 'future' | 'possible' | 'past' | 'plain' | 'unreal';

const FUTURE: ReadonlySet<string> = new Set([
  'will',
  'shall',
  "'ll",
  '’ll',
  'wo',
  'would',
  "'d",
  '’d',
  'sha',
]);
const POSSIBLE: ReadonlySet<string> = new Set(['may', 'might', 'could']);
const REFUSING: ReadonlySet<string> = new Set(['can', 'ca']);

export function modality(sentence: Sentence, verb: number): Mood {
  const forms = auxiliaries(sentence, verb);
  // "Would have met": did not.
  if (forms.includes('would') && forms.includes('have')) return 'unreal';
  if (forms.some((f) => FUTURE.has(f))) return 'future';
  if (forms.some((f) => POSSIBLE.has(f))) return 'possible';
  // "Can not accept" refuses as "will not" does.
  if (forms.some((f) => REFUSING.has(f))) return 'future';
  if (isArranged(sentence, verb) || isGoingTo(sentence, verb)) return 'future';
  return forms.includes('did') ? 'past' : 'plain';
}

function auxiliaries(sentence: Sentence, verb: number): string[] {
  const own = auxiliariesAt(sentence, verb);
  const token = tokenAt(sentence, verb);
  // "Will cut or |remove|": a bare conjunct shares the auxiliary of the first.
  const shares = own.length === 0 && token.deprel === 'conj' && token.xpos === 'VB' && token.head >= 0;
  return shares ? auxiliariesAt(sentence, token.head) : own;
}

function auxiliariesAt(sentence: Sentence, verb: number): string[] {
  return dependents(sentence, verb, 'aux', 'cop').map((i) => tokenAt(sentence, i).form.toLowerCase());
}

/** "Is |to visit|", "are |due to meet|" with the infinitive as the head. */
function isArranged(sentence: Sentence, verb: number): boolean {
  const to = dependents(sentence, verb, 'mark').some((i) => tokenAt(sentence, i).form.toLowerCase() === 'to');
  return (
    to &&
    dependents(sentence, verb, 'cop', 'aux').some((i) =>
      ['is', 'are', 'was', 'were'].includes(tokenAt(sentence, i).form.toLowerCase()),
    )
  );
}

/** "Was going |to discuss|". */
function isGoingTo(sentence: Sentence, verb: number): boolean {
  const { deprel, head } = tokenAt(sentence, verb);
  return deprel === 'xcomp' && head >= 0 && tokenAt(sentence, head).form.toLowerCase() === 'going';
}

/** "Must", "should", "has to": the operator of asking that the verb stands under; undefined when it is not bidden. */
export function isBidden(sentence: Sentence, verb: number): 'demand' | 'appeal' | undefined {
  const forms = auxiliaries(sentence, verb);
  if (forms.includes('must')) return 'demand';
  return forms.includes('should') || forms.includes('ought') ? 'appeal' : undefined;
}
