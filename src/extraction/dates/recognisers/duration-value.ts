import { countOf, UNITS } from '../words.ts';

/** TIMEX3 value of so many units: "two years" -> `P2Y`, "several hours" -> `PTXH`. A fortnight is two weeks. */
export function durationValue(count: string, unit: string): string {
  const letter = UNITS[unit] ?? 'D';
  const n = countOf(count);
  if (unit === 'fortnight') return `P${n === undefined ? 'X' : n * 2}W`;
  if (n === 0.5) return halfOf(unit);
  const amount = n === undefined ? 'X' : String(n);
  return letter.startsWith('T') ? `PT${amount}${letter.slice(1)}` : `P${amount}${letter}`;
}

function halfOf(unit: string): string {
  const halves: Readonly<Record<string, string>> = {
    hour: 'PT30M',
    day: 'PT12H',
    year: 'P6M',
    decade: 'P5Y',
    century: 'P50Y',
    month: 'P0.5M',
  };
  return halves[unit] ?? 'P0.5D';
}
