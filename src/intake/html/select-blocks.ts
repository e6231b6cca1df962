import { endsSentence } from '../text/normalise.ts';
import type { Block } from './collect-blocks.ts';

/** The body among the blocks of the content root: head and tail trimmed, captions and credits and link lists left out. */
export function selectBlocks(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter(keeps);
  const first = kept.findIndex(isProse);
  if (first < 0) return kept;
  let to = kept.length;
  while (to > first && isHeading(kept[to - 1] as Block)) to -= 1;
  return kept.slice(first, to);
}

const isHeading = (block: Block) => /^h[1-6]$/.test(block.name);

/** Reads like the start of a body; in a part that calls itself the body, any paragraph does. */
function isProse(block: Block): boolean {
  if (isHeading(block) || block.roles.has('headline') || block.words < 4) return false;
  return endsSentence(block.text) || block.words > 20 || (block.name === 'p' && block.roles.has('body'));
}

function keeps(block: Block): boolean {
  if (block.roles.has('caption') || block.name === 'figcaption' || block.name === 'figure') return false;
  if (block.roles.has('byline') && block.words < 30) return false;
  const density = block.linkWords / Math.max(block.words, 1);
  if (density > 0.6 && !(endsSentence(block.text) && block.words > 10)) return false;
  const { kind } = block.line;
  return kind !== 'note' && kind !== 'caption' && kind !== 'byline' && kind !== 'date' && kind !== 'litter';
}
