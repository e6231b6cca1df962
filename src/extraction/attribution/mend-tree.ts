import type { Sentence, Token } from '../../language/types.ts';
import { tokenWith } from '../tree.ts';
import type { Mend, Repair } from './mend.ts';
import { REPORT_MENDS } from './mend-reports.ts';
import { SPEAKER_MENDS } from './mend-speakers.ts';
import type { CueLexicon } from './types.ts';

const MENDS: readonly Mend[] = [...SPEAKER_MENDS, ...REPORT_MENDS];

/**
 * The sentence with arcs put right that parsers often get wrong around words of saying, and that the order of the words
 * and their forms leave no doubt about. The same object when there is nothing to mend.
 */
export function mendTree(sentence: Sentence, cues: CueLexicon): Sentence {
  return MENDS.reduce((mended, mend) => {
    const repairs: Repair[] = [];
    for (const token of mended.tokens) for (const repair of mend(mended, token, cues)) repairs.push(repair);
    return repairs.length === 0 ? mended : repaired(mended, repairs);
  }, sentence);
}

/** With the repairs made; the sentence as it was where they would leave it without a root or with a circle. */
function repaired(sentence: Sentence, repairs: readonly Repair[]): Sentence {
  const byIndex = new Map(repairs.map((r) => [r.index, r]));
  const tokens = sentence.tokens.map((token) => {
    const repair = byIndex.get(token.index);
    return repair === undefined ? token : tokenWith(token, repair);
  });
  return repairs.every(({ index }) => reachesRoot(tokens, index)) ? { ...sentence, tokens } : sentence;
}

function reachesRoot(tokens: readonly Token[], from: number): boolean {
  let at = from;
  for (let hops = 0; at >= 0 && hops <= tokens.length; hops++) at = tokens[at]?.head ?? -1;
  return at < 0;
}
