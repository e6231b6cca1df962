import type { z } from 'zod';
import type { Diagnostic } from '../kernel/index.ts';

/** A value of a gold set in the shape it must have, or what is wrong with it. */
export type Checked<T> = { readonly value: T } | Diagnostic;

/** A line or file of a gold set that cannot be used; the others are scored. */
export function badGold(place: string, message: string): Diagnostic {
  return { severity: 'error', code: 'evaluation/bad-gold', message, place };
}

export function parseGold(json: string, place: string): Checked<unknown> {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return badGold(place, `Not valid JSON (${(error as Error).message.slice(0, 120)}). Mend it.`);
  }
}

export function checkGold<T>(schema: z.ZodType<T>, value: unknown, place: string): Checked<T> {
  const { data, error } = schema.safeParse(value);
  if (error === undefined) return { value: data };
  const [first] = error.issues;
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : '';
  return badGold(place, `Wrong at ${first?.path.join('.') || 'its top'}: ${first?.message}${more}. Mend it.`);
}

/** Checks a list item by item; items are named by their number, from 1. */
export function checkEach<T>(
  schema: z.ZodType<T>,
  list: unknown,
  path: string,
): { readonly values: T[]; readonly diagnostics: Diagnostic[] } {
  if (!Array.isArray(list)) return { values: [], diagnostics: [badGold(path, 'It must be a list.')] };
  const checked = list.map((item, i) => checkGold(schema, item, `${path}#${i + 1}`));
  return {
    values: checked.flatMap((one) => ('value' in one ? [one.value] : [])),
    diagnostics: checked.flatMap((one) => ('value' in one ? [] : [one])),
  };
}
