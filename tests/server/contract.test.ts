import { expect, test } from 'vitest';
import type * as claims from '../../src/extraction/types.ts';
import type * as intake from '../../src/intake/types.ts';
import type * as kernel from '../../src/kernel/index.ts';
import type * as record from '../../src/record/types.ts';
import type * as resolution from '../../src/resolution/types.ts';
import type * as api from '../../src/server/api-types.ts';

/** Keys of a type, or of every member of a union. */
type Keys<T> = T extends unknown ? keyof T : never;
/** True when neither side has a field that the other lacks, and everything the record gives fits the API. */
type Same<Own, Api> = [Own] extends [Api]
  ? [Exclude<Keys<Own>, Keys<Api>>, Exclude<Keys<Api>, Keys<Own>>] extends [never, never]
    ? true
    : false
  : false;

// The compiler is the test: a field added on one side only makes one of these lines an error.
const same: {
  actor: Same<resolution.Actor, api.Actor>;
  article: Same<intake.Article, api.Article>;
  articleActor: Same<claims.ArticleActor, api.ArticleActor>;
  articleSummary: Same<record.ArticleSummary, api.ArticleSummary>;
  claim: Same<claims.Claim, api.Claim>;
  codedEvent: Same<resolution.CodedEvent, api.CodedEvent>;
  commitment: Same<resolution.Commitment, api.Commitment>;
  diagnostic: Same<kernel.Diagnostic, api.Diagnostic>;
  engagement: Same<resolution.Engagement, api.Engagement>;
  evidence: Same<record.Evidence, api.Evidence>;
  figure: Same<resolution.Figure, api.Figure>;
  forum: Same<resolution.Forum, api.Forum>;
  judgement: Same<resolution.Judgement, api.Judgement>;
  ledgerFacets: Same<record.LedgerFacets, api.LedgerFacets>;
  position: Same<resolution.Position, api.Position>;
  statement: Same<resolution.Statement, api.Statement>;
  timeline: Same<record.Timeline, api.Timeline>;
} = {
  actor: true,
  article: true,
  articleActor: true,
  articleSummary: true,
  claim: true,
  codedEvent: true,
  commitment: true,
  diagnostic: true,
  engagement: true,
  evidence: true,
  figure: true,
  forum: true,
  judgement: true,
  ledgerFacets: true,
  position: true,
  statement: true,
  timeline: true,
};

test('the types of the API are those of the record', () => {
  expect(Object.values(same)).not.toContain(false);
});
