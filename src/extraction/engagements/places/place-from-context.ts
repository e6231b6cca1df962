import type { Sentence } from '../../../language/types.ts';
import { titleCase } from '../../cast/home-country.ts';
import type { Passage } from '../../passage.ts';
import { clauseVerb, dependents, tokenAt } from '../../tree.ts';
import type { Where } from '../../types.ts';
import { isFrontedFor } from '../days/fronted-date.ts';
import { placeBefore, placePhrase } from './place-phrase.ts';

/**
 * Where an event took place whose own words do not say: "flew to Lima, |where| he met", "|in Lima|, the minister met",
 * "came |to Lima| and met", "met |here|".
 */
export function placeFromContext(passage: Passage, sentence: Sentence, token: number): Where | undefined {
  const clause = clauseVerb(sentence, token) ?? token;
  return (
    antecedentOfWhere(passage, sentence, clause) ??
    frontedPlace(passage, sentence, clause) ??
    endOfJourney(passage, sentence, clause) ??
    here(passage, sentence, token)
  );
}

/** "Went on to |Windsor Castle|, where she took tea" */
function antecedentOfWhere(passage: Passage, sentence: Sentence, verb: number): Where | undefined {
  for (const clause of clauseAndFirst(sentence, verb)) {
    const where = whereBefore(sentence, clause);
    if (where !== undefined) return placeBefore(passage, sentence, where);
  }
  return undefined;
}

/** The verb, and the one it is coordinated with: "where he saw the ruins and |met| the mayor". */
function clauseAndFirst(sentence: Sentence, verb: number): number[] {
  const { deprel, head } = tokenAt(sentence, verb);
  const ownSubject = dependents(sentence, verb, 'nsubj').length > 0;
  return deprel === 'conj' && head >= 0 && head < verb && !ownSubject ? [verb, head] : [verb];
}

/** "where" before the subject of a verb, no other verb standing between. */
export function whereBefore(sentence: Sentence, verb: number): number | undefined {
  for (let i = verb - 1; i >= 0; i--) {
    const { form, upos, xpos } = tokenAt(sentence, i);
    if (/^where$/i.test(form)) return i > 0 ? i : undefined;
    const raised =
      upos === 'VERB' && tokenAt(sentence, verb).head === i && tokenAt(sentence, verb).deprel === 'xcomp';
    if ((upos === 'VERB' && !raised) || /^W/.test(xpos) || /^[;:"“”]$/.test(form)) return undefined;
  }
  return undefined;
}

/** How far into the sentence a place before its subject may stand: "Hours later |in Washington|," */
const OPENING = 5;

/** "|At the border village of Moldo|, the generals held talks": a place before the comma that opens the sentence. */
function frontedPlace(passage: Passage, sentence: Sentence, verb: number): Where | undefined {
  for (let i = 0; i < Math.min(OPENING, verb); i++) {
    const { form, upos } = tokenAt(sentence, i);
    if (upos === 'VERB' || form === ',') return undefined;
    if (!/^(?:in|at)$/i.test(form)) continue;
    const place = placePhrase(passage, sentence, i + 1);
    if (place === undefined) continue;
    const after = sentence.tokens.find((t) => t.start >= place.span.end);
    return after?.form === ',' && isFrontedFor(sentence, after.index, verb) ? place : undefined;
  }
  return undefined;
}

const JOURNEYS: ReadonlySet<string> = new Set([
  'go',
  'come',
  'travel',
  'fly',
  'arrive',
  'land',
  'head',
  'drive',
  'return',
  'visit',
  'rush',
]);

/** "|Came to Delhi| on June 13 and called on the minister": what one did next where one had come. */
function endOfJourney(passage: Passage, sentence: Sentence, verb: number): Where | undefined {
  const { deprel, head } = tokenAt(sentence, verb);
  const journey = sentence.tokens[head];
  if (deprel !== 'conj' || journey === undefined || head > verb) return undefined;
  if (!JOURNEYS.has(journey.lemma.toLowerCase())) return undefined;
  if (dependents(sentence, verb, 'nsubj', 'nsubj:pass').length > 0) return undefined;
  let found: Where | undefined;
  for (let i = head + 1; i < verb; i++) {
    const { form, upos } = tokenAt(sentence, i);
    if (upos === 'VERB' || /^(?:who|which|where|[;"“”])$/i.test(form)) return undefined;
    if (found !== undefined) continue;
    if (/^(?:to|in|at|into|for)$/i.test(form)) found = placePhrase(passage, sentence, i + 1);
    else if (i === head + 1 && journey.lemma === 'visit') found = placePhrase(passage, sentence, i);
  }
  return found;
}

/** "Met |here| on Thursday": where the report was written from. Not in somebody's mouth, who may be elsewhere. */
function here(passage: Passage, sentence: Sentence, token: number): Where | undefined {
  const { dateline } = passage.article;
  if (dateline === undefined || /[/,]/.test(dateline)) return undefined;
  const word = sentence.tokens.find((t) => t.index > token && t.form === 'here');
  if (word === undefined) return undefined;
  for (let i = 0; i < word.index; i++) if (/^["“”]$/.test(tokenAt(sentence, i).form)) return undefined;
  for (let i = token + 1; i < word.index; i++) {
    const { upos, form } = tokenAt(sentence, i);
    if (upos === 'VERB' || /^(?:who|which|that|where|[;:])$/i.test(form)) return undefined;
  }
  const country = passage.lexicon.cities.get(titleCase(dateline))[0]?.country;
  const start = Math.max(0, passage.article.text.indexOf(dateline));
  return {
    name: dateline,
    ...(country === undefined || country === '' ? {} : { country }),
    span: { start, end: start + dateline.length },
  };
}
