import { irregularLemma } from './irregular-verbs.ts';
import { knownVerbLemma } from './verb-lemmas.ts';

/** The table made by training/lemmas.py: for each Penn tag, what endings become and which words do otherwise. */
export type LemmaTable = Readonly<Record<string, LemmaRules>>;

interface LemmaRules {
  /** ending -> "cut add": drop so many letters, append these. */
  readonly endings: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

const LONGEST_ENDING = 6;

/** Lemmas by tag and form, remembered. */
export class Lemmatizer {
  readonly #rules = new Map<string, { endings: Map<string, string>; words: Map<string, string> }>();
  readonly #known = new Map<string, Map<string, string>>();

  constructor(table: LemmaTable) {
    for (const [tag, rules] of Object.entries(table)) {
      this.#rules.set(tag, {
        endings: new Map(Object.entries(rules.endings)),
        words: new Map(Object.entries(rules.words)),
      });
    }
  }

  lemma(form: string, xpos: string): string {
    let known = this.#known.get(xpos);
    if (!known) {
      known = new Map();
      this.#known.set(xpos, known);
    }
    let lemma = known.get(form);
    if (lemma === undefined) {
      lemma = this.#find(form, xpos);
      if (known.size > 20000) known.clear();
      known.set(form, lemma);
    }
    return lemma;
  }

  #find(form: string, xpos: string): string {
    const rules = this.#rules.get(xpos);
    const key = xpos.startsWith('NNP') ? form : form.toLowerCase().replace(/[’`]/g, "'");
    if (!rules || key.length > 60) return key;
    const own = irregularLemma(key, xpos) ?? rules.words.get(key);
    if (own !== undefined) return own;
    const verb = knownVerbLemma(key, xpos);
    if (verb !== undefined) return verb;
    for (let size = Math.min(LONGEST_ENDING, key.length); size >= 0; size--) {
      const change = rules.endings.get(key.slice(key.length - size));
      if (change === undefined) continue;
      const space = change.indexOf(' ');
      const cut = Number(space < 0 ? change : change.slice(0, space));
      if (cut >= key.length) return key;
      return key.slice(0, key.length - cut) + (space < 0 ? '' : change.slice(space + 1));
    }
    return key;
  }
}
