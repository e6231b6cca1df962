import type { Half } from './types.ts';

/** Whether the text with this order number, from 0, belongs to the half; without a half all do. */
export function inHalf(index: number, half: Half | undefined): boolean {
  if (half === undefined) return true;
  return (index % 2 === 0) === (half === 'even' || half === 'read');
}
