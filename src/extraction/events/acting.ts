import type { Sentence } from '../../language/types.ts';
import { subjectMentions } from '../engagements/who/subjects.ts';
import { ancestors, tokenAt } from '../tree.ts';
import type { EventActor } from '../types.ts';
import type { ActorReader } from './actor-reader.ts';
import { direct, isTheirOwn, named } from './named-actors.ts';
import type { Reading } from './read-event.ts';
import { agents, isPassive, slotTokens } from './slots.ts';

export function actingIn(reader: ActorReader, sentence: Sentence, reading: Reading): EventActor[] {
  if (reading.asks === true && reading.speaker !== undefined)
    return named(reader, sentence, agents(sentence, reading.speaker));
  const ofWord = agents(sentence, reading.node);
  // "Is due |to visit|", where the tree hangs the subject on the second word.
  const own =
    ofWord.length > 0 || reading.content === undefined || tokenAt(sentence, reading.node).upos !== 'ADJ'
      ? ofWord
      : agents(sentence, reading.content.node);
  const found = named(reader, sentence, own);
  const front = isPassive(sentence, reading.node) ? [] : namedInFront(reader, sentence, reading.node);
  // "A and Mr B held ...", where the tree lost one of several.
  const lost =
    found.length > 0 &&
    front.length > found.length &&
    found.every((a) => a.actor !== undefined && front.some((f) => f.actor === a.actor));
  if (lost) return front;
  if (found.length > 0) return found.map((a) => withSpeakersCountry(reader, sentence, reading, own, a));
  if (front.length > 0) return front;
  // "Syria said |it| was willing": a pronoun that nothing else explains is the speaker.
  const verbal = tokenAt(sentence, reading.node).upos !== 'NOUN';
  const pronoun = own.some((i) => tokenAt(sentence, i).upos === 'PRON');
  const speaker = reading.speaker ?? (pronoun ? speakerAbove(sentence, reading.node) : undefined);
  if (
    speaker !== undefined &&
    (pronoun || (verbal && own.length === 0)) &&
    !isPassive(sentence, reading.node)
  )
    return named(reader, sentence, agents(sentence, speaker));
  // "Norway's minister said soldiers |would be sent|", "the rebels said captives |would be killed|": by those who say it.
  const announced =
    reading.speaker !== undefined &&
    reading.factuality === 'planned' &&
    !ITS_SUBJECT_ACTS.has(reading.predicate.source.code);
  if (isPassive(sentence, reading.node) && announced && own.length === 0)
    return named(reader, sentence, agents(sentence, reading.speaker ?? 0));
  if (
    isPassive(sentence, reading.node) &&
    (MOVES_ITSELF.test(reading.code) || ITS_SUBJECT_ACTS.has(reading.predicate.source.code))
  )
    return direct(reader, sentence, slotTokens(sentence, reading.node, 'obj'));
  if (isPassive(sentence, reading.node) && !SUFFERED.test(reading.code))
    return direct(
      reader,
      sentence,
      slotTokens(sentence, reading.node, 'obj').flatMap((i) => slotTokens(sentence, i, 'poss')),
    );
  return tokenAt(sentence, reading.node).upos === 'VERB' ? [] : ofNoun(reader, sentence, reading);
}

/** The verb whose subject says what is told at `node`, where the reading did not come through it. */
function speakerAbove(sentence: Sentence, node: number): number | undefined {
  const clause = [node, ...ancestors(sentence, node)].find((i) => tokenAt(sentence, i).deprel === 'ccomp');
  return clause === undefined ? undefined : tokenAt(sentence, clause).head;
}

/** "The soldier's car was hit": not by the soldier. */
const SUFFERED = /^(?:17|18|19|20)/;

/** "Oslo |is prepared, expected, forced| to ...": the subject of such a passive is the one who is to act. */
const ITS_SUBJECT_ACTS: ReadonlySet<string> = new Set(['will', 'intend', 'vow', 'perform']);

/** "|Peacekeepers| were sent", "|troops| were deployed": those who are sent are those who act. */
const MOVES_ITSELF = /^(?:15|074|0874)/;

/** People named in front of a verb whose subject the tree lost: "|Motegi and Lighthizer| met". */
function namedInFront(reader: ActorReader, sentence: Sentence, node: number): EventActor[] {
  if (tokenAt(sentence, node).upos !== 'VERB') return [];
  return direct(
    reader,
    sentence,
    subjectMentions(reader.passage, sentence, node).map((mention) => mention.head),
  );
}

/** "Bosnia said |its| forces had left": theirs are of the country that speaks. */
function withSpeakersCountry(
  reader: ActorReader,
  sentence: Sentence,
  { speaker }: Reading,
  heads: readonly number[],
  actor: EventActor,
): EventActor {
  if (
    actor.country !== undefined ||
    speaker === undefined ||
    !heads.some((i) => isTheirOwn(reader, sentence, i))
  )
    return actor;
  const country = named(reader, sentence, agents(sentence, speaker))[0]?.country;
  return country === undefined ? actor : { ...actor, country };
}

/** "|Israeli| raid", "|Moscow's| threat", "talks between |A and B|". */
function ofNoun(reader: ActorReader, sentence: Sentence, reading: Reading): EventActor[] {
  for (const slot of ['between', 'among', 'mod']) {
    const found = direct(reader, sentence, slotTokens(sentence, reading.node, slot));
    // "Civilian attacks" are not by civilians; "Israeli attacks" are Israeli.
    const sure = slot === 'mod' ? found.filter((a) => a.country !== undefined) : found;
    if (sure.length > 0) return sure;
  }
  return [];
}
