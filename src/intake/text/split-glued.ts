import { gluedButtonLength, isButton } from './litter-clue.ts';
import { wordCount } from './normalise.ts';

/**
 * Buttons that lost the space to the sentence beside them: "Find out moreJapan and ...", "... can help.Read more".
 * The button becomes a line of its own, for the later steps to judge.
 */
export function splitGlued(line: string): string[] {
  const lead = gluedButtonLength(line);
  if (lead > 0 && wordCount(line.slice(lead)) >= 5)
    return [line.slice(0, lead), ...splitGlued(line.slice(lead))];
  const tail = gluedTail(line);
  return tail > 0 ? [line.slice(0, tail), line.slice(tail)] : [line];
}

function gluedTail(line: string): number {
  const from = Math.max(line.length - 60, 1);
  for (let at = from; at < line.length; at += 1) {
    if (/[.!?”"’)]/.test(line[at - 1] ?? '') && /\p{Lu}/u.test(line[at] ?? '') && isButton(line.slice(at)))
      return at;
  }
  return 0;
}
