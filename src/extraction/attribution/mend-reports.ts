import type { Sentence, Token } from '../../language/types.ts';
import { childrenOf, dependents, tokenAt } from '../tree.ts';
import { hasSubject, isComma, type Mend, NONE, type Repair, reports } from './mend.ts';
import type { CueLexicon } from './types.ts';

/** "The judge sided with the firm, |saying| the law was void": the participle was taken for the main verb. */
function participleAsRoot(sentence: Sentence, token: Token): readonly Repair[] {
  if (token.head >= 0 || token.xpos !== 'VBG' || !isComma(sentence.tokens[token.index - 1])) return NONE;
  if (dependents(sentence, token.index, 'nsubj', 'aux').length > 0) return NONE;
  const main = childrenOf(sentence, token.index).find((i) => {
    const child = tokenAt(sentence, i);
    return (
      i < token.index && ['ccomp', 'parataxis', 'dep', 'advcl'].includes(child.deprel) && finite(sentence, i)
    );
  });
  if (main === undefined || !hasSubject(sentence, main)) return NONE;
  return [
    { index: main, head: -1, deprel: 'root' },
    { index: token.index, head: main, deprel: 'advcl' },
  ];
}

function finite(sentence: Sentence, index: number): boolean {
  return (
    /^VB[DZPN]$/u.test(tokenAt(sentence, index).xpos) || dependents(sentence, index, 'aux', 'cop').length > 0
  );
}

/** A verb that reports, or thinks, a clause. */
function takesReport(token: Token, cues: CueLexicon): boolean {
  return (
    reports(token, cues) || cues.find(token.lemma.toLowerCase(), 'verb')?.frames.includes('clause') === true
  );
}

/** The verb of saying in whose report `index` stands, and the head of that report. */
function reportAround(
  sentence: Sentence,
  index: number,
  cues: CueLexicon,
): { verb: number; clause: number } | undefined {
  let at = index;
  for (let hops = 0; hops < 4; hops++) {
    const token = tokenAt(sentence, at);
    const head = sentence.tokens[token.head];
    if (head === undefined) return undefined;
    if (token.deprel === 'ccomp' && head.index < at)
      return takesReport(head, cues) ? { verb: head.index, clause: at } : undefined;
    if (!['advcl', 'conj', 'xcomp', 'parataxis'].includes(token.deprel)) return undefined;
    at = head.index;
  }
  return undefined;
}

/** Somebody else than the speaker may go on to speak in the report: its subject is named. */
function aboutSomebody(sentence: Sentence, clause: number): boolean {
  return dependents(sentence, clause, 'nsubj').some((i) =>
    sentence.names.some((n) => n.kind === 'PERSON' && n.first <= i && i < n.last),
  );
}

/** "said the plan was sound, |adding| that it was cheap": the participle goes on about the speaker, not about the plan. */
function participleInReport(sentence: Sentence, token: Token, cues: CueLexicon): readonly Repair[] {
  if (token.xpos !== 'VBG' || !isComma(sentence.tokens[token.index - 1]) || !reports(token, cues))
    return NONE;
  if (token.deprel !== 'advcl' && token.deprel !== 'conj' && token.deprel !== 'acl') return NONE;
  if (dependents(sentence, token.index, 'nsubj', 'aux').length > 0) return NONE;
  const around = reportAround(sentence, token.head, cues);
  if (around === undefined || (token.lemma !== 'add' && aboutSomebody(sentence, around.clause))) return NONE;
  return [{ index: token.index, head: around.verb, deprel: 'advcl' }];
}

/** "said the plan would fail and |promised| to fight it": no form that "would" could govern, so the speaker promised. */
function verbInReport(sentence: Sentence, token: Token, cues: CueLexicon): readonly Repair[] {
  if (token.deprel !== 'conj' || !/^VB[DZNGP]?$/u.test(token.xpos) || !reports(token, cues)) return NONE;
  if (dependents(sentence, token.index, 'nsubj', 'aux').length > 0) return NONE;
  const around = reportAround(sentence, token.head, cues);
  if (around === undefined || around.clause !== token.head) return NONE;
  const verb = tokenAt(sentence, around.verb);
  const mistaken = { VBD: 'VBN', VBP: 'VB' }[verb.xpos];
  const sameTense = verb.xpos === token.xpos || mistaken === token.xpos;
  // "fear that he has lost and |warn| that": no "has" governs "warn".
  const perfect = token.xpos === 'VB' && tokenAt(sentence, around.clause).xpos === 'VBN';
  const modal = dependents(sentence, around.clause, 'aux').some((i) => tokenAt(sentence, i).xpos === 'MD');
  const participle = token.xpos === 'VBG' && tokenAt(sentence, around.clause).xpos !== 'VBG';
  const mute = !canSpeak(sentence, around.clause, cues);
  const own =
    (modal && token.xpos !== 'VB') ||
    perfect ||
    participle ||
    mute ||
    token.lemma === 'add' ||
    samePerson(sentence, token, around.clause);
  if (!sameTense || !own) return NONE;
  return [{ index: token.index, head: around.verb, deprel: 'conj' }];
}

