import type { Sentence } from '../../../language/types.ts';
import type { Mention } from '../../cast/types.ts';
import type { Passage } from '../../passage.ts';
import { caseMarkers, dependents, tokenAt } from '../../tree.ts';
import type { EngagementType } from '../../types.ts';
import { mentionsUnder, prepositional } from './arguments.ts';
import { namedAfter } from './beside.ts';
import { subjectMentions } from './subjects.ts';

/** Who stands at the noun itself: "between A and B", "with B", "A's", "of A and B", "A-B"; "for B" at a dinner. */
export function ownArguments(
  passage: Passage,
  sentence: Sentence,
  event: number,
  type?: EngagementType,
): Mention[] {
  const nominals = prepositional(sentence, event, [
    'between',
    'with',
    'of',
    'among',
    'by',
    'involving',
    ...(type === 'social' ? ['for'] : []),
    // "A telephone call |to| B", "received a call |from| B"
    ...(type === 'call' ? ['to', 'from'] : []),
  ]);
  // "Between A |and his counterpart B|", where the tree hangs B on the meeting.
  if (prepositional(sentence, event, ['between']).length === 1)
    nominals.push(...dependents(sentence, event, 'conj').filter((i) => isSomebody(passage, sentence, i)));
  // "A call from A |to B|", where the tree hangs B on A's name.
  if (type === 'call')
    nominals.push(...[...nominals].flatMap((i) => prepositional(sentence, i, ['to', 'from', 'with'])));
  if (type === 'social') nominals.push(...honoured(sentence, event));
  // "Talks on an agreement |between A and B|": the parties hang on the topic.
  if (nominals.length === 0)
    nominals.push(
      ...prepositional(sentence, event, ['on', 'about', 'over', 'for']).flatMap((topic) =>
        prepositional(sentence, topic, ['between']),
      ),
    );
  const possessive = dependents(sentence, event, 'nmod:poss');
  const compounds = dependents(
    sentence,
    event,
    'compound',
    'amod',
    'nmod:unmarked',
    'nmod:desc',
    'appos',
  ).filter((i) => i < event);
  const read = [...possessive, ...compounds, ...nominals].flatMap((i) => [
    ...mentionsUnder(passage, sentence, i),
    ...hyphenated(passage, sentence, i),
  ]);
  // "They were at dinner", "the two sides are in talks"
  if (
    dependents(sentence, event, 'cop').length > 0 &&
    caseMarkers(sentence, event).some((c) => c === 'at' || c === 'in')
  )
    read.push(...subjectMentions(passage, sentence, event));
  return nominals.length > 0 && read.length > 0
    ? read
    : [...read, ...namedAfter(passage, sentence, event + 1)];
}

/** "A lunch was hosted |in honour of| B": the guest, whether the words hang on the meal or on its verb. */
function honoured(sentence: Sentence, event: number): number[] {
  return [event, tokenAt(sentence, event).head]
    .filter((i) => i >= 0)
    .flatMap((i) => prepositional(sentence, i, ['in']))
    .filter((i) => /^honou?r$/i.test(tokenAt(sentence, i).lemma))
    .flatMap((i) => prepositional(sentence, i, ['of']));
}

/** "U.S.-Japan summit": both halves of a hyphenated modifier, however the tree hangs them. */
function hyphenated(passage: Passage, sentence: Sentence, i: number): Mention[] {
  return dependents(sentence, i, 'compound', 'nmod', 'amod', 'dep', 'flat', 'obl').flatMap((j) => {
    const joined = tokenAt(sentence, Math.min(i, j) + 1)?.form ?? '';
    const mention = passage.cast.at(sentence.index, j);
    return mention !== undefined && /^[-–—/]$/.test(joined) ? [mention] : [];
  });
}

function isSomebody(passage: Passage, sentence: Sentence, i: number): boolean {
  const mention = passage.cast.at(sentence.index, i);
  return (
    mention !== undefined &&
    mention.form !== 'place' &&
    mention.form !== 'forum' &&
    mention.countries.length > 0
  );
}
