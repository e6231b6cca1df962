import type { Sentence, Token } from '../language/types.ts';
import { tokenWith } from './tree.ts';

/**
 * Verbs that the reader took for something else, where its own tags and grammar leave no doubt: "warplanes |struck| positions"
 * read as warplanes that were struck, "the Netherlands |suspended| aid" as aid suspended. Sentences without such a slip are
 * returned as they are.
 */
export function mendVerbs(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.map((sentence) => MENDS.reduce((mended, mend) => mend(mended), sentence));
}

/** Verbs whose passive may keep an object: "the country |given| aid", "a man |named| Paul". */
const KEEPS_OBJECT: ReadonlySet<string> = new Set(
  'give|grant|award|offer|send|show|teach|tell|pay|deny|hand|lend|sell|owe|promise|allow|ask|bring|guarantee|cost|name|call|dub|title|entitle|elect|appoint|make|consider|deem|label|crown|code-name|nickname|term|style'.split(
    '|',
  ),
);

/**
 * "Warplanes |struck| positions", "said that jets |struck| targets": a participle after its noun suffers, and has no object
 * of its own; with one it is a past tense and the noun its subject.
 */
function mendParticiple(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verb = tokens.find((t) => isActive(tokens, t));
  const noun = verb === undefined ? undefined : tokens[verb.head];
  if (verb === undefined || noun === undefined) return sentence;
  const says = tokens[noun.head];
  const told = says !== undefined && says.index < noun.index && SAYS.has(says.lemma);
  if (noun.head >= 0 && !told) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((t) => {
      if (t === verb) return tokenWith(t, { head: noun.head, deprel: told ? 'ccomp' : 'root', xpos: 'VBD' });
      if (t === noun) return tokenWith(t, { head: verb.index, deprel: 'nsubj' });
      return t.head === noun.index && (t.index > verb.index || t.deprel === 'punct')
        ? tokenWith(t, { head: verb.index })
        : t;
    }),
  };
}

const SAYS: ReadonlySet<string> = new Set(['say', 'report', 'announce', 'confirm', 'claim', 'add']);

/** A participle right behind its noun, with a direct object: nothing else in the sentence can be its passive. */
function isActive(tokens: readonly Token[], verb: Token): boolean {
  return (
    verb.xpos === 'VBN' &&
    verb.deprel === 'acl' &&
    verb.head === verb.index - 1 &&
    !KEEPS_OBJECT.has(verb.lemma) &&
    tokens.some((t) => t.head === verb.index && t.deprel === 'obj' && t.index > verb.index)
  );
}

/** "Threatened to |resume| attacks": what is tagged as an infinitive is no noun behind a preposition. */
function mendInfinitive(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verb = tokens.find(
    (t, i) => t.xpos === 'VB' && t.upos === 'NOUN' && t.deprel === 'obl' && tokens[i - 1]?.xpos === 'TO',
  );
  if (verb === undefined || tokens[verb.head]?.upos !== 'VERB') return sentence;
  return {
    ...sentence,
    tokens: tokens.map((t) => {
      if (t === verb) return tokenWith(t, { deprel: 'xcomp', upos: 'VERB' });
      return t.index === verb.index - 1 ? tokenWith(t, { deprel: 'mark', upos: 'PART' }) : t;
    }),
  };
}

/** "The Netherlands |suspended| aid": a past tense with a subject of its own describes no noun; the noun is its object. */
function mendModifier(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verb = tokens.find(
    (t) =>
      (t.xpos === 'VBD' || t.xpos === 'VBN') &&
      t.deprel === 'amod' &&
      t.head > t.index &&
      tokens.some((n) => n.head === t.index && n.deprel === 'nsubj' && n.index < t.index),
  );
  const noun = verb === undefined ? undefined : tokens[verb.head];
  if (verb === undefined || noun === undefined || noun.head >= 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((t) => {
      if (t === verb) return tokenWith(t, { head: -1, deprel: 'root', xpos: 'VBD' });
      if (t === noun) return tokenWith(t, { head: verb.index, deprel: 'obj' });
      if (t.head !== noun.index) return t;
      return t.index < verb.index || t.deprel === 'punct' || t.deprel === 'conj'
        ? tokenWith(t, { head: verb.index })
        : t;
    }),
  };
}

/** "Rebels on Sunday |freed| nine hostages": what stands behind the verb without a preposition is not part of its subject. */
function mendObject(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verb = tokens.find((t) => t.head < 0);
  if (verb === undefined || !/^VB[DN]$/.test(verb.xpos)) return sentence;
  const under = (head: number, deprel: string) => tokens.some((t) => t.head === head && t.deprel === deprel);
  if (under(verb.index, 'aux:pass') || under(verb.index, 'obj')) return sentence;
  const subject = tokens.find((t) => t.head === verb.index && t.deprel === 'nsubj');
  const lost = tokens.find(
    (t) =>
      t.head === subject?.index && t.deprel === 'nmod' && t.index > verb.index && !under(t.index, 'case'),
  );
  if (lost === undefined) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((t) => {
      if (t === lost) return tokenWith(t, { head: verb.index, deprel: 'obj' });
      return t === verb ? tokenWith(t, { xpos: 'VBD' }) : t;
    }),
  };
}

/** "Will cut its tariffs and |open| two crossings": an adjective has no object; joined to an infinitive it is one. */
function mendJoined(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verb = tokens.find(
    (t) =>
      t.xpos === 'JJ' &&
      t.deprel === 'conj' &&
      tokens[t.head]?.xpos === 'VB' &&
      tokens.some((n) => n.head === t.index && n.deprel === 'obj' && n.index > t.index),
  );
  return verb === undefined
    ? sentence
    : {
        ...sentence,
        tokens: tokens.map((t) => (t === verb ? tokenWith(t, { upos: 'VERB', xpos: 'VB' }) : t)),
      };
}

const MENDS: readonly ((sentence: Sentence) => Sentence)[] = [
  mendParticiple,
  mendInfinitive,
  mendModifier,
  mendObject,
  mendJoined,
];
