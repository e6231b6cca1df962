import type { Sentence, Token } from '../../language/types.ts';
import { isPassive } from '../attribution/clause.ts';
import type { Takes } from '../lexicon/index.ts';
import type { Passage } from '../passage.ts';
import { cleanPhrase, type Phrase } from '../positions/clean-phrase.ts';
import type { Complement } from '../positions/complement.ts';
import { dayOf } from '../positions/day-of.ts';
import { holdersAt } from '../positions/holder.ts';
import { unnamedTogether } from '../positions/together.ts';
import type { Draft } from '../rule.ts';
import { caseMarkers, dependents, subtree, tokenAt } from '../tree.ts';
import type { CommitmentClaim, CommitmentStatus, Factuality, Holder } from '../types.ts';
import { type Amount, amountIn } from './amount-in.ts';
import { beneficiaryOf } from './beneficiary.ts';
import { isDeed, isEngagement, isVague } from './deed.ts';
import { dueOf } from './due.ts';
import { furtherDeeds } from './further-deeds.ts';
import { promiseAt } from './promises.ts';

export interface Undertaking {
  /** Token of the word of promising, with its last token exclusive. */
  readonly word: number;
  readonly last: number;
  readonly complement: Complement;
  readonly status: CommitmentStatus;
  readonly strength: 1 | 2 | 3;
  readonly factuality: Factuality;
  readonly holder: number;
  /** First token of the promised words where they do not stand behind the word of promising. */
  readonly from?: number;
  /** Another deed of the same promise was found: "will open an embassy and |name| an envoy". */
  readonly joined?: boolean;
}

/** One claim for each holder: "Japan and the United States agreed to ..." binds both. What several promise together they have agreed. */
export function draftCommitments(
  passage: Passage,
  sentence: Sentence,
  u: Undertaking,
): Draft<CommitmentClaim>[] {
  const { complement } = u;
  const first = draftOne(passage, sentence, u);
  const others = complement.kind === 'noun' ? [] : furtherDeeds(sentence, complement.head);
  const joined = others.flatMap((head) =>
    draftOne(passage, sentence, { ...u, complement: { ...complement, head }, joined: first.length > 0 }),
  );
  return [...first, ...joined];
}

function draftOne(passage: Passage, sentence: Sentence, u: Undertaking): Draft<CommitmentClaim>[] {
  const action = actionOf(passage, sentence, u.complement, u.from ?? u.last);
  if (action === undefined) return [];
  const { head } = u.complement;
  const amount = amountIn(passage, sentence, head, action.span);
  if (!isCommitted(passage, sentence, u, action, amount)) return [];
  const due = dueOf(passage, sentence, u.complement.head, action);
  const when = dayOf(passage, sentence, u.word);
  const beneficiary = beneficiaryOf(passage, sentence, u.complement.head, action.last);
  const holders = holdersOf(passage, sentence, u);
  return holders.map((holder, n) => ({
    kind: 'commitment',
    holder,
    action: action.text,
    ...(beneficiary === undefined || beneficiary === holder.country ? {} : { beneficiary }),
    ...(amount === undefined ? {} : { amount }),
    ...(due === undefined ? {} : { due }),
    status: isSeveral(holders) && u.status === 'announced' && isJoint(sentence, u) ? 'agreed' : u.status,
    factuality: u.factuality,
    ...(when === undefined || when.span.start === due?.span.start ? {} : { when }),
    spans: {
      trigger: { start: tokenAt(sentence, u.word).start, end: tokenAt(sentence, u.last - 1).end },
      holder: holder.span,
      // Several holders under one word are told apart by the role.
      ...(n === 0 ? {} : { [`holder.${n + 1}`]: holder.span }),
      action: action.span,
    },
    confidence: u.strength === 1 ? 0.65 : 0.75,
  }));
}

function holdersOf(passage: Passage, sentence: Sentence, { holder, strength }: Undertaking): Holder[] {
  const known = holdersAt(passage, sentence, holder);
  if (known.length > 0) return known.filter((h) => mayPromise(passage, h, strength));
  const unnamed = strength > 1 ? unnamedTogether(passage, sentence, holder) : undefined;
  return unnamed === undefined ? [] : [unnamed];
}

/** Two named, or "both sides". */
function isSeveral(holders: readonly Holder[]): boolean {
  return holders.length > 1 || /^(?:both|two|three|four|the two)\s/i.test(holders[0]?.description ?? '');
}

