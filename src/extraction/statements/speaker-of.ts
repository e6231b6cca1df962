import type { SourcePhrase } from '../attribution/types.ts';
import type { Mention } from '../cast/types.ts';
import { antecedent } from '../engagements/who/arguments.ts';
import type { Passage } from '../passage.ts';
import type { StatementClaim } from '../types.ts';
import { describedSpeaker, sourceWords } from './described-speaker.ts';

/** Who a source phrase stands for: an actor of the article, or a description kept as it is ("a government official"). */
export function speakerOf(
  passage: Passage,
  source: SourcePhrase | undefined,
): StatementClaim['speaker'] | undefined {
  if (source === undefined) return undefined;
  const described = describedSpeaker(passage, source);
  if (described !== undefined) return { description: described };
  const mention = namedIn(passage, source) ?? passage.cast.at(source.sentence, headOf(passage, source));
  const key = mention?.actors[0];
  const actor = key === undefined ? undefined : passage.cast.actors.get(key);
  const text = sourceWords(passage, source);
  if (actor === undefined || mention === undefined)
    return mention?.form === 'pronoun' || isPronoun(text) ? undefined : { description: text };
  // "Japanese officials" are described, not named; that they speak for Japan is kept beside it.
  if (mention.form === 'government' || mention.form === 'group' || mention.form === 'metonym')
    return { actor: actor.key, description: text };
  // "The Oslo Courier": a name longer than what is known of it is another name.
  if (isPartOfName(passage, source, mention)) return { description: text.split(',')[0] ?? text };
  return { actor: actor.key, name: actor.name };
}

/** A name with "the" before it that goes on beyond what the mention covers, or that only a person could bear. */
function isPartOfName(passage: Passage, source: SourcePhrase, mention: Mention): boolean {
  const tokens = passage.sentences[source.sentence]?.tokens ?? [];
  const article = tokens[source.first];
  if (article?.form.toLowerCase() !== 'the' || tokens[source.first + 1]?.upos !== 'PROPN') return false;
  if (mention.form === 'full-name' || mention.form === 'short-name') return mention.office === undefined;
  let last = source.first + 1;
  while (tokens[last]?.upos === 'PROPN') last++;
  return mention.form === 'organization' && mention.last < last;
}

/** "Suga, |who| said": the relative pronoun stands for the noun its clause belongs to. */
function headOf(passage: Passage, source: SourcePhrase): number {
  const sentence = passage.sentences[source.sentence];
  return sentence === undefined ? source.head : antecedent(sentence, source.head);
}

/** The name in apposition to an office: "his defense secretary, |Jim Mattis|". */
function namedIn(passage: Passage, source: SourcePhrase): Mention | undefined {
  const inside = (passage.cast.mentions[source.sentence] ?? []).filter(
    (m) => m.first >= source.first && m.last <= source.last,
  );
  const sentence = passage.sentences[source.sentence];
  // "Ms Takaichi": the tree may call the honorific the head of the name.
  const [first] = inside;
  const honorific = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Gen|Sen|Rep)\.?$/.test(
    sentence?.tokens[source.first]?.form ?? '',
  );
  if (honorific && first !== undefined && first.first === source.first + 1) return first;
  return inside.find(
    (m) =>
      (m.form === 'full-name' || m.form === 'short-name') &&
      sentence?.tokens[m.head]?.deprel === 'appos' &&
      sentence.tokens[m.head]?.head === source.head,
  );
}

function isPronoun(text: string): boolean {
  return /^(?:he|she|it|they|who|which|we|i|you|this|that)$/i.test(text);
}
