import { tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { intervalSpan } from '../content-spans.ts';
import { sourcePhrase, trimEdges } from '../source-phrase.ts';

const LONGEST_NAME = 7;

/** Headline "Premier: talks to resume": a short name or office, a colon, and what was said. */
export const nameColon: AttributionRule = {
  id: 'name-colon',
  pos: 'punctuation',
  triggers: [':'],
  examples: [
    {
      text: 'Trump: Trade talks with Japan will resume in May',
      cue: ':',
      source: 'Trump',
      content: ['Trade talks with Japan will resume in May'],
    },
  ],
  counterexamples: ['Three towns took part: Bern, Basel and Thun.'],
  find(site) {
    const { sentence, index } = site;
    // Only the headline, or a line of a transcript, begins with its speaker.
    if (index === 0 || index > LONGEST_NAME || index + 2 >= sentence.tokens.length) return undefined;
    if (
      sentence.paragraph > 0 &&
      !isTranscript(site.reading.text.slice(sentence.start, tokenAt(sentence, index).start))
    )
      return undefined;
    const before = sentence.tokens.slice(0, index);
    if (before.some((t) => t.upos === 'VERB' || t.upos === 'AUX' || t.upos === 'PUNCT')) return undefined;
    const head = before.find((t) => t.head < 0 || t.head >= index || t.head < 0);
    if (head === undefined) return undefined;
    const named = sentence.names.some(
      (n) => n.first <= head.index && head.index < n.last && n.kind !== 'LOC' && n.kind !== 'EVENT',
    );
    if (!named && !site.reading.cues.isSpeaker(head.lemma.toLowerCase())) return undefined;
    const cue = { first: index, last: index + 1 };
    const source = sourcePhrase(sentence, head.index, cue);
    const span = intervalSpan(
      sentence,
      trimEdges(sentence, { first: index + 1, last: sentence.tokens.length }),
    );
    return source === undefined || span === undefined
      ? undefined
      : { cue, source, content: [span], cueLemma: ':' };
  },
};

function isTranscript(speaker: string): boolean {
  return /\p{Lu}{3}/u.test(speaker) && speaker === speaker.toUpperCase();
}
