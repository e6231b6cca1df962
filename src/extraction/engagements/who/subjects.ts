import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import { caseMarkers, dependents, isVerbal, tokenAt } from '../../tree.ts';
import { antecedent, mentionsUnder } from './arguments.ts';
import { namedBefore } from './beside.ts';

/** The subject of a verb; one that is shared with or controlled by a verb above is found there. */
export function subjectOf(sentence: Sentence, verb: number): number | undefined {
  const seen = new Set<number>();
  for (let v = verb; v >= 0 && !seen.has(v); ) {
    seen.add(v);
    // A parser that is unsure of a long apposition calls the subject before it an address: "Motegi, the minister, will ...".
    const own =
      ownSubject(sentence, v) ??
      dependents(sentence, v, 'vocative', 'dislocated', 'obl:agent').find(
        (i) => i < v && caseMarkers(sentence, i).length === 0,
      );
    if (own !== undefined) return own;
    const token = tokenAt(sentence, v);
    const relation = token.deprel.split(':')[0] ?? '';
    if (relation === 'acl' && token.deprel !== 'acl:relcl') {
      // "Has plans |to meet|": the planner meets; "talks |held| in Oslo": the noun itself is what is held.
      const above = tokenAt(sentence, token.head);
      const governor = !isInfinitive(sentence, v)
        ? undefined
        : isVerbal(above)
          ? above
          : sentence.tokens[above.head];
      if (governor === undefined || !isVerbal(governor)) return token.head;
      v = governor.index;
      continue;
    }
    // "They are due |to meet|"
    if (relation === 'csubj' && dependents(sentence, token.head, 'cop').length > 0) {
      v = token.head;
      continue;
    }
    // "A, who was also in town, |held| talks": a main verb that the tree took for another clause about the name.
    if (token.deprel === 'acl:relcl' && token.xpos === 'VBD' && token.head >= 0) return token.head;
    if (!['xcomp', 'conj', 'advcl', 'parataxis', 'ccomp'].includes(relation) || token.head < 0)
      return undefined;
    if (relation === 'ccomp' || relation === 'parataxis') return undefined;
    const controlled =
      relation === 'xcomp' || (relation === 'advcl' && isInfinitive(sentence, v))
        ? controllingObject(sentence, token.head)
        : undefined;
    if (controlled !== undefined) return controlled;
    v = token.head;
  }
  return undefined;
}

/** The subject among a verb's dependents; "Mr" and "Ms" before a name may be hung apart from it. */
function ownSubject(sentence: Sentence, verb: number): number | undefined {
  const [first, second] = dependents(sentence, verb, 'nsubj');
  return first !== undefined && second === first + 1 && HONORIFIC.test(tokenAt(sentence, first).form)
    ? second
    : first;
}

const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof)\.?$/;

/** "Invited |the president| to visit", "expect |Aso| to travel": the one who is to act is the object above. */
function controllingObject(sentence: Sentence, verb: number): number | undefined {
  return OBJECT_CONTROL.has(tokenAt(sentence, verb).lemma.toLowerCase())
    ? dependents(sentence, verb, 'obj', 'iobj')[0]
    : undefined;
}

const OBJECT_CONTROL: ReadonlySet<string> = new Set([
  'invite',
  'ask',
  'urge',
  'expect',
  'want',
  'allow',
  'persuade',
  'send',
  'dispatch',
  'press',
  'request',
  'tell',
  'order',
  'instruct',
  'encourage',
]);

function isInfinitive(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'mark').some((i) => tokenAt(sentence, i).form.toLowerCase() === 'to');
}

/** Who the subject of a verb stands for, coordination and relative pronouns followed; with the words before the verb as a second reader where the tree has no subject. */
export function subjectMentions(passage: Passage, sentence: Sentence, verb: number): Mention[] {
  const subject = subjectOf(sentence, verb);
  const tree =
    subject === undefined
      ? []
      : [subject, ...coSubjects(sentence, subject)].flatMap((i) =>
          mentionsUnder(passage, sentence, antecedent(sentence, i)),
        );
  const read = tree.length > 0 || subject !== undefined ? tree : mentionBefore(passage, sentence, verb);
  const found = longer(read, namedBefore(passage, sentence, verb));
  const first = [...found].sort((a, b) => a.first - b.first)[0];
  const partner =
    first === undefined || found.length > 1 ? undefined : coordinatedBefore(passage, sentence, first);
  return partner === undefined ? found : [partner, ...found];
}

/** The line of names where it holds all that the tree has found, else the tree's: a tree may lose one of several. */
export function longer(read: readonly Mention[], inLine: readonly Mention[]): Mention[] {
  const named = read.every((m) => m.form === 'full-name' || m.form === 'short-name' || m.form === 'office');
  return named && inLine.length > read.length && read.every((m) => inLine.includes(m))
    ? [...inLine]
    : [...read];
}

/** "Minister A, the negotiator, and |Secretary B| met": a second subject of the same verb is a lost conjunct. */
function coSubjects(sentence: Sentence, subject: number): number[] {
  const verb = tokenAt(sentence, subject).head;
  if (verb < 0 || !tokenAt(sentence, subject).deprel.startsWith('nsubj')) return [];
  const joined = (i: number) =>
    [i, ...dependents(sentence, i, 'nmod:desc', 'compound', 'flat')].some(
      (j) => dependents(sentence, j, 'cc').length > 0,
    );
  return dependents(sentence, verb, 'nsubj').filter((i) => i > subject && i < verb && joined(i));
}

/** "... Shinzo Abe and |Donald Trump| met": the person whose name ends right before a finite verb. */
function mentionBefore(passage: Passage, sentence: Sentence, verb: number): Mention[] {
  const token = tokenAt(sentence, verb);
  if (!/^VB[DZP]$/.test(token.xpos) && dependents(sentence, verb, 'aux').length === 0) return [];
  let i = verb - 1;
  while (i >= 0 && ['AUX', 'ADV', 'PART'].includes(tokenAt(sentence, i).upos)) i--;
  const mention = i < 0 ? undefined : passage.cast.at(sentence.index, i);
  return mention !== undefined && mention.last === i + 1 && isNamed(mention) ? [mention] : [];
}

const APPOSITION_WORDS = 14;

/** "|Motegi|, Japan's minister of ..., and Lighthizer met": the name joined by "and", over an apposition but no verb. */
function coordinatedBefore(passage: Passage, sentence: Sentence, mention: Mention): Mention | undefined {
  let i = mention.first - 1;
  // "and U.S. Trade Representative Lighthizer": the country before a title
  while (
    i >= 0 &&
    (passage.cast.at(sentence.index, i)?.form === 'country' || tokenAt(sentence, i).upos === 'DET')
  )
    i--;
  if (i < 0 || tokenAt(sentence, i).form !== 'and' || !isNamed(mention)) return undefined;
  for (let k = i - 1; k >= Math.max(0, i - APPOSITION_WORDS); k--) {
    const before = passage.cast.at(sentence.index, k);
    // "Talks |with X| for an hour, and Y held ...": X belongs to what stands before.
    if (before !== undefined && isNamed(before))
      return sentence.tokens[before.first - 1]?.upos === 'ADP' ? undefined : before;
    if (isVerbal(tokenAt(sentence, k))) return undefined;
  }
  return undefined;
}

function isNamed(mention: Mention): boolean {
  return mention.form === 'full-name' || mention.form === 'short-name';
}
