import type { NameKind, Token } from './types.ts';

/** A name before the document has had its say. */
export interface DraftName {
  first: number;
  last: number;
  kind: NameKind;
  /** Log-probability of every kind, in the order of `kinds`. */
  scores: ArrayLike<number>;
}

/** The names of one sentence and its words. */
export interface NamedSentence {
  readonly tokens: readonly Token[];
  readonly names: DraftName[];
}

/** One string that names something somewhere in the document, with the evidence of all its mentions. */
interface Entry {
  readonly words: number;
  readonly scores: number[];
  kind: number;
}

const CERTAIN = 0.5;
/** What a title before a name, or a second word hung on it as names are, adds to the log-probability of a person. */
const TITLE_SPEAKS = 6;
const SECOND_WORD_SPEAKS = 1.5;
const LISTED_SPEAKS = 12;

/** Words of offices that are no names by themselves: "Finance Minister", "Secretary of State Mike Pompeo". */
const OFFICE_WORD =
  /^(?:finance|foreign|defen[cs]e|state|trade|prime|interior|deputy|commerce|energy|chief|cabinet|vice)$/i;
const OFFICE = /^(?:ministers?|secretary|secretaries|president)$/i;

const TITLE =
  /^(?:mr|mrs|ms|dr|president|minister|premier|secretary|chancellor|senator|sen|representative|rep|general|gen|governor|gov|ambassador|king|queen|prince|princess|pope|spokesman|spokeswoman|spokesperson|envoy|negotiator|leader|chairman|chairwoman|commissioner|adviser|advisor|chief|colonel|col|admiral|justice|judge|professor|prof|sheikh|ayatollah|mayor|lawmaker|economist|analyst)\.?$/i;

/**
 * Makes a document agree with itself: mentions with the same words are of one kind, a surname takes the kind of the
 * full name ("Aso" is a person because "Taro Aso" is), and mentions that were missed are added. Changes `names` in place.
 */
export function agreeNames(
  sentences: readonly NamedSentence[],
  kinds: readonly NameKind[],
  isListed: (form: string, list: string) => boolean = () => false,
): void {
  for (const sentence of sentences) lookAround(sentence, kinds.indexOf('PERSON'), isListed);
  const entries = collect(sentences, kinds.length);
  lendToSurnames(entries, kinds.indexOf('PERSON'), kinds.indexOf('GPE'));
  for (const entry of entries.values()) entry.kind = greatest(entry.scores);
  for (const sentence of sentences) {
    for (const name of sentence.names) {
      const entry = entries.get(key(sentence.tokens, name.first, name.last));
      if (entry && name.kind !== 'NORP') name.kind = kinds[entry.kind] ?? name.kind;
    }
    addMissed(sentence, entries, kinds);
  }
}

/** Takes in the second words of people's names, and counts what stands before a name as evidence. */
function lookAround(
  { tokens, names }: NamedSentence,
  person: number,
  isListed: (form: string, list: string) => boolean,
): void {
  for (let i = names.length - 1; i >= 0; i--) if (isOfficeWord(tokens, names[i])) names.splice(i, 1);
  for (const name of names) {
    if (name.kind === 'NORP' || name.kind === 'EVENT') continue;
    if (
      name.last - name.first > 1 &&
      /^(?:mrs?|ms|dr|sen|gen|gov|rep)\.?$/i.test(tokens[name.first]?.form ?? '')
    )
      name.first++;
    let speaks = TITLE.test(tokens[name.first - 1]?.form ?? '') || isCalled(tokens, name) ? TITLE_SPEAKS : 0;
    const last = tokens[name.last - 1]?.form ?? '';
    if (
      name.last - name.first > 1 &&
      isListed(last, 'surname') &&
      isListed(tokens[name.first]?.form ?? '', 'given')
    ) {
      speaks += LISTED_SPEAKS;
    }
    const next = names.find((other) => other.first >= name.last)?.first ?? tokens.length;
    while (name.last < next && isProper(tokens[name.last]) && hangsOn(tokens[name.last], name)) {
      name.last++;
      speaks += SECOND_WORD_SPEAKS;
    }
    if (speaks > 0) name.scores = Array.from(name.scores, (s, k) => (k === person ? s + speaks : s));
  }
}

