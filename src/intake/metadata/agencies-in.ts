import { agencies } from '../../generated/intake-lexicon.ts';

const byForm = new Map<string, string>();
for (const [name, forms] of agencies) for (const form of forms) byForm.set(form, name);
const forms = [...byForm.keys()]
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const anyForm = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** The agencies named in a credit or dateline, by their common names, in order of mention. */
export function agenciesIn(credit: string): string[] {
  const names = (credit.match(anyForm) ?? []).map((form) => byForm.get(form) ?? form);
  return [...new Set(names)];
}

/** Whether the words are nothing but agencies: "(Reuters)", "AP/Kyodo". */
export function isAgencyCredit(words: string): boolean {
  const rest = words.replace(anyForm, '').replace(/\b(?:and|with|from|agencies|news)\b/gi, '');
  return rest !== words && !/[\p{L}\p{N}]/u.test(rest);
}
