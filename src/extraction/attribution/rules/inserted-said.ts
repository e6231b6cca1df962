import { tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { cueWords, isPassive } from '../clause.ts';
import { intervalSpan } from '../content-spans.ts';
import { besideCue, phraseEndingAt, speakerOf } from '../quote-clause.ts';
import { quoteAround } from '../reading.ts';
import { bodyStart, trimEdges } from '../source-phrase.ts';

const PLAIN = new Set([
  'say',
  'tell',
  'add',
  'note',
  'argue',
  'insist',
  'report',
  'write',
  'explain',
  'acknowledge',
]);
const MOST_BETWEEN = 8;

/** "The talks, an official told Reuters, would buy time." Words of saying put between a subject and its verb. */
export const insertedSaid: AttributionRule = {
  id: 'inserted-said',
  pos: 'verb',
  frames: ['quote'],
  examples: [
    {
      text: 'The ferry link, a harbour official told the Herald, would help both islands.',
      cue: 'told',
      source: 'a harbour official',
      content: ['The ferry link', 'would help both islands'],
    },
  ],
  counterexamples: ['On Monday, the official told the Herald, he would sail.'],
  find(site) {
    const { reading, sentence, index } = site;
    if (
      !PLAIN.has(site.word.lemma) ||
      isPassive(sentence, index) ||
      tokenAt(sentence, index).deprel === 'acl:relcl'
    )
      return undefined;
    const cue = cueWords(sentence, index);
    const own = speakerOf(sentence, index, cue);
    const source =
      own !== undefined && own.last <= cue.first && besideCue(sentence, own, cue)
        ? own
        : phraseEndingAt(sentence, cue);
    if (source === undefined || sentence.tokens[source.first - 1]?.form !== ',') return undefined;
    const close = sentence.tokens.findIndex((t) => t.index >= cue.last && t.form === ',');
    // Nothing but a name and a verb between commas speaks for all that stands around it.
    const quoted = quoteAround(
      reading,
      tokenAt(sentence, Math.min(close + 1, sentence.tokens.length - 1)).start,
    );
    const bare = close === cue.last && source.last === cue.first && quoted === undefined;
    if (close < 0 || close - cue.last > MOST_BETWEEN || !(bare || goesOn(site.sentence, close + 1)))
      return undefined;
    const before = intervalSpan(
      sentence,
      trimEdges(sentence, { first: bodyStart(sentence), last: source.first - 1 }),
    );
    const after = intervalSpan(
      sentence,
      trimEdges(sentence, { first: close + 1, last: sentence.tokens.length }),
    );
    return before === undefined || after === undefined
      ? undefined
      : { cue, source, content: [before, after] };
  },
};

const OPENING = /^(?:["“‘']|``|'')$/u;

/** A finite verb right behind the second comma: its subject stands before the first one. */
function goesOn(sentence: Parameters<typeof tokenAt>[0], at: number): boolean {
  const token = sentence.tokens[OPENING.test(sentence.tokens[at]?.form ?? '') ? at + 1 : at];
  return token !== undefined && (token.xpos === 'MD' || /^VB[DZP]$/u.test(token.xpos));
}
