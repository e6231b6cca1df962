import type { Sentence } from '../../language/types.ts';
import { agentOf } from '../attribution/clause.ts';
import type { Mention } from '../cast/types.ts';
import type { Passage } from '../passage.ts';
import { isNegated } from '../positions/mood.ts';
import { baseRelation, caseMarkers, conjuncts, dependents, tokenAt } from '../tree.ts';
import type { ActorRef, ForumClaim } from '../types.ts';

type ForumStatus = NonNullable<ForumClaim['status']>;

/** What a sentence says became of a forum, and the word that says it. */
export interface ForumStanding {
  readonly status: ForumStatus;
  readonly word: number;
}

/** Verbs whose passive subject, or whose subject, is the forum. */
const OF_SUBJECT: Readonly<Record<string, ForumStatus>> = {
  replace: 'superseded',
  supersede: 'superseded',
  supplant: 'superseded',
  dissolve: 'ended',
  disband: 'ended',
  abolish: 'ended',
  scrap: 'ended',
  terminate: 'ended',
  expire: 'ended',
  lapse: 'ended',
  collapse: 'ended',
  suspend: 'dormant',
  stall: 'dormant',
  freeze: 'dormant',
  falter: 'dormant',
  propose: 'proposed',
  launch: 'active',
  establish: 'active',
  found: 'active',
  create: 'active',
  revive: 'active',
  resume: 'active',
  convene: 'active',
  meet: 'active',
};

/** Verbs whose object is the forum: "replaces the dialogue", "proposed a new forum". */
const OF_OBJECT: Readonly<Record<string, ForumStatus>> = {
  replace: 'superseded',
  supersede: 'superseded',
  supplant: 'superseded',
  succeed: 'superseded',
  dissolve: 'ended',
  disband: 'ended',
  abolish: 'ended',
  scrap: 'ended',
  end: 'ended',
  suspend: 'dormant',
  freeze: 'dormant',
  propose: 'proposed',
  launch: 'active',
  establish: 'active',
  found: 'active',
  create: 'active',
  revive: 'active',
};

const ADJECTIVES: Readonly<Record<string, ForumStatus>> = {
  dormant: 'dormant',
  moribund: 'dormant',
  inactive: 'dormant',
  paralysed: 'dormant',
  paralyzed: 'dormant',
  defunct: 'ended',
};

/** "Replaced by", "has not met since", "no meetings have been held through it since", "is moribund": the forum's standing. */
export function standingOf(sentence: Sentence, mention: Mention): ForumStanding | undefined {
  const token = tokenAt(sentence, mention.head);
  const relation = baseRelation(token);
  if (token.head < 0) return undefined;
  const verb = tokenAt(sentence, token.head);
  const lemma = verb.lemma.toLowerCase();
  const adjective = dependents(sentence, mention.head, 'amod')
    .map((i) => tokenAt(sentence, i))
    .find((t) => ADJECTIVES[t.lemma] !== undefined);
  if (adjective !== undefined) return found(ADJECTIVES[adjective.lemma], adjective.index);
  if (isUnreal(sentence, verb.index)) return undefined;
  if (relation === 'obl') return withoutMeetings(sentence, mention.head, verb.index);
  if (relation === 'obj')
    return isNegated(sentence, verb.index) ? undefined : found(OF_OBJECT[lemma], verb.index);
  if (relation !== 'nsubj') return undefined;
  if (ADJECTIVES[lemma] !== undefined) return found(ADJECTIVES[lemma], verb.index);
  if (isNegated(sentence, verb.index))
    return /^(?:meet|convene|sit)$/.test(lemma) ? found('dormant', verb.index) : undefined;
  const passive = token.deprel === 'nsubj:pass';
  // "The pact replaced the dialogue": what replaces is alive, and not what the word is about.
  if (!passive && OF_OBJECT[lemma] !== undefined && dependents(sentence, verb.index, 'obj').length > 0)
    return undefined;
  return found(OF_SUBJECT[lemma], verb.index);
}

function found(status: ForumStatus | undefined, word: number): ForumStanding | undefined {
  return status === undefined ? undefined : { status, word };
}

/** "|No meetings| have been held through the dialogue since". */
function withoutMeetings(sentence: Sentence, forum: number, verb: number): ForumStanding | undefined {
  if (!caseMarkers(sentence, forum).some((m) => /^(?:through|under|within|in|of)$/.test(m))) return undefined;
  const none = dependents(sentence, verb, 'nsubj').some(
    (i) =>
      /^(?:meeting|session|round|talk|summit|consultation)$/.test(tokenAt(sentence, i).lemma.toLowerCase()) &&
      dependents(sentence, i, 'det').some((d) => /^no$/i.test(tokenAt(sentence, d).form)),
  );
  return none ? { status: 'dormant', word: verb } : undefined;
}

function isUnreal(sentence: Sentence, verb: number): boolean {
  const helpers = dependents(sentence, verb, 'aux').map((i) => tokenAt(sentence, i));
  return (
    helpers.some((h) => h.xpos === 'MD') ||
    caseMarkers(sentence, verb).some((m) => /^(?:to|if|unless|whether|before|until)$/.test(m))
  );
}

const LEADS: ReadonlySet<string> = new Set([
  'chair',
  'co-chair',
  'cochair',
  'head',
  'lead',
  'convene',
  'preside',
]);

/** Who chairs it: "the council, headed by A and B", "A and B chair the dialogue". */
export function chairsOf(passage: Passage, sentence: Sentence, mention: Mention): ActorRef[] {
  const participle = dependents(sentence, mention.head, 'acl', 'acl:relcl').find((i) => leads(sentence, i));
  const agent = participle === undefined ? undefined : agentOf(sentence, participle);
  if (agent !== undefined) return peopleAt(passage, sentence, agent);
  const token = tokenAt(sentence, mention.head);
  if (token.head < 0 || !leads(sentence, token.head) || isUnreal(sentence, token.head)) return [];
  if (token.deprel === 'nsubj:pass') {
    const by = agentOf(sentence, token.head);
    return by === undefined ? [] : peopleAt(passage, sentence, by);
  }
  const subject = baseRelation(token) === 'obj' ? dependents(sentence, token.head, 'nsubj')[0] : undefined;
  return subject === undefined ? [] : peopleAt(passage, sentence, subject);
}

function leads(sentence: Sentence, index: number): boolean {
  const token = tokenAt(sentence, index);
  return LEADS.has(token.lemma.toLowerCase()) && /^VB/.test(token.xpos);
}

function peopleAt(passage: Passage, sentence: Sentence, token: number): ActorRef[] {
  return conjuncts(sentence, token).flatMap((i) => {
    const mention = passage.cast.at(sentence.index, i);
    const actor = mention?.actors[0] === undefined ? undefined : passage.cast.actors.get(mention.actors[0]);
    if (mention === undefined || actor?.kind !== 'person') return [];
    return [
      {
        actor: actor.key,
        name: actor.name,
        kind: actor.kind,
        ...(actor.country === undefined ? {} : { country: actor.country }),
        ...(mention.office === undefined ? {} : { office: mention.office }),
        span: { start: mention.start, end: mention.end },
      },
    ];
  });
}
