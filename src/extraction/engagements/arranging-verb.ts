import type { Sentence } from '../../language/types.ts';
import { tokenAt } from '../tree.ts';

/**
 * The verb of a relative clause that only says when and where an event is or was to be: "a meeting of ministers |that was
 * planned| for July 1", "which was to have been |held| in Lima". Undefined where another verb stands before the clause.
 */
export function arrangingVerb(sentence: Sentence, event: number): number | undefined {
  for (let i = event + 1; i < sentence.tokens.length; i++) {
    const { form, upos } = tokenAt(sentence, i);
    if (/^(?:that|which)$/i.test(form)) return arrangedBy(sentence, i);
    if (upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ' || /^[;:"“”()]$/.test(form)) return undefined;
  }
  return undefined;
}

/** The verb after "that" or "which" at a token, helpers between. */
export function arrangedBy(sentence: Sentence, i: number): number | undefined {
  if (!/^(?:that|which)$/i.test(tokenAt(sentence, i).form)) return undefined;
  let verb = i + 1;
  while (/^(?:AUX|ADV|PART)$/.test(sentence.tokens[verb]?.upos ?? '')) verb++;
  const token = sentence.tokens[verb];
  return token !== undefined && verb > i + 1 && ARRANGED.has(token.lemma.toLowerCase()) ? verb : undefined;
}

const ARRANGED: ReadonlySet<string> = new Set([
  'plan',
  'schedule',
  'set',
  'hold',
  'expect',
  'arrange',
  'due',
]);