/** What several plan each may do alone; what they pledge, or say in one mouth that they will do, they do together. */
function isJoint(sentence: Sentence, { word, strength }: Undertaking): boolean {
  return strength > 1 || !/^(?:plan|decide|intend)$/.test(tokenAt(sentence, word).lemma);
}

/** From the verb on, with "not" and "be" before it; a clause loses the subject that stands for the holder. */
function actionOf(
  passage: Passage,
  sentence: Sentence,
  { kind, head }: Complement,
  last: number,
): Phrase | undefined {
  const joins = dependents(sentence, head, 'obj', 'obl', 'xcomp', 'ccomp').length === 0;
  const extent = { keepDates: true, alone: !joins };
  // "Announced that |it was| dropping the charges"
  const under = kind === 'noun' && speaksOfHolder(sentence, head);
  if (kind === 'noun' && !under) {
    const noun = cleanPhrase(passage, sentence, head, { ...extent, from: last });
    return noun && withTails(passage, sentence, tokenAt(sentence, head).head, noun);
  }
  if (kind === 'that' && !speaksOfHolder(sentence, head)) return clauseOf(passage, sentence, head, last);
  const be = dependents(sentence, head, 'aux:pass', 'cop').filter((i) => i >= last && i < head);
  const phrase = cleanPhrase(passage, sentence, head, { ...extent, from: Math.min(head, ...be) });
  const not = sentence.tokens.slice(last, head).find((t) => /^(?:not|never)$/i.test(t.form));
  return phrase === undefined || not === undefined ? phrase : startingAt(passage, phrase, not);
}

/** "Pledged $5 million |for clinics| |over four years|": what trees hang on the verb right behind its noun. */
function withTails(passage: Passage, sentence: Sentence, verb: number, noun: Phrase): Phrase {
  let whole = noun;
  for (const i of dependents(sentence, verb, 'obl', 'nmod')) {
    if (i < noun.first || subtree(sentence, i).first !== whole.last || !isTail(sentence, i)) continue;
    const tail = cleanPhrase(passage, sentence, i, { from: whole.last, keepDates: true });
    if (tail === undefined || tail.last - noun.first > LONGEST) break;
    const span = { start: noun.span.start, end: tail.span.end };
    const text = passage.article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    whole = { text, span, first: noun.first, last: tail.last };
  }
  return whole;
}

const LONGEST = 20;

/** What it is for, how long and by when; "at a summit", "in a statement", "on Friday" tell of the promising. */
function isTail(sentence: Sentence, index: number): boolean {
  return caseMarkers(sentence, index).some((m) =>
    /^(?:for|to|towards?|over|through|until|by|between|worth)$/.test(m),
  );
}

/** "|The prisoners would be freed| within a week": what is to happen, from its subject on. */
function clauseOf(passage: Passage, sentence: Sentence, head: number, last: number): Phrase | undefined {
  const subject = dependents(sentence, head, 'nsubj', 'expl').filter((i) => i < head)[0];
  const from = subject === undefined ? head : subtree(sentence, subject).first;
  const phrase = cleanPhrase(passage, sentence, head, { keepDates: true, from: Math.max(last, from) });
  return phrase === undefined
    ? undefined
    : startingAt(passage, phrase, tokenAt(sentence, Math.min(from, phrase.first)));
}

/** "|Not to raise| taxes". */
function startingAt(passage: Passage, phrase: Phrase, { index, start }: Token): Phrase {
  const text = passage.article.text.slice(start, phrase.span.end).replace(/\s+/g, ' ');
  return { text, span: { start, end: phrase.span.end }, first: index, last: phrase.last };
}

const VERBAL: readonly Takes[] = ['to', 'that', 'whom'];

/** Something that can be done and checked; a meeting is an engagement, and "to work together" binds nobody. */
function isCommitted(
  passage: Passage,
  sentence: Sentence,
  u: Undertaking,
  action: Phrase,
  amount: Amount | undefined,
): boolean {
  const { complement, strength, joined } = u;
  const head = complement.head;
  if (isEngagement(passage, sentence, head)) return false;
  // "Committed to |cutting| emissions" is as good as "to cut" them.
  const verbal = VERBAL.includes(complement.kind) || tokenAt(sentence, head).xpos === 'VBG';
  if (!verbal) return isCommittedThing(sentence, head, strength, amount);
  const deed = isDeed(passage, sentence, head);
  if (complement.kind === 'that' && !speaksOfHolder(sentence, head))
    return isToHappen(sentence, head, deed) || isSettled(passage, sentence, u);
  // "Is ready to |pledge| ...": a promise of a promise.
  const isPromise = () =>
    promiseAt(passage.lexicon, sentence, head, 'verb', ['to', 'that', 'noun']) !== undefined;
  if (strength === 1 && joined !== true) return deed || isPromise();
  return deed || !isVague(sentence, head, action);
}

