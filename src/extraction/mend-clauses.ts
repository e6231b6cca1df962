import type { Sentence, Token } from '../language/types.ts';
import { tokenWith } from './tree.ts';

/**
 * Slips of the reader that hide who does what in news: "with |visiting| Iranian minister X" read as a clause of visiting,
 * "Minister X on Friday |called| on Y" read as a name with a participle and no verb at all, "hold so-|called| consultations"
 * read as a clause of calling, "Mr X |plans| to" read as plans. Sentences without such a slip are returned as they are.
 */
export function mendClauses(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.map((sentence) =>
    mendPredicate(mendHolder(mendVisitor(mendSoCalled(mendIntent(sentence))))),
  );
}

const INTENTS: ReadonlySet<string> = new Set(['plans', 'hopes', 'aims', 'vows', 'wishes', 'seeks']);

/** "Mr X |plans| to call B": after a name and before "to" a verb, not somebody's plans. */
function mendIntent(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verb = tokens.find(
    (t, i) =>
      t.xpos === 'NNS' &&
      INTENTS.has(t.form) &&
      tokens[i - 1]?.xpos === 'NNP' &&
      tokens[i + 1]?.xpos === 'TO' &&
      tokens[i + 2]?.xpos === 'VB',
  );
  const name = tokens.find((t) => t.head === verb?.index && t.deprel === 'compound' && t.index < t.head);
  if (verb === undefined || name === undefined) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((t) => {
      if (t === name) return { ...t, deprel: 'nsubj' };
      if (t === verb) return { ...t, lemma: t.form.slice(0, -1), upos: 'VERB', xpos: 'VBZ' };
      return t.head === verb.index && t.deprel === 'acl' ? { ...t, deprel: 'xcomp' } : t;
    }),
  };
}

/** "Are to hold |so-called| consultations with B": an adjective, and what it stands before is the object. */
function mendSoCalled(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verb = tokens.find(
    (t, i) => t.form === 'called' && tokens[i - 1]?.form === '-' && /^so$/i.test(tokens[i - 2]?.form ?? ''),
  );
  if (verb === undefined || !/^(?:advcl|acl|xcomp|ccomp)$/.test(verb.deprel)) return sentence;
  const noun = tokens.find((t) => t.head === verb.index && t.deprel === 'obj' && t.index > verb.index);
  const above = tokens[verb.head];
  if (noun === undefined || above === undefined || above.index > verb.index) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((t) => {
      if (t === noun) return { ...t, head: above.index, deprel: above.upos === 'VERB' ? 'obj' : 'nmod' };
      if (t === verb) return { ...t, head: noun.index, deprel: 'amod', upos: 'ADJ' };
      return t.head === verb.index && t.index > noun.index ? { ...t, head: noun.index } : t;
    }),
  };
}

const BEFORE_NAMES: ReadonlySet<string> = new Set(['visiting', 'outgoing', 'departing', 'acting']);

/** "Talks with |visiting| minister X": the minister is met, and visits. */
function mendVisitor(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verb = tokens.find((t) => t.xpos === 'VBG' && BEFORE_NAMES.has(t.form.toLowerCase()));
  const mark = tokens.find((t) => t.head === verb?.index && t.deprel === 'mark' && t.index === t.head - 1);
  const person = tokens.find((t) => t.head === verb?.index && t.deprel === 'obj' && t.upos === 'PROPN');
  if (verb === undefined || mark === undefined || person === undefined || !/^(?:with|by)$/i.test(mark.form))
    return sentence;
  const relation = tokens[verb.head]?.upos === 'VERB' ? 'obl' : 'nmod';
  return {
    ...sentence,
    tokens: tokens.map((t) => {
      if (t === person) return tokenWith(t, { head: verb.head, deprel: relation });
      if (t === verb) return tokenWith(t, { head: person.index, deprel: 'amod', upos: 'ADJ', xpos: 'JJ' });
      if (t === mark) return tokenWith(t, { head: person.index, deprel: 'case', upos: 'ADP' });
      return t.head === verb.index ? tokenWith(t, { head: person.index }) : t;
    }),
  };
}

/** "A meeting between A and |visiting| president B", "|outgoing| minister A was to meet B": no clause, but a word of the person. */
function mendHolder(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verb = tokens.find((t) => t.xpos === 'VBG' && BEFORE_NAMES.has(t.form.toLowerCase()));
  const person =
    verb && tokens.find((t) => t.head === verb.index && t.deprel === 'obj' && t.index > verb.index);
  if (verb === undefined || person === undefined) return sentence;
  const place = placeOfPerson(tokens, verb);
  if (place === undefined) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((t) => {
      if (t === person) return tokenWith(t, place);
      if (t === verb) return tokenWith(t, { head: person.index, deprel: 'amod', upos: 'ADJ', xpos: 'JJ' });
      return t.head === verb.index ? tokenWith(t, { head: person.index }) : t;
    }),
  };
}

/** Where the person belongs: beside the name before "and", or as the subject that the main verb lacks. */
function placeOfPerson(tokens: readonly Token[], verb: Token): { head: number; deprel: string } | undefined {
  let name = tokens[verb.index - 2];
  if (verb.deprel === 'conj' && /^and$/i.test(tokens[verb.index - 1]?.form ?? '') && name?.upos === 'PROPN') {
    while (name?.deprel === 'flat') name = tokens[name.head];
    return name === undefined ? undefined : { head: name.index, deprel: 'conj' };
  }
  const main = tokens[verb.head];
  if (verb.index > 0 || verb.deprel !== 'advcl' || main === undefined) return undefined;
  const lacking = !tokens.some((t) => t.head === main.index && t.deprel.startsWith('nsubj'));
  const whole = !tokens.slice(0, main.index).some((t) => t.form === ',');
  if (!lacking || !whole) return undefined;
  const passive = tokens.some((t) => t.head === main.index && t.deprel === 'aux:pass');
  return { head: main.index, deprel: passive ? 'nsubj:pass' : 'nsubj' };
}

/** "Minister |X| on Friday |called| on Y": a sentence has a verb, and its participle after a name and a day is that verb. */
function mendPredicate(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const root = tokens.find((t) => t.head < 0);
  if (root?.upos !== 'PROPN') return sentence;
  const verb = tokens.find((t) => t.head === root.index && t.deprel === 'acl' && t.xpos === 'VBN');
  if (verb === undefined || !isDayBetween(tokens, root.index, verb.index)) return sentence;
  const finite = (t: Token) => /^(?:VB[DZP]|MD)$/.test(t.xpos);
  if (tokens.some((t) => t.index < verb.index && finite(t))) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((t) => {
      if (t === root) return tokenWith(t, { head: verb.index, deprel: 'nsubj' });
      if (t === verb) return tokenWith(t, { head: -1, deprel: 'root', xpos: 'VBD' });
      return t.head === root.index && t.index > verb.index ? tokenWith(t, { head: verb.index }) : t;
    }),
  };
}

/** "... X |on Friday| called": nothing but a day stands before the verb. */
function isDayBetween(tokens: readonly Token[], root: number, verb: number): boolean {
  return /day$/i.test(tokens[verb - 1]?.form ?? '') && verb - root <= 6;
}
