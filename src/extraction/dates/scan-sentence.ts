import type { Found, Recogniser, Scan } from './reading.ts';
import { RECOGNISERS } from './recognisers/index.ts';

const WORD = /\p{L}+|\d+/gu;

const byTrigger = new Map<string, Recogniser[]>();
for (const recogniser of RECOGNISERS) {
  for (const trigger of recogniser.triggers) {
    const list = byTrigger.get(trigger);
    if (list) list.push(recogniser);
    else byTrigger.set(trigger, [recogniser]);
  }
}
const order = new Map(RECOGNISERS.map((r, i) => [r.id, i]));

/**
 * All dates the recognisers see in one sentence, in order, none overlapping. Each word is looked up once, so the cost
 * grows with the sentence's length and with the dates in it, not with the number of recognisers.
 */
export function scanSentence(scan: Scan): Found[] {
  const found: Found[] = [];
  const words = scan.text.slice(scan.sentence.start, scan.sentence.end);
  for (const match of words.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const isNumber = word.charCodeAt(0) < 58;
    const recognisers = byTrigger.get(isNumber ? '#' : word);
    if (recognisers === undefined) continue;
    for (const recogniser of recognisers) {
      const hit = recogniser.find(scan, scan.sentence.start + match.index, word);
      if (hit === undefined) continue;
      for (const one of 'rule' in hit ? [hit] : hit)
        if (one.end > one.start && one.end <= scan.sentence.end) found.push(one);
    }
  }
  return withoutOverlaps(found);
}

/** Of overlapping dates the longest stays; of equally long ones the recogniser listed first. */
function withoutOverlaps(found: Found[]): Found[] {
  found.sort(
    (a, b) => a.start - b.start || b.end - a.end || (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0),
  );
  const kept: Found[] = [];
  for (const next of found) {
    const last = kept.at(-1);
    if (last === undefined || next.start >= last.end) kept.push(next);
    else if (next.end - next.start > last.end - last.start) kept[kept.length - 1] = next;
  }
  return kept;
}
