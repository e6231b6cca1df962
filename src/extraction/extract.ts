import type { Article } from '../intake/types.ts';
import type { Sentence } from '../language/types.ts';
import { type CueLexicon, cueLexicon, findAttributions } from './attribution/index.ts';
import { captionDay } from './caption-day.ts';
import { buildCast } from './cast/build-cast.ts';
import { commitmentRules, oneCommitmentPerAction } from './commitments/index.ts';
import { findDates } from './dates/index.ts';
import { asCall } from './engagements/as-call.ts';
import { narrowWritten } from './engagements/days/narrow-written.ts';
import { onStoryDay } from './engagements/days/story-day.ts';
import { adoptForums } from './engagements/forum-of-event.ts';
import { engagementRules } from './engagements/index.ts';
import { oneClaimPerEvent } from './engagements/one-claim-per-event.ts';
import { withOutcomes } from './engagements/outcomes.ts';
import { withAttendees } from './engagements/who/attendees.ts';
import { createEventCoder, type EventCoder } from './events/index.ts';
import { forumClaims } from './forums/forum-claims.ts';
import type { Lexicon } from './lexicon/index.ts';
import { mendClauses } from './mend-clauses.ts';
import { mendSubjects } from './mend-subjects.ts';
import { mendVerbs } from './mend-verbs.ts';
import { officeClaims } from './offices/office-claims.ts';
import type { Passage } from './passage.ts';
import { onePositionPerIssue, positionRules } from './positions/index.ts';
import { figureClaims } from './quantities/figures/index.ts';
import { findQuantities } from './quantities/index.ts';
import type { Rule } from './rule.ts';
import { indexRules, type RuleIndex, runRules } from './run-rules.ts';
import { settleYears } from './settle-years.ts';
import { statementClaims } from './statements/statement-claims.ts';
import type { Claim, Extraction, NameMention } from './types.ts';

/** Every rule that is tried at trigger words. Their ids are unique; a test checks it and runs their examples. */
export const rules: readonly Rule[] = [...engagementRules, ...positionRules, ...commitmentRules];

/** Reads articles with one lexicon; made once, used for many. */
export interface Extractor {
  extract(article: Article, sentences: readonly Sentence[]): Extraction;
}

/** `using`: other rules than all; a benchmark wants them. */
export function createExtractor(lexicon: Lexicon, using: readonly Rule[] = rules): Extractor {
  const index = indexRules(using, lexicon);
  const cues = cueLexicon(lexicon.data.cues);
  const codeEvents = createEventCoder(lexicon);
  return { extract: (article, sentences) => extract(article, sentences, lexicon, index, cues, codeEvents) };
}

function extract(
  article: Article,
  parsed: readonly Sentence[],
  lexicon: Lexicon,
  index: RuleIndex,
  cues: CueLexicon,
  codeEvents: EventCoder,
): Extraction {
  const sentences = mendClauses(mendSubjects(mendVerbs(parsed)));
  const cast = buildCast(sentences, lexicon, article.published, article.dateline);
  const passage: Passage = {
    article,
    sentences,
    lexicon,
    cast,
    dates: settleYears(
      findDates(article.text, sentences, article.published ?? captionDay(article, cast.written)),
      cast.written,
    ),
    quantities: findQuantities(article.text, sentences, lexicon),
    attributions: findAttributions(article.text, article.paragraphs, sentences, cues),
  };
  const found = runRules(index, passage);
  const claims: Claim[] = [
    ...engagementClaims(passage, found),
    ...onePositionPerIssue(found.filter((claim) => claim.kind === 'position')),
    ...oneCommitmentPerAction(found.filter((claim) => claim.kind === 'commitment')),
    ...officeClaims(passage),
    ...forumClaims(passage),
    ...statementClaims(passage),
    ...figureClaims(passage),
    ...codeEvents(passage),
  ];
  return {
    mentions: { names: nameMentions(passage), dates: passage.dates, quantities: passage.quantities },
    actors: [...passage.cast.actors.values()],
    claims: inTextOrder(claims),
  };
}

/** What the rules find, put together: one claim per event, its forum, its day, and the time an undated article tells from. */
function engagementClaims(passage: Passage, found: readonly Claim[]): Claim[] {
  const events = oneClaimPerEvent(found.filter((claim) => claim.kind === 'engagement'));
  const told = withOutcomes(withAttendees(adoptForums(asCall(events, passage), passage), passage), passage);
  return narrowWritten(onStoryDay(told, passage), passage.cast.written);
}

/** By sentence, then by id; of two claims with one id (found twice) one is kept. */
function inTextOrder(claims: readonly Claim[]): Claim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return [...byId.values()].sort((a, b) => a.sentence.start - b.sentence.start || a.id.localeCompare(b.id));
}

/** The model's name spans, with the full name of the actor each stands for. */
function nameMentions({ sentences, cast }: Passage): NameMention[] {
  return sentences.flatMap((sentence) =>
    sentence.names.map((name) => {
      const key = cast.at(sentence.index, name.first)?.actors[0];
      const full = key === undefined ? undefined : cast.actors.get(key)?.name;
      return {
        start: name.start,
        end: name.end,
        kind: name.kind,
        ...(full === undefined ? {} : { name: full }),
      };
    }),
  );
}
