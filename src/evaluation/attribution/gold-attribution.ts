import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Diagnostic } from '../../kernel/index.ts';
import { checkGold, parseGold } from '../bad-gold.ts';

/** Character spans, `[start, end]` with the end exclusive. */
const spans = z.array(z.tuple([z.number().int().nonnegative(), z.number().int().positive()]));
const attribution = z.object({ source: spans, cue: spans, content: spans });
const attributedText = z
  .object({ id: z.string(), text: z.string(), attributions: z.array(attribution) })
  .refine(
    ({ text, attributions }) =>
      attributions.every((a) =>
        [...a.source, ...a.cue, ...a.content].every(([start, end]) => start < end && end <= text.length),
      ),
    'a span lies outside the text or has no length',
  );

/** One article of a corpus in PolNeAR's form. */
export type AttributedText = z.infer<typeof attributedText>;
export type GoldAttribution = z.infer<typeof attribution>;

/** JSON lines; a line that cannot be used is named by its number. */
export function readAttributedTexts(path: string): {
  readonly texts: readonly AttributedText[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const texts: AttributedText[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [i, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = `${path}:${i + 1}`;
    const json = parseGold(line, place);
    const checked = 'value' in json ? checkGold(attributedText, json.value, place) : json;
    if ('value' in checked) texts.push(checked.value);
    else diagnostics.push(checked);
  }
  return { texts, diagnostics };
}
