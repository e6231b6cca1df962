import { firstKey, type Run, runsOf, runsOfPhrase } from './fold.ts';

/** A phrase of the lexicon found in a list of words. */
export interface PhraseMatch<T> {
  /** Words taken, counted in the caller's tokens. */
  readonly length: number;
  /** The first value given for this phrase. */
  readonly value: T;
  /** All values given for it, when one phrase means several things ("Georgia"). */
  readonly values: readonly T[];
}

interface Ending<T> {
  readonly runs: readonly Run[];
  readonly value: T;
}

interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  /** Branch taken by a `*` in the phrase: up to `GAP` words of any kind but punctuation. */
  gap: Node<T> | undefined;
  endings: Ending<T>[] | undefined;
}

/** Words remembered by an index; text brings new ones for ever. */
const MOST_STARTS = 20_000;
const GAP = 3;
const GAP_KEY = '*';

/**
 * Phrases by their first word. Case counts only where the phrase has it: a phrase word that starts with a capital wants
 * a capital in the text ("Turkey" is not "turkey"), and an acronym of up to five letters wants all capitals ("US" is not
 * "us"). Phrases written in lower case match any case.
 */
export class PhraseIndex<T> {
  readonly #root: Node<T> = { next: undefined, gap: undefined, endings: undefined };
  /** Phrases not yet in the tree, by first run. Few first words occur in any one article; the rest never cost a thing. */
  readonly #waiting = new Map<string, [phrase: string, value: T][]>();
  /**
   * Where a word as a text writes it leads from the root; null where no phrase starts with it. Most words start none, and
   * are asked for again and again.
   */
  readonly #starts = new Map<string, Node<T> | null>();
  /** First runs of phrases that a text may write in lower case. */
  readonly #anyCase = new Set<string>();
  /** Their initials, a bit for each of a to z: for most words in lower case the answer is no without a look-up. */
  #initials = 0;
  #size = 0;
  /** The list asked about last, and what was found where: several readers of a sentence ask of the same words. */
  #asked: readonly string[] | undefined;
  readonly #found: (PhraseMatch<T> | null | undefined)[] = [];

  get size(): number {
    return this.#size;
  }

  add(phrase: string, value: T): void {
    const key = firstKey(phrase);
    if (key === undefined) return;
    const waiting = this.#waiting.get(key);
    if (waiting) waiting.push([phrase, value]);
    else this.#waiting.set(key, [[phrase, value]]);
    if (!isUpper(phrase.charCodeAt(0))) {
      this.#anyCase.add(key);
      this.#initials |= initialOf(key);
    }
    this.#starts.clear();
    this.#asked = undefined;
    this.#size++;
  }

