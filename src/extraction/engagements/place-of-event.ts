import type { Sentence } from '../../language/types.ts';
import type { Mention } from '../cast/types.ts';
import type { Passage } from '../passage.ts';
import { dependents, isVerbal, tokenAt } from '../tree.ts';
import type { Where } from '../types.ts';
import { prepositional } from './arguments.ts';

/** Where the words at the event or its verb say it takes place. */
export function placeAt(
  passage: Passage,
  sentence: Sentence,
  event: number,
  verb: number | undefined,
): Where | undefined {
  const anchors = verb === undefined || verb === event ? [event] : [event, verb];
  for (const anchor of [...anchors, ...anchors.flatMap((a) => participantsUnder(passage, sentence, a))]) {
    for (const i of prepositional(sentence, anchor, ['in', 'at', 'near', 'outside'])) {
      const mention = passage.cast.at(sentence.index, i);
      if (mention?.place === true || (mention?.form === 'metonym' && mention.actors.length > 0))
        return toWhere(mention, passage);
    }
  }
  return (
    placeInLine(passage, sentence, Math.max(event, verb ?? event)) ??
    placeBeforeWhere(passage, sentence, anchors)
  );
}

/** "Flew on to |Riga|, where he held talks with B": the place right before the clause. */
function placeBeforeWhere(
  passage: Passage,
  sentence: Sentence,
  anchors: readonly number[],
): Where | undefined {
  for (const anchor of anchors) {
    const where = dependents(sentence, anchor, 'advmod').find((i) =>
      /^where$/i.test(tokenAt(sentence, i).form),
    );
    if (where === undefined) continue;
    const last = beforeDay(
      passage,
      sentence,
      sentence.tokens[where - 1]?.form === ',' ? where - 2 : where - 1,
    );
    const mention = passage.cast.at(sentence.index, last);
    return mention?.place === true && mention.last === last + 1 ? toWhere(mention, passage) : undefined;
  }
  return undefined;
}

/** "To Riga |on Tuesday|, where": the last word before a day and its preposition. */
function beforeDay({ dates }: Passage, sentence: Sentence, last: number): number {
  const end = sentence.tokens[last]?.end;
  const day = dates.find((d) => d.end === end);
  let i = last;
  while (day !== undefined && i >= 0 && tokenAt(sentence, i).start >= day.start) i--;
  return i < last && sentence.tokens[i]?.upos === 'ADP' ? i - 1 : i;
}

const LINE_REACH = 16;

/** "Talks with X's envoy, Y, |in Muscat|": the first place after "in" or "at" before another verb, wherever the tree hangs it. */
function placeInLine(passage: Passage, sentence: Sentence, from: number): Where | undefined {
  for (let i = from + 1; i < Math.min(from + LINE_REACH, sentence.tokens.length); i++) {
    const token = tokenAt(sentence, i);
    if (isVerbal(token) || /^(?:["“”;:]|who|which|that|while|but)$/.test(token.form)) return undefined;
    const mention = passage.cast.at(sentence.index, i);
    const before = sentence.tokens[i - 1]?.form.toLowerCase();
    const capital = mention?.form === 'metonym' || mention?.form === 'place';
    if (mention?.place === true && capital && mention.first === i && (before === 'in' || before === 'at'))
      return toWhere(mention, passage);
  }
  return undefined;
}

/** Trees often hang "in Washington" on the last name: "a meeting between A and B |in Washington|". */
function participantsUnder(passage: Passage, sentence: Sentence, anchor: number): number[] {
  return dependents(sentence, anchor, 'nmod', 'obl', 'obj', 'conj', 'flat', 'nsubj')
    .flatMap((i) => [i, ...dependents(sentence, i, 'conj', 'flat', 'appos')])
    .flatMap((i) => [i, ...dependents(sentence, i, 'conj', 'flat', 'appos')])
    .filter((i) => (passage.cast.at(sentence.index, i)?.actors.length ?? 0) > 0);
}

export function toWhere(mention: Mention, passage: Passage): Where {
  const country = mention.countries[0];
  return {
    name: passage.article.text.slice(mention.start, mention.end),
    ...(country === undefined ? {} : { country }),
    span: { start: mention.start, end: mention.end },
  };
}
