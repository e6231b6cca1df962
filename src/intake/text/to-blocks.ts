import { isHardWrapped, joinWrapped, type LineBlock } from './join-wrapped.ts';
import { normaliseCharacters, singleSpaced, wordCount } from './normalise.ts';
import { splitGlued } from './split-glued.ts';
import { isGluedRun, stripIcons } from './strip-icons.ts';

/** The steps from raw text to lines, in order. Each says by its name what it takes away or mends. */
export function toBlocks(raw: string): LineBlock[] {
  const lines = normaliseCharacters(raw)
    .split('\n')
    .map((line) => (isGluedRun(line) ? '' : line));
  const text = stripIcons(lines.join('\n'));
  const blocks = text.split(/\n[ \t\u00a0\u3000]*(?=\n)/).map((block) =>
    block
      .split('\n')
      .map(singleSpaced)
      .filter((line) => line !== ''),
  );
  const joined = isHardWrapped(blocks) ? joinWrapped(blocks) : blocks;
  return joined.map((block) => joinOpenQuotes(block.flatMap(splitGlued))).filter((block) => block.length > 0);
}

/** A quotation that is still open at a line end and not opened again on the next line goes on there. */
function joinOpenQuotes(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined[joined.length - 1];
    const isOpen = last !== undefined && last.lastIndexOf('“') > last.lastIndexOf('”');
    const closes = /^[^“]*”/.test(line) && wordCount(line) >= 4;
    if (isOpen && closes) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}
