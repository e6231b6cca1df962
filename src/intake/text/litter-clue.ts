import { litterPhrases } from '../../generated/intake-lexicon.ts';

export type LitterKind =
  | 'share'
  | 'subscribe'
  | 'newsletter'
  | 'comment'
  | 'cookie'
  | 'ad'
  | 'related'
  | 'copyright'
  | 'nav'
  | 'photo'
  | 'agency'
  | 'template';

export interface LitterClue {
  readonly kind: LitterKind;
  /** 3: enough for a short line; 2: needs a second reason; 1: tips a balance. */
  readonly strength: number;
  /** The line is nothing but the phrase. */
  readonly whole: boolean;
  /** How many different phrases were met. */
  readonly hits: number;
}

const exact = new Map<string, LitterClue>();
const starts = new Map<string, { phrase: string; clue: LitterClue }[]>();
const ends: { phrase: string; clue: LitterClue }[] = [];
/** Phrases looked for anywhere: by first word where they begin with one, the rest by search. */
const withinByWord = new Map<string, { phrase: string; clue: LitterClue }[]>();
const withinAnywhere: { phrase: string; clue: LitterClue }[] = [];

for (const [where, kind, strength, phrase] of litterPhrases) {
  const clue: LitterClue = { kind: kind as LitterKind, strength, whole: where === 'exact', hits: 1 };
  if (where === 'exact') exact.set(phrase, clue);
  else if (where === 'end') ends.push({ phrase, clue });
  else if (where === 'within' && !/^[\p{L}\p{N}]/u.test(phrase)) withinAnywhere.push({ phrase, clue });
  else {
    const key = firstWord(phrase);
    const index = where === 'within' ? withinByWord : starts;
    const list = index.get(key) ?? [];
    list.push({ phrase, clue });
    index.set(key, list);
  }
}

const anyWord = /[\p{L}\p{N}’'&-]+/gu;

function firstWord(phrase: string): string {
  return /^[\p{L}\p{N}’'&-]+|^\S/u.exec(phrase)?.[0] ?? '';
}

/** Lower case, straight apostrophes made typographic, bullets and arrows at the ends gone. */
function plain(line: string): string {
  return line
    .toLowerCase()
    .replace(/'/g, '’')
    .replace(/^[\s•·▪■●◦*|>»›→▶►+–—-]+(?=\S)/u, '')
    .replace(/(?<![\s|>»›→▶►])[\s|>»›→▶►]+$/u, '');
}

/** What the lexicon knows about a line: the strongest clue, or nothing. `line` is single-spaced. */
export function litterClue(line: string): LitterClue | undefined {
  if (/\{\{[^{}]*\}\}|\$\{[\w.]+\}|<%[^%]*%>|\[\[[\w.]+\]\]/.test(line)) {
    return { kind: 'template', strength: 3, whole: false, hits: 1 };
  }
  const text = plain(line);
  const bare = text.replace(/[.:!?,…]+$/u, '').trim();
  const whole = exact.get(text) ?? exact.get(bare) ?? exact.get(bare.replace(/^[\d\s,.]+|[\s\d(),.]+$/g, ''));
  if (whole) return whole;
  let best: LitterClue | undefined;
  let hits = 0;
  const consider = (clue: LitterClue) => {
    hits += 1;
    if (!best || clue.strength > best.strength) best = clue;
  };
  for (const { phrase, clue } of starts.get(firstWord(text)) ?? []) {
    if (text.startsWith(phrase) && !/^[\p{L}\p{N}]{2}/u.test(lastAndNext(text, phrase))) consider(clue);
  }
  const tail = text.slice(-60);
  for (const { phrase, clue } of ends)
    if (tail.endsWith(phrase) || tail.endsWith(`${phrase}.`)) consider(clue);
  const looked = text.length > 700 ? `${text.slice(0, 350)}${text.slice(-350)}` : text;
  for (const { phrase, clue } of withinAnywhere) if (looked.includes(phrase)) consider(clue);
  for (const match of looked.matchAll(anyWord)) {
    for (const { phrase, clue } of withinByWord.get(match[0]) ?? [])
      if (looked.startsWith(phrase, match.index)) consider(clue);
  }
  return best && { ...best, hits };
}

/** The last character of the phrase and the one after it, to see that the phrase ends where a word does. */
function lastAndNext(text: string, phrase: string): string {
  return text.slice(phrase.length - 1, phrase.length + 1);
}

/** Whether the whole line is one known button, label or notice. */
export function isButton(line: string): boolean {
  const text = plain(line);
  return exact.has(text) || exact.has(text.replace(/[.:!…]+$/u, ''));
}

/** The longest known button that `line` starts with and that runs straight into a capital letter, or 0. */
export function gluedButtonLength(line: string): number {
  const limit = Math.min(line.length - 1, 40);
  for (let at = limit; at >= 4; at -= 1) {
    if (
      /\p{Ll}/u.test(line[at - 1] ?? '') &&
      /\p{Lu}|[“"]/u.test(line[at] ?? '') &&
      exact.has(plain(line.slice(0, at)))
    )
      return at;
  }
  return 0;
}

/** Whether a short line is nothing but buttons one after the other: "MENU SIGN IN SUBSCRIBE", "Share Tweet Copy". */
export function isButtonRow(line: string): boolean {
  const words = plain(line)
    .split(/[\s|•·/>»]+/u)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > 16 || words.some((word) => /^[\d.,]+$/.test(word))) return false;
  let covered = 0;
  let buttons = 0;
  for (let at = 0; at < words.length; ) {
    const length = [4, 3, 2, 1].find((size) => exact.has(words.slice(at, at + size).join(' '))) ?? 0;
    covered += length;
    buttons += length > 0 ? 1 : 0;
    at += Math.max(length, 1);
  }
  return buttons >= 2 && covered >= words.length * 0.7;
}
