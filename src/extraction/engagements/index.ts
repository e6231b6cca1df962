import type { Rule } from '../rule.ts';
import type { EngagementClaim } from '../types.ts';
import { agreeTogether } from './rules/agree-together.ts';
import { bringsTogether } from './rules/brings-together.ts';
import { definiteEvent } from './rules/definite-event.ts';
import { eventBesideEvent } from './rules/event-beside-event.ts';
import { eventOfParties } from './rules/event-of-parties.ts';
import { eventPronoun } from './rules/event-pronoun.ts';
import { followedBy } from './rules/followed-by.ts';
import { forumConvenes } from './rules/forum-convenes.ts';
import { forumSitting } from './rules/forum-sitting.ts';
import { goesToPlace } from './rules/goes-to-place.ts';
import { goesToRegion } from './rules/goes-to-region.ts';
import { hostsGuest } from './rules/hosts-guest.ts';
import { hostsVisit } from './rules/hosts-visit.ts';
import { invitesGuest } from './rules/invites-guest.ts';
import { isInPlace } from './rules/is-in-place.ts';
import { joinsEvent } from './rules/joins-event.ts';
import { joinsWhom } from './rules/joins-whom.ts';
import { leadsDelegation } from './rules/leads-delegation.ts';
import { meetsHosts } from './rules/meets-hosts.ts';
import { meetsWhom } from './rules/meets-whom.ts';
import { notSince } from './rules/not-since.ts';
import { nothingDecided } from './rules/nothing-decided.ts';
import { ordinalEvent } from './rules/ordinal-event.ts';
import { pressesInPerson } from './rules/presses-in-person.ts';
import { repeatedEvent } from './rules/repeated-event.ts';
import { sendsEnvoy } from './rules/sends-envoy.ts';
import { storyEvent } from './rules/story-event.ts';
import { summitAhead } from './rules/summit-ahead.ts';
import { takesToPlaces } from './rules/takes-to-places.ts';
import { theirPeopleMeet } from './rules/their-people-meet.ts';
import { travelsForTalks } from './rules/travels-for-talks.ts';
import { visitToPlaces } from './rules/visit-to-places.ts';

/** In order of trust: of two rules that read the same words as the same event, the first is kept. */
export const engagementRules: readonly Rule<EngagementClaim>[] = [
  meetsWhom,
  meetsHosts,
  hostsGuest,
  goesToPlace,
  isInPlace,
  invitesGuest,
  visitToPlaces,
  takesToPlaces,
  goesToRegion,
  hostsVisit,
  sendsEnvoy,
  travelsForTalks,
  eventOfParties,
  bringsTogether,
  forumConvenes,
  agreeTogether,
  definiteEvent,
  repeatedEvent,
  theirPeopleMeet,
  joinsEvent,
  joinsWhom,
  eventBesideEvent,
  leadsDelegation,
  ordinalEvent,
  eventPronoun,
  followedBy,
  notSince,
  nothingDecided,
  summitAhead,
  storyEvent,
  pressesInPerson,
  forumSitting,
];
