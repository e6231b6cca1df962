export { actorBlock } from './actors/actor-block.ts';
export { type ActorCandidate, type ResolvedActorGroup, resolveActors } from './actors/resolve-actors.ts';
export { commitmentBlock, resolveCommitments } from './commitments/resolve-commitments.ts';
export { precisionOf } from './engagements/corrected-fields.ts';
export { engagementAnchor, engagementScope } from './engagements/engagement-scope.ts';
export { type JoinedClaims, joinedByPeople } from './engagements/joined-by-people.ts';
export type { EngagementMember } from './engagements/report.ts';
export { resolveEngagements } from './engagements/resolve-engagements.ts';
export { eventAnchor, eventBlock } from './events/event-block.ts';
export { EVENT_GAP_DAYS, resolveEvents } from './events/resolve-events.ts';
export { figureBlock, resolveFigures } from './figures/resolve-figures.ts';
export { forumBlock, type KnownForum, resolveForum } from './forums/resolve-forums.ts';
export { positionBlock, resolvePositions } from './positions/resolve-positions.ts';
export { resolveStatements, statementBlock } from './statements/resolve-statements.ts';
export {
  COPY_DAYS,
  type CopyVerdict,
  indexByBand,
  judgeCopies,
  publicationDay,
} from './texts/judge-copies.ts';
export { similarity, textSignature } from './texts/text-signature.ts';
export type * from './types.ts';
