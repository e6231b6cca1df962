import type { Diagnostic } from '../kernel/index.ts';

/** More than this many lines help nobody on a terminal; the dossier keeps them all. */
const SHOWN = 200;

/** Names every input that was refused, and every loss, with its reason and what to do about it. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[]): void {
  const refused = diagnostics.filter((d) => d.severity === 'error');
  const warnings = diagnostics.filter((d) => d.severity === 'warning');
  if (warnings.length > 0) report(`${count(warnings.length, 'note')} on articles that were taken:`, warnings);
  if (refused.length > 0) report(`${count(refused.length, 'input')} refused:`, refused);
}

function report(title: string, diagnostics: readonly Diagnostic[]): void {
  console.error(`\n${title}`);
  for (const { place, message } of diagnostics.slice(0, SHOWN))
    console.error(`  ${visible(place)}: ${visible(message)}`);
  if (diagnostics.length > SHOWN) console.error(`  ... and ${diagnostics.length - SHOWN} more`);
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** File names and messages may hold anything, terminal commands included. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, '\ufffd');
}
