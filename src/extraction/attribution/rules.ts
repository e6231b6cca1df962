import type { AttributionRule } from './attribution-rule.ts';
import { accordingTo } from './rules/according-to.ts';
import { asSaid } from './rules/as-said.ts';
import { believesClause } from './rules/believes-clause.ts';
import { calledFor } from './rules/called-for.ts';
import { calledPredicate } from './rules/called-predicate.ts';
import { calledQuote } from './rules/called-quote.ts';
import { citingSource } from './rules/citing-source.ts';
import { claimThat } from './rules/claim-that.ts';
import { clauseSaid } from './rules/clause-said.ts';
import { clauseSaidInverted } from './rules/clause-said-inverted.ts';
import { considersPredicate } from './rules/considers-predicate.ts';
import { criticismOf } from './rules/criticism-of.ts';
import { deniedObject } from './rules/denied-object.ts';
import { hopesFor } from './rules/hopes-for.ts';
import { inSurvey } from './rules/in-survey.ts';
import { insertedSaid } from './rules/inserted-said.ts';
import { insertedSaidInverted } from './rules/inserted-said-inverted.ts';
import { isAgainst } from './rules/is-against.ts';
import { isConfident } from './rules/is-confident.ts';
import { isSaidTo } from './rules/is-said-to.ts';
import { isSupporter } from './rules/is-supporter.ts';
import { nameColon } from './rules/name-colon.ts';
import { nameColonQuote } from './rules/name-colon-quote.ts';
import { openVerbQuote } from './rules/open-verb-quote.ts';
import { promisedInfinitive } from './rules/promised-infinitive.ts';
import { quoteSaid } from './rules/quote-said.ts';
import { quoteSaidInverted } from './rules/quote-said-inverted.ts';
import { quotedAsSaying } from './rules/quoted-as-saying.ts';
import { reportedly } from './rules/reportedly.ts';
import { saidClause } from './rules/said-clause.ts';
import { saidQuote } from './rules/said-quote.ts';
import { saidRest } from './rules/said-rest.ts';
import { seemsTo } from './rules/seems-to.ts';
import { statementQuote } from './rules/statement-quote.ts';
import { supportsObject } from './rules/supports-object.ts';
import { wantsInfinitive } from './rules/wants-infinitive.ts';
import { wasAskedAbout } from './rules/was-asked-about.ts';
import { wasCriticized } from './rules/was-criticized.ts';
import { wasDeniedBy } from './rules/was-denied-by.ts';

/**
 * Every way of attributing this project knows, in the order of trial: for one word the first that finds something
 * decides. Quotation marks come first, because they are the surest; bare objects last, because they are the least.
 */
export const ATTRIBUTION_RULES: readonly AttributionRule[] = [
  quotedAsSaying,
  citingSource,
  quoteSaid,
  quoteSaidInverted,
  insertedSaid,
  insertedSaidInverted,
  saidQuote,
  statementQuote,
  asSaid,
  saidClause,
  clauseSaid,
  clauseSaidInverted,
  isSaidTo,
  calledQuote,
  calledPredicate,
  promisedInfinitive,
  calledFor,
  saidRest,
  deniedObject,
  wasDeniedBy,
  wasAskedAbout,
  wasCriticized,
  seemsTo,
  believesClause,
  considersPredicate,
  wantsInfinitive,
  hopesFor,
  supportsObject,
  accordingTo,
  inSurvey,
  isSupporter,
  claimThat,
  criticismOf,
  isConfident,
  isAgainst,
  reportedly,
  openVerbQuote,
  nameColonQuote,
  nameColon,
];
