import { endsSentence } from './normalise.ts';

/** Blank-separated groups of lines, as the file has them. */
export type LineBlock = readonly string[];

const widest = 110;
const narrowest = 40;

/** Whether lines were broken at a fixed width, so that a line end says nothing: most lines end in mid-sentence. */
export function isHardWrapped(blocks: readonly LineBlock[]): boolean {
  let broken = 0;
  let ended = 0;
  for (const block of blocks) {
    for (let at = 0; at + 1 < block.length; at += 1) {
      const line = block[at] ?? '';
      if (line.length > widest) return false;
      if (line.length < narrowest) continue;
      if (endsSentence(line)) ended += 1;
      else if (/^[\p{Ll}\p{N}]/u.test(block[at + 1] ?? '') || !/[.:]$/.test(line)) broken += 1;
    }
  }
  return broken >= 4 && broken > ended * 1.5;
}

/** Joins the lines of a hard-wrapped text into paragraphs; a short line that ends a sentence ends the paragraph too. */
export function joinWrapped(blocks: readonly LineBlock[]): LineBlock[] {
  const width = typicalWidth(blocks);
  return blocks.map((block) => {
    const paragraphs: string[] = [];
    let current = '';
    for (const line of block) {
      current = current === '' ? line : joinLines(current, line);
      const short = line.length < width * 0.75;
      if (short && (endsSentence(line) || line.length < width * 0.5)) {
        paragraphs.push(current);
        current = '';
      }
    }
    if (current !== '') paragraphs.push(current);
    return paragraphs;
  });
}

const compound =
  /(?:^|[^\p{L}])(?:non|self|anti|pro|co|ex|vice|two|three|four|five|six|cabinet|high|low|long|short|full|free|so)-$/iu;

function joinLines(left: string, right: string): string {
  // Only the end of what is joined so far is looked at: it may be long.
  const end = left.slice(-16);
  // A word divided at the line end: "inter-" + "national". Compounds keep their hyphen before capitals and digits.
  if (/\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(right) && !compound.test(end))
    return left.slice(0, -1) + right;
  return /\p{L}-$|—$/u.test(end) ? left + right : `${left} ${right}`;
}

function typicalWidth(blocks: readonly LineBlock[]): number {
  const lengths = blocks
    .flatMap((block) => block.slice(0, -1).map((line) => line.length))
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 72;
}
