import type { Phrase, PhraseWord } from './phrase-words.ts';
import { HALF, type Reason, shareOf } from './same-phrase.ts';

/** What is said in one phrase. */
export interface Phrased {
  readonly phrase: Phrase;
}

export interface PhraseGroup<T extends Phrased> {
  /** The founder first: the one with most to say. */
  readonly members: T[];
}

/** At this sum of reasons two phrases are one. */
export const SAME_FROM = 2;

/**
 * Puts items whose phrases mean the same together. `items` come with the weightiest phrase first; each joins the group
 * whose founder it fits best, or founds one. Phrases that do not share half of their words' weight are never compared.
 *
 * Only groups that share a rare word are looked at (prefix filtering, as in Chaudhuri, Ganti and Kaushik 2006): with words
 * ordered from rare to common, two phrases that share enough must share one of the first few of each, so that a word all
 * of them have brings nothing together.
 */
export function groupPhrases<T extends Phrased>(
  items: readonly T[],
  compare: (founder: T, item: T, share: number) => readonly Reason[],
): { groups: PhraseGroup<T>[]; joined: { founder: T; item: T; reasons: readonly Reason[] }[] } {
  const groups: PhraseGroup<T>[] = [];
  const byStem = new Map<string, number[]>();
  const joined: { founder: T; item: T; reasons: readonly Reason[] }[] = [];
  const rareFirst = rarity(items);
  for (const item of items) {
    const words = rareFirst(item.phrase);
    // The founder is at least as weighty, so what they share is at least half of what the item weighs.
    const near = groupsSharing(leading(words, item.phrase.weight / 2), byStem);
    const best = bestGroup(item, near, groups, compare);
    if (best !== undefined) {
      joined.push({ founder: best.group.members[0] as T, item, reasons: best.reasons });
      best.group.members.push(item);
      continue;
    }
    // A lighter item shares no more than it weighs: of a founder, a third has to be shared.
    for (const { stem } of leading(words, item.phrase.weight / 3)) {
      const known = byStem.get(stem);
      if (known === undefined) byStem.set(stem, [groups.length]);
      else known.push(groups.length);
    }
    groups.push({ members: [item] });
  }
  return { groups, joined };
}

/** Orders the words of a phrase by how few of the items have them. */
function rarity(items: readonly Phrased[]): (phrase: Phrase) => PhraseWord[] {
  const count = new Map<string, number>();
  for (const { phrase } of items)
    for (const { stem } of phrase.words) count.set(stem, (count.get(stem) ?? 0) + 1);
  const seen = (word: PhraseWord) => count.get(word.stem) ?? 0;
  return ({ words }) => [...words].sort((a, b) => seen(a) - seen(b) || (a.stem < b.stem ? -1 : 1));
}

/** The first words, up to where those left weigh less than `needed`: phrases that share none of these share too little. */
function leading(words: readonly PhraseWord[], needed: number): PhraseWord[] {
  let left = words.reduce((sum, word) => sum + word.weight, 0);
  const found: PhraseWord[] = [];
  for (const word of words) {
    if (left < needed - 1e-9) break;
    found.push(word);
    left -= word.weight;
  }
  return found;
}

/** Oldest first. */
function groupsSharing(
  words: readonly PhraseWord[],
  byStem: ReadonlyMap<string, readonly number[]>,
): number[] {
  const found = new Set<number>();
  for (const { stem } of words) for (const at of byStem.get(stem) ?? []) found.add(at);
  return [...found].sort((a, b) => a - b);
}

function bestGroup<T extends Phrased>(
  item: T,
  near: readonly number[],
  groups: readonly PhraseGroup<T>[],
  compare: (founder: T, item: T, share: number) => readonly Reason[],
): { group: PhraseGroup<T>; reasons: readonly Reason[] } | undefined {
  let best: { group: PhraseGroup<T>; reasons: readonly Reason[] } | undefined;
  let bestScore = SAME_FROM - 1e-9;
  for (const at of near) {
    const group = groups[at] as PhraseGroup<T>;
    const founder = group.members[0] as T;
    const share = shareOf(founder.phrase, item.phrase);
    if (share < HALF) continue;
    const reasons = compare(founder, item, share);
    const score = reasons.reduce((sum, reason) => sum + reason.contribution, 0);
    if (score > bestScore) {
      best = { group, reasons };
      bestScore = score;
    }
  }
  return best;
}