function isOfficeWord(tokens: readonly Token[], name: DraftName | undefined): boolean {
  if (!name || name.last - name.first !== 1 || !OFFICE_WORD.test(tokens[name.first]?.form ?? ''))
    return false;
  const office = tokens[name.first - 1]?.form === 'of' ? tokens[name.first - 2] : tokens[name.last];
  return OFFICE.test(office?.form ?? '');
}

/** "Taro Aso, the deputy prime minister": an apposition names the office. */
function isCalled(tokens: readonly Token[], name: DraftName): boolean {
  for (let i = name.last; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.deprel === 'appos' && token.head >= name.first && token.head < name.last)
      return TITLE.test(token.form);
  }
  return false;
}

function hangsOn(token: Token | undefined, name: DraftName): boolean {
  return token?.deprel === 'flat' && token.head >= name.first && token.head < name.last;
}

function key(tokens: readonly Token[], first: number, last: number): string {
  let out = tokens[first]?.form ?? '';
  for (let i = first + 1; i < last; i++) out += ` ${tokens[i]?.form}`;
  return out;
}

function collect(sentences: readonly NamedSentence[], kinds: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { tokens, names } of sentences) {
    for (const name of names) {
      const at = key(tokens, name.first, name.last);
      let entry = entries.get(at);
      if (!entry) {
        entry = { words: name.last - name.first, scores: new Array<number>(kinds).fill(0), kind: 0 };
        entries.set(at, entry);
      }
      for (let k = 0; k < kinds; k++)
        entry.scores[k] = (entry.scores[k] ?? 0) + Math.max(name.scores[k] ?? 0, -8);
    }
  }
  return entries;
}

/**
 * A full name of a person speaks for the surname alone, and is itself made surer by it. Only a place of the same name
 * ("Washington") may outweigh it: a company or an event named like a person of the same article is all but unheard of.
 */
function lendToSurnames(entries: Map<string, Entry>, person: number, place: number): void {
  for (const [full, entry] of [...entries]) {
    if (entry.words < 2 || entry.words > 4) continue;
    const last = full.slice(full.lastIndexOf(' ') + 1);
    const surname = entries.get(last);
    const joint = entry.scores.map((s, k) => s + (surname?.scores[k] ?? 0));
    if (greatest(entry.scores) === person && surname && greatest(surname.scores) !== place) {
      joint[person] = Math.max(...joint) + 2 * CERTAIN;
    }
    if (greatest(joint) !== person) continue;
    for (let k = 0; k < joint.length; k++) entry.scores[k] = joint[k] ?? 0;
    entries.set(last, { words: 1, scores: joint, kind: person });
  }
}

function greatest(values: readonly number[]): number {
  let at = 0;
  for (let k = 1; k < values.length; k++) if ((values[k] ?? 0) > (values[at] ?? 0)) at = k;
  return at;
}

/** Proper nouns standing alone that are a name elsewhere in the document are that name here too. */
function addMissed(
  { tokens, names }: NamedSentence,
  entries: Map<string, Entry>,
  kinds: readonly NameKind[],
): void {
  const taken = new Uint8Array(tokens.length);
  for (const name of names) taken.fill(1, name.first, name.last);
  let added = false;
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !isProper(tokens[i]) || isProper(tokens[i - 1]) || isProper(tokens[i + 1])) continue;
    const form = tokens[i]?.form ?? '';
    const entry = form.length > 2 ? entries.get(form) : undefined;
    if (entry?.words !== 1) continue;
    const kind = kinds[entry.kind];
    if ((kind !== 'PERSON' && kind !== 'GPE') || !isSure(entry.scores)) continue;
    names.push({ first: i, last: i + 1, kind, scores: entry.scores });
    added = true;
  }
  if (added) names.sort((a, b) => a.first - b.first);
}

function isProper(token: Token | undefined): boolean {
  return token !== undefined && token.upos === 'PROPN';
}

function isSure(scores: readonly number[]): boolean {
  const sorted = [...scores].sort((a, b) => b - a);
  return (sorted[0] ?? 0) - (sorted[1] ?? 0) > CERTAIN;
}
