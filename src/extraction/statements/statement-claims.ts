import { cover } from '../../kernel/index.ts';
import type { Sentence } from '../../language/types.ts';
import type { Attribution } from '../attribution/types.ts';
import { claimOf } from '../claim-of.ts';
import type { Passage } from '../passage.ts';
import type { StatementClaim } from '../types.ts';
import { sourceSpan } from './described-speaker.ts';
import { chainOf } from './links.ts';
import { type Part, partsOf } from './parts.ts';
import { speakerOf } from './speaker-of.ts';

/** One statement for each saying whose speaker is known or described. Beliefs and wishes without words are not statements. */
export function statementClaims(passage: Passage): StatementClaim[] {
  return passage.attributions.flatMap((attribution) => {
    const speaker = speakerOf(passage, attribution.source);
    if (speaker === undefined || !saysSomething(attribution)) return [];
    // "Called off the meeting" undoes and "showed strong interest" is no saying: a thing is denied in words of denial.
    const cue = passage.article.text.slice(attribution.cue.start, attribution.cue.end);
    if (attribution.rule === 'denied-object' && !DENYING.test(cue)) return [];
    return partsOf(attribution).flatMap((part) => statementClaim(passage, attribution, speaker, part) ?? []);
  });
}

/** Rules whose content is a thing or a deed: "criticized the plan", "talked about trade", "agreed to meet". */
const NO_WORDS = new Set([
  'denied-object',
  'was-denied-by',
  'called-for',
  'criticism-of',
  'promised-infinitive',
]);

const DENYING = /\b(?:den(?:y|ies|ied|ying)|refut\w+|disput\w+|rebut\w*|contradict\w*)\b/i;

/** Words of somebody's are quoted or reported as a clause; of what is only named, a denial alone tells what was said. */
function saysSomething({ kind, rule, direct, stance, content }: Attribution): boolean {
  if (kind !== 'saying' || content.length === 0) return false;
  if (rule === 'promised-infinitive') return false;
  return direct || !NO_WORDS.has(rule) || (stance === 'deny' && rule.includes('denied'));
}

function statementClaim(
  passage: Passage,
  attribution: Attribution,
  speaker: StatementClaim['speaker'],
  part: Part,
): StatementClaim | undefined {
  const { article } = passage;
  const content = cover(part.content);
  const own = part.foundBy === attribution.rule;
  const sentence = own
    ? passage.sentences[attribution.sentence]
    : sentenceAt(passage.sentences, content.start);
  if (sentence === undefined) return undefined;
  const source = attribution.source && sourceSpan(passage, attribution.source);
  return claimOf<StatementClaim>(
    {
      kind: 'statement',
      speaker,
      cue: article.text.slice(attribution.cue.start, attribution.cue.end),
      direct: part.direct,
      content: part.content.map((c) => article.text.slice(c.start, c.end)).join(' '),
      factuality: 'actual',
      spans: {
        content,
        cue: attribution.cue,
        ...(source === undefined ? {} : { source }),
        ...pieces(part),
      },
      confidence: part.direct ? 0.95 : 0.85,
    },
    part.foundBy,
    article,
    sentence,
    chainOf(passage, attribution).slice(0, -1),
  );
}

/** The sentence that holds `offset`. Sentences stand in text order. */
function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}

/** Content that a cue interrupts lies in pieces; each gets its own span so that it can be shown exactly. */
function pieces(part: Part): Record<string, { start: number; end: number }> {
  if (part.content.length < 2) return {};
  return Object.fromEntries(
    part.content.map((span, i) => [`content.${i + 1}`, { start: span.start, end: span.end }]),
  );
}
