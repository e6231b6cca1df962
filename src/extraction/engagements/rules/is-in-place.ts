import { addDays, daysBetween } from '../../../kernel/index.ts';
import type { Mention } from '../../cast/types.ts';
import type { Draft, Occurrence, Rule } from '../../rule.ts';
import { caseMarkers, dependents, tokenAt } from '../../tree.ts';
import type { EngagementClaim } from '../../types.ts';
import { takingPart } from '../arguments.ts';
import { draftEngagement } from '../draft-engagement.ts';
import { subjectMentions } from '../subjects.ts';

const IN: ReadonlySet<string> = new Set(['in', 'at']);

/** "The minister was in Hanoi last week", "is due in Cairo on Monday": somebody in office who is abroad is on a visit. */
export const isInPlace: Rule<EngagementClaim> = {
  id: 'is-in-place',
  triggers: ['be', 'remain', 'stay', 'expect'],
  examples: [
    {
      text: 'Vietnamese Foreign Minister Bui Thanh Son was in Vientiane last week.',
      finds: { type: 'visit', status: 'held', parties: ['LAO', 'VNM'] },
    },
    {
      text: 'Saudi Crown Prince Mohammed bin Salman is expected in Islamabad on Sunday.',
      finds: { type: 'visit', status: 'planned', parties: ['PAK', 'SAU'] },
    },
    {
      text: 'Saudi Crown Prince Mohammed bin Salman is due in Islamabad on Sunday.',
      finds: { type: 'visit', status: 'planned', parties: ['PAK', 'SAU'] },
    },
  ],
  counterexamples: [
    'Vietnamese Foreign Minister Bui Thanh Son was in Hanoi last week.',
    'The company is in Japan.',
    'Polish exports were in Germany.',
    'Saudi Crown Prince Mohammed bin Salman is expected to speak in Islamabad.',
    'Danish Foreign Minister Lars Lokke Rasmussen was born in Norway.',
  ],
  find: (at) => {
    const { passage, sentence, index } = at;
    const token = tokenAt(sentence, index);
    const place = token.lemma === 'be' ? predicatePlace(at) : restingPlace(at);
    if (token.lemma === 'expect' && !isExpectedThere(at)) return [];
    if (place === undefined || place.countries.length === 0) return [];
    const verb = token.deprel === 'cop' ? token.head : index;
    const visitors = takingPart(subjectMentions(passage, sentence, verb)).filter(
      (m) => inOffice(m, at) && !m.countries.some((code) => place.countries.includes(code)),
    );
    if (visitors.length === 0 || visitors.some((m) => m.countries.length === 0)) return [];
    const draft = draftEngagement(passage, sentence, {
      type: 'visit',
      event: verb,
      last: verb + 1,
      mentions: visitors,
      place,
    });
    if (draft === undefined) return [];
    const isDue = token.lemma === 'expect' || sentence.tokens[place.first - 2]?.lemma === 'due';
    const spans = { ...draft.spans, trigger: { start: token.start, end: place.end } };
    const told = { ...draft, spans, confidence: 0.6 };
    return [isDue ? toCome(told, passage.article.published) : told];
  },
};

/** Whoever is due is still to come: a weekday is the next one. */
function toCome(draft: Draft<EngagementClaim>, published: string | undefined): Draft<EngagementClaim> {
  const { when } = draft;
  const late = when?.precision === 'day' && published !== undefined && daysBetween(published, when.edtf) < 0;
  return {
    ...draft,
    status: 'planned',
    factuality: 'planned',
    ...(late ? { when: { ...when, edtf: addDays(when.edtf, 7) } } : {}),
  };
}

/** The place of "was |in Hanoi|", where the place itself is the predicate. */
function predicatePlace({ passage, sentence, index }: Occurrence): Mention | undefined {
  const token = tokenAt(sentence, index);
  if (token.deprel !== 'cop') return undefined;
  const mention = passage.cast.at(sentence.index, token.head);
  const cases = caseMarkers(sentence, token.head).flatMap((c) => c.split(' '));
  return mention?.place === true && cases.some((c) => IN.has(c)) ? mention : undefined;
}

/** "|Remains in Vietnam| for an official visit" */
function restingPlace({ passage, sentence, index }: Occurrence): Mention | undefined {
  return dependents(sentence, index, 'obl')
    .filter((i) => caseMarkers(sentence, i).some((c) => IN.has(c)))
    .map((i) => passage.cast.at(sentence.index, i))
    .find((m) => m?.place === true);
}

/** "The Canadian |is expected| at the White House", not "is expected to speak in Rome" nor "expected rain in Rome". */
function isExpectedThere({ sentence, index }: Occurrence): boolean {
  return (
    dependents(sentence, index, 'aux:pass').length > 0 &&
    dependents(sentence, index, 'xcomp', 'ccomp', 'obj').length === 0
  );
}

/** Somebody with an office, in this sentence or elsewhere in the article: others live abroad. */
function inOffice(mention: Mention, { passage }: Occurrence): boolean {
  return mention.actors.some((key) => {
    const actor = passage.cast.actors.get(key);
    return (
      actor?.kind === 'person' &&
      (actor.offices.some((o) => o.tenure !== 'former') || passage.cast.isHead(key))
    );
  });
}