/** A plan or a price does not ask or warn; whose subject is none of a speaker's is not the subject of the verb behind it. */
function canSpeak(sentence: Sentence, clause: number, cues: CueLexicon): boolean {
  const [subject] = dependents(sentence, clause, 'nsubj');
  if (subject === undefined) return true;
  const token = tokenAt(sentence, subject);
  const named = sentence.names.some((n) => n.first <= subject && subject < n.last);
  return token.upos !== 'NOUN' || named || cues.isSpeaker(token.lemma.toLowerCase());
}

/** "Berg said he had tried and added that ...": whoever "he" is, a report of his own goes on with it. */
function samePerson(sentence: Sentence, token: Token, clause: number): boolean {
  const pronoun = dependents(sentence, clause, 'nsubj').some((i) => tokenAt(sentence, i).xpos === 'PRP');
  return pronoun && dependents(sentence, token.index, 'ccomp').length > 0;
}

const FARTHEST_IF = 6;

/** "asked the minister |if| he would resign": the question hangs on the verb that asks, not on the sentence's main verb. */
function questionOfAsking(sentence: Sentence, token: Token): readonly Repair[] {
  const form = token.form.toLowerCase();
  if ((form !== 'if' && form !== 'whether') || token.deprel !== 'mark') return NONE;
  const clause = tokenAt(sentence, token.head);
  if (clause.deprel !== 'advcl') return NONE;
  for (let i = token.index - 1; i >= 0 && i >= token.index - FARTHEST_IF; i--) {
    const before = tokenAt(sentence, i);
    if (before.upos === 'PUNCT') return NONE;
    if (before.upos !== 'VERB') continue;
    if (before.lemma !== 'ask' || clause.head === i) return NONE;
    return [{ index: clause.index, head: i, deprel: 'ccomp' }];
  }
  return NONE;
}

/** "said, |adding|, 'We will go'": what is quoted belongs to the nearer verb. */
function reportOfParticiple(sentence: Sentence, token: Token, cues: CueLexicon): readonly Repair[] {
  if (token.deprel !== 'ccomp' || token.head < 0 || token.head > token.index) return NONE;
  const nearer = childrenOf(sentence, token.head).findLast((i) => {
    const child = tokenAt(sentence, i);
    return (
      i > token.head &&
      i < token.index &&
      (isComma(sentence.tokens[i - 1])
        ? child.deprel === 'advcl' && child.xpos === 'VBG'
        : child.deprel === 'conj') &&
      reports(child, cues)
    );
  });
  if (nearer === undefined || dependents(sentence, nearer, 'ccomp', 'obj', 'xcomp').length > 0) return NONE;
  return [{ index: token.index, head: nearer, deprel: 'ccomp' }];
}

/** "went |on| to say": one chain of verbs, whatever the parser makes of the infinitive. */
function infinitiveOfGoing(sentence: Sentence, token: Token): readonly Repair[] {
  const head = sentence.tokens[token.head];
  if (token.deprel !== 'advcl' || token.xpos !== 'VB' || head === undefined || head.index > token.index)
    return NONE;
  if (head.lemma !== 'go' && head.lemma !== 'come') return NONE;
  const between = sentence.tokens.slice(head.index + 1, token.index);
  const plain = between.every((t) => t.upos === 'ADV' || t.upos === 'ADP' || t.upos === 'PART');
  return plain && between.length < 4 && sentence.tokens[token.index - 1]?.upos === 'PART'
    ? [{ index: token.index, head: head.index, deprel: 'xcomp' }]
    : NONE;
}

/** "went on to question |whether| it would": the clause right behind an infinitive is what that one asks or tells. */
function clauseOfInfinitive(sentence: Sentence, token: Token, cues: CueLexicon): readonly Repair[] {
  if (token.deprel !== 'ccomp' && token.deprel !== 'advcl') return NONE;
  const above = sentence.tokens[token.head];
  if (above === undefined || above.index > token.index) return NONE;
  const [mark] = dependents(sentence, token.index, 'mark').filter((i) => i < token.index);
  const verb = mark === undefined ? undefined : sentence.tokens[mark - 1];
  if (mark === undefined || verb?.head !== above.index || verb.deprel !== 'xcomp') return NONE;
  if (!/^(?:that|whether|if)$/iu.test(tokenAt(sentence, mark).form) || !takesReport(verb, cues)) return NONE;
  return [{ index: token.index, head: verb.index, deprel: 'ccomp' }];
}

/** Arcs around what is reported, in the order they are put right. */
export const REPORT_MENDS: readonly Mend[] = [
  participleAsRoot,
  participleInReport,
  verbInReport,
  questionOfAsking,
  reportOfParticiple,
  infinitiveOfGoing,
  clauseOfInfinitive,
];