/** "A loan of $2 billion", "a ceasefire": money with a sum, or a noun for a deed. */
function isCommittedThing(
  sentence: Sentence,
  noun: number,
  strength: 1 | 2 | 3,
  amount: Amount | undefined,
): boolean {
  const { lemma } = tokenAt(sentence, noun);
  if (DONE.has(lemma)) return strength > 1;
  return amount !== undefined && (strength > 1 || FUNDS.has(lemma));
}

const DONE: ReadonlySet<string> = new Set(
  'armistice ban ceasefire cease-fire cut disarmament embargo exchange extension freeze halt moratorium pause pullback pullout quota reduction release repatriation return swap truce waiver withdrawal'.split(
    ' ',
  ),
);

/** What is announced as money to be given: "announced a loan of $2 billion", not "announced a tariff of 24%". */
const FUNDS: ReadonlySet<string> = new Set(
  'aid assistance contribution credit donation fund funding financing grant investment line loan package program programme support'.split(
    ' ',
  ),
);

/** "Promised that |it| would ...": of another's deeds the promise is another's. */
function speaksOfHolder(sentence: Sentence, clause: number): boolean {
  return dependents(sentence, clause, 'nsubj').some((i) =>
    /^(?:he|she|it|they|we|i)$/i.test(tokenAt(sentence, i).form),
  );
}

/** "Agreed that the prisoners |would be freed|", "promised that |there would be| no base": a thing that is to be, nobody else's deed. */
function isToHappen(sentence: Sentence, clause: number, deed: boolean): boolean {
  const ahead = dependents(sentence, clause, 'aux').some((i) =>
    /^(?:will|would|shall|should|is|are|was|were)$/i.test(tokenAt(sentence, i).form),
  );
  const there = dependents(sentence, clause, 'expl', 'nsubj').some((i) =>
    /^there$/i.test(tokenAt(sentence, i).form),
  );
  const passive =
    isPassive(sentence, clause) &&
    (ahead || dependents(sentence, clause, 'aux:pass').some((i) => /^be$/i.test(tokenAt(sentence, i).form)));
  return (there && ahead) || (deed && passive);
}

/** "Agreed that |the presidency would rotate|": of a thing, which nobody else can promise. */
function isSettled(
  passage: Passage,
  sentence: Sentence,
  { complement: { head }, status }: Undertaking,
): boolean {
  const subject = dependents(sentence, head, 'nsubj')[0];
  const ahead = dependents(sentence, head, 'aux').some((i) =>
    /^(?:will|would|shall)$/i.test(tokenAt(sentence, i).form),
  );
  if (status !== 'agreed' || !ahead || subject === undefined) return false;
  const { upos, lemma } = tokenAt(sentence, subject);
  return (
    upos === 'NOUN' &&
    passage.cast.at(sentence.index, subject) === undefined &&
    passage.lexicon.group(lemma.toLowerCase()) === undefined
  );
}

const POWERS: ReadonlySet<string> = new Set(['GOV', 'IGO', 'BUS', 'REB']);

/** "The six powers", "several banks": bodies that can do what they say, by the last nouns of the description. */
function isPower(passage: Passage, description: string | undefined): boolean {
  return (description ?? '')
    .toLowerCase()
    .split(' ')
    .some((word) => {
      const group =
        passage.lexicon.group(word) ??
        passage.lexicon.group(word.replace(/s$/, '')) ??
        passage.lexicon.group(word.replace(/ies$/, 'y'));
      return group !== undefined && POWERS.has(group.sector);
    });
}

/** Plans and bare futures count only of governments, companies and bodies, and of people in office. */
function mayPromise(passage: Passage, holder: Holder, strength: 1 | 2 | 3): boolean {
  if (/\b(?:accord|agreement|pact|treaty|convention|protocol|report|plan|deal)$/i.test(holder.name ?? ''))
    return false;
  if (strength > 1) return true;
  const actor = holder.actor === undefined ? undefined : passage.cast.actors.get(holder.actor);
  if (actor === undefined)
    return holder.country !== undefined || holder.name !== undefined || isPower(passage, holder.description);
  return actor.kind !== 'person' || actor.offices.length > 0 || actor.country !== undefined;
}
