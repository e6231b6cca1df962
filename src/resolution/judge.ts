import { contentId } from '../kernel/index.ts';
import type { Judgement } from './types.ts';

/** A judgement of the machine that joins claims, with its reasons. */
export function judge(
  kind: Judgement['kind'],
  claims: readonly string[],
  reasons: Judgement['reasons'],
): Judgement {
  const subjects = [...claims].sort();
  return { id: contentId('jdg', kind, ...subjects), kind, subjects, author: 'machine', reasons };
}