  #plant(key: string): void {
    const waiting = this.#waiting.get(key);
    if (!waiting) return;
    this.#waiting.delete(key);
    for (const [phrase, value] of waiting) {
      const runs = runsOfPhrase(phrase);
      let node = this.#root;
      for (const run of runs) node = run.key === GAP_KEY ? gapOf(node) : childOf(node, run.key);
      node.endings ??= [];
      node.endings.push({ runs, value });
    }
  }

  /**
   * The longest phrase that starts at `words[i]` and ends at a word's end; undefined when there is none. With `fits` only
   * phrases with such a value count: the noun "talk" where the verb "talk with" is longer. A list must not change once it
   * was asked about.
   */
  longestAt(words: readonly string[], i: number, fits?: (value: T) => boolean): PhraseMatch<T> | undefined {
    if (fits !== undefined) return this.#find(words, i, fits);
    if (words !== this.#asked) {
      this.#asked = words;
      this.#found.length = 0;
    }
    let found = this.#found[i];
    if (found === undefined) {
      found = this.#find(words, i, undefined) ?? null;
      this.#found[i] = found;
    }
    return found ?? undefined;
  }

  #find(
    words: readonly string[],
    i: number,
    fits: ((value: T) => boolean) | undefined,
  ): PhraseMatch<T> | undefined {
    const word = words[i];
    if (word === undefined || (isLower(word.charCodeAt(0)) && (this.#initials & initialOf(word)) === 0))
      return undefined;
    let start = this.#starts.get(word);
    if (start === undefined) start = this.#startOf(word);
    if (start === null || endsHere(start, words[i + 1])) return undefined;
    let best: PhraseMatch<T> | undefined;
    walk(this.#root, words, i, [], (node, end, taken) => {
      if (best && end - i <= best.length) return;
      const values = node.endings
        ?.filter((ending) => caseFits(ending.runs, taken) && (fits === undefined || fits(ending.value)))
        .map((e) => e.value);
      const value = values?.[0];
      if (values && value !== undefined) best = { length: end - i, value, values };
    });
    return best;
  }

  #startOf(word: string): Node<T> | null {
    const runs = runsOf(word);
    const first = runs[0];
    // "the march", "may": a word in lower case starts none of the phrases that want a capital.
    const fits = first !== undefined && (first.startsUpper || this.#anyCase.has(first.key));
    if (fits) this.#plant(first.key);
    let start: Node<T> | undefined = fits ? this.#root : undefined;
    for (const run of runs) start = start?.next?.get(run.key);
    if (this.#starts.size >= MOST_STARTS) this.#starts.clear();
    this.#starts.set(word, start ?? null);
    return start ?? null;
  }

  /** The values of a whole phrase, case counting as in `longestAt`. Empty when unknown. */
  get(phrase: string): readonly T[] {
    const words = phrase.split(/\s+/).filter((word) => word !== '');
    const match = this.longestAt(words, 0);
    return match && match.length === words.length ? match.values : [];
  }
}

/** No phrase ends at this node and none goes on with the next word: known before the walk begins. */
function endsHere<T>({ endings, gap, next }: Node<T>, word: string | undefined): boolean {
  if (endings !== undefined || gap !== undefined) return false;
  if (word === undefined) return true;
  const first = runsOf(word)[0];
  return first !== undefined && next?.has(first.key) !== true;
}

type Visit<T> = (node: Node<T>, end: number, taken: readonly Run[]) => void;

/** Follows `words[at]` from `node`; calls `visit` wherever a phrase ends at a word's end. */
function walk<T>(node: Node<T>, words: readonly string[], at: number, taken: Run[], visit: Visit<T>): void {
  const word = words[at];
  if (word === undefined) return;
  const runs = runsOf(word);
  if (runs.length === 0) {
    // A hyphen or apostrophe that the tokenizer split off; a phrase may go over it, not start or end with it.
    if (taken.length > 0) walk(node, words, at + 1, taken, visit);
    return;
  }
  const before = taken.length;
  let here: Node<T> | undefined = node;
  for (const run of runs) {
    here = here?.next?.get(run.key);
    if (!here) break;
    taken.push(run);
  }
  if (here) {
    if (here.endings) visit(here, at + 1, taken);
    if (here.next) walk(here, words, at + 1, taken, visit);
    if (here.gap) skip(here.gap, words, at + 1, taken, visit);
  }
  taken.length = before;
}

function skip<T>(gap: Node<T>, words: readonly string[], at: number, taken: Run[], visit: Visit<T>): void {
  taken.push(GAP_RUN);
  walk(gap, words, at, taken, visit);
  for (let n = 1; n <= GAP; n++) {
    const word = words[at + n - 1];
    if (word === undefined || !/[A-Za-z0-9\u00c0-\uffff]/.test(word)) break;
    walk(gap, words, at + n, taken, visit);
  }
  taken.pop();
}

const GAP_RUN: Run = { key: GAP_KEY, startsUpper: false, allUpper: false };

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

function initialOf(word: string): number {
  const code = word.charCodeAt(0);
  return isLower(code) ? 1 << (code - 97) : 0;
}

function childOf<T>(node: Node<T>, key: string): Node<T> {
  node.next ??= new Map();
  let child = node.next.get(key);
  if (!child) {
    child = { next: undefined, gap: undefined, endings: undefined };
    node.next.set(key, child);
  }
  return child;
}

function gapOf<T>(node: Node<T>): Node<T> {
  node.gap ??= { next: undefined, gap: undefined, endings: undefined };
  return node.gap;
}

function caseFits(phrase: readonly Run[], text: readonly Run[]): boolean {
  return phrase.every((run, k) => {
    const found = text[k];
    if (!found || run.key === GAP_KEY) return true;
    if (run.allUpper && run.key.length <= 5) return found.allUpper;
    return !run.startsUpper || found.startsUpper;
  });
}
