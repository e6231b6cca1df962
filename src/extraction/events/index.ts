import { claimOf } from '../claim-of.ts';
import type { EventPredicate, Lexicon } from '../lexicon/index.ts';
import type { Passage } from '../passage.ts';
import type { Draft } from '../rule.ts';
import { accordingTo } from '../statements/links.ts';
import { tokenAt } from '../tree.ts';
import type { EventClaim } from '../types.ts';
import type { ActorReader } from './actor-reader.ts';
import { contextsOf } from './contexts-of.ts';
import { type FoundEvent, findEvents } from './find-events.ts';
import { mendTree } from './mend-tree.ts';
import { eventLexicon } from './predicate-index.ts';
import { quadClassOf } from './quad-class.ts';
import { toldIn } from './told-in.ts';
import { whenOf } from './when-of.ts';

/** Codes who did what to whom, sentence by sentence, in the codes of PLOVER and CAMEO. */
export type EventCoder = (passage: Passage) => EventClaim[];

export function createEventCoder(lexicon: Lexicon): EventCoder {
  const events = eventLexicon(lexicon);
  return (passage) => {
    const reader: ActorReader = { passage, lexicon: events };
    return passage.sentences.map(mendTree).flatMap((sentence) =>
      toldIn(sentence, findEvents(reader, sentence)).map((found) => {
        const { start, end } = tokenAt(sentence, found.reading.node);
        const draft = draftOf(reader, sentence, found);
        return claimOf<EventClaim>(
          draft,
          'coded-event',
          passage.article,
          sentence,
          accordingTo(passage, { start, end }),
        );
      }),
    );
  };
}

function draftOf(
  reader: ActorReader,
  sentence: Passage['sentences'][number],
  found: FoundEvent,
): Draft<EventClaim> {
  const { reading, place } = found;
  const code = reader.lexicon.codes.get(reading.code);
  if (code === undefined) throw new Error(`no code ${reading.code}`);
  const own = ownLine(reading);
  const type = own?.type ?? code.type;
  const mode = own?.mode ?? (own?.type === undefined ? code.mode : undefined);
  const trigger = tokenAt(sentence, reading.node);
  const when = whenOf(reader.passage, sentence, reading.node);
  const where = place === undefined ? undefined : tokenAt(sentence, place.token);
  return {
    kind: 'event',
    type,
    ...(mode === undefined ? {} : { mode }),
    contexts: contextsOf(reader.lexicon, sentence, code.contexts),
    cameo: reading.code,
    quadClass: quadClassOf(type),
    goldstein: code.goldstein,
    actors: found.actors,
    recipients: found.recipients,
    spans: { trigger: { start: trigger.start, end: trigger.end } },
    factuality: reading.factuality,
    confidence: found.depth < 1 ? 0.7 : 0.5,
    ...(when === undefined ? {} : { when }),
    ...(where === undefined || place === undefined
      ? {}
      : {
          where: { name: where.form, country: place.country, span: { start: where.start, end: where.end } },
        }),
  };
}

/** The line of the lexicon, where the event is what the line codes and not what an operator made of it. */
function ownLine({ predicate, content, code }: FoundEvent['reading']): EventPredicate | undefined {
  if (content !== undefined && content.code === code) return ownLine(content);
  return predicate.source.code === code ? predicate.source : undefined;
}
