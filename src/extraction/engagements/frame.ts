import type { Mention } from '../cast/types.ts';
import type { DateMention, EngagementType } from '../types.ts';
import type { StatusReading } from './status/status.ts';

/** What a rule has found: an event word, who stands at it, and where. */
export interface Frame {
  readonly type: EngagementType;
  /** Tokens of the words that name the event, last exclusive; the first is the event word. */
  readonly event: number;
  readonly last: number;
  /** The verb whose tense and adverbials hold for the event, when it is not the event word itself. */
  readonly verb?: number;
  readonly mentions: readonly Mention[];
  readonly place?: Mention;
  /** Which of several meetings told of at once this is: the one with this person or side. */
  readonly partner?: Mention;
  /** Its own day, where the words give each of several meetings one. */
  readonly date?: DateMention;
  readonly forum?: string;
  /** What holds where neither the event word nor its verb says whether it is past, planned or doubtful. */
  readonly status?: StatusReading;
  /** The token whose date is the event's, when that is not the event word itself. */
  readonly datedBy?: number;
  /** A journey to a part of the world: told though no host is. */
  readonly regional?: boolean;
  /** The lexicon's phrase, for social occasions. */
  readonly phrase?: string;
}
