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
    const longest = Math.max(...block.slice(0, 1_000).map((line) => line.length));
    for (let at = 0; at + 1 < block.length; at += 1) {
      const line = block[at] ?? '';
      const next = block[at + 1] ?? '';
      if (line.length > widest) return false;
      if (line.length < narrowest) continue;
      // Where the next word would have fitted, the line was ended by hand: a list, an address.
      const fits = line.length + 1 + (next.split(' ', 1)[0] ?? '').length <= longest;
      if (endsSentence(line) || fits) ended += 1;
      else if (/^[\p{Ll}\p{N}]/u.test(next) || !/[.:]$/.test(line)) broken += 1;
    }
  }
  return broken >= 4 && broken > ended * 1.5;
}

/** Joins the lines of a hard-wrapped text into paragraphs; a short line that ends a sentence ends the paragraph too. */
export function joinWrapped(blocks: readonly LineBlock[]): LineBlock[] {
  const width = typicalWidth(blocks);
  return blocks.map((block) => {
    const paragraphs: string[] = [];
    let pieces: string[] = [];
    for (const line of block) {
      const last = pieces.pop();
      if (last === undefined) pieces.push(line);
      else pieces.push(...joinLines(last, line));
      const short = line.length < width * 0.75;
      if (short && (endsSentence(line) || line.length < width * 0.5)) {
        paragraphs.push(pieces.join(''));
        pieces = [];
      }
    }
    if (pieces.length > 0) paragraphs.push(pieces.join(''));
    return paragraphs;
  });
}

const compound =
  /(?:^|[^\p{L}])(?:non|self|anti|pro|co|ex|vice|two|three|four|five|six|cabinet|high|low|long|short|full|free|so)-$/iu;

/** Two pieces that, written one after the other, join the lines. */
function joinLines(left: string, right: string): [string, string] {
  // A word divided at the line end: "inter-" + "national". Compounds keep their hyphen before capitals and digits.
  if (/\p{Ll}-$/u.test(left) && /^\p{Ll}/u.test(right) && !compound.test(left))
    return [left.slice(0, -1), right];
  return /\p{L}-$|—$/u.test(left) ? [left, right] : [`${left} `, right];
}

function typicalWidth(blocks: readonly LineBlock[]): number {
  const lengths = blocks
    .flatMap((block) => block.slice(0, -1).map((line) => line.length))
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 72;
}
