import { spanText } from '../../../kernel/index.ts';
import { subtree, tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { contentUnder, intervalSpan } from '../content-spans.ts';
import { governingClause, isCueWithClause, plainSentenceBefore } from '../parenthetical.ts';
import { spokenQuoteBefore } from '../quote-clause.ts';
import { sourcePhrase, trimEdges } from '../source-phrase.ts';
import { reportedClauses, spanOf } from '../verb-content.ts';

/** "According to two diplomats, the talks will resume." */
export const accordingTo: AttributionRule = {
  id: 'according-to',
  pos: 'preposition',
  triggers: ['according', 'accord'],
  examples: [
    {
      text: 'According to two diplomats, the talks will resume in June.',
      cue: 'According to',
      source: 'two diplomats',
      content: ['the talks will resume in June'],
    },
  ],
  counterexamples: ['The officials spoke in accord, and the talks ended.'],
  find(site) {
    const { reading, sentence, index } = site;
    if (
      !/^according to\b/iu.test(
        spanText(reading.text, { start: tokenAt(sentence, index).start, end: sentence.end }),
      )
    )
      return undefined;
    const own = tokenAt(sentence, index);
    const noun =
      own.deprel === 'case' || own.deprel === 'mark'
        ? own.head
        : sentence.tokens.find((t) => t.head === index && t.index > index + 1 && /obl|nmod/u.test(t.deprel))
            ?.index;
    if (noun === undefined || noun <= index) return undefined;
    const cue = { first: index, last: index + 2 };
    const source = sourcePhrase(sentence, noun, cue);
    if (source === undefined) return undefined;
    const quote = spokenQuoteBefore(reading, own.start);
    if (quote !== undefined) return { cue, source, content: [spanOf(quote)] };
    // "..., according to the report." at the end speaks for the whole sentence, whatever the tree hangs it on.
    const whole = source.last + 2 > sentence.tokens.length && plainSentenceBefore(sentence, index);
    const before = whole && intervalSpan(sentence, trimEdges(sentence, whole));
    if (before) return { cue, source, content: [before] };
    const top = own.deprel === 'case' || own.deprel === 'mark' ? noun : index;
    const verb = governingClause(sentence, top);
    if (verb === undefined) return undefined;
    const phrase = subtree(sentence, top);
    const via = isCueWithClause(site, verb) ? verb : undefined;
    const heads = via === undefined ? [verb] : reportedClauses(sentence, verb);
    const content = contentUnder(reading, sentence, heads, [phrase]);
    if (content.length === 0) return undefined;
    return via === undefined ? { cue, source, content } : { cue, source, content, via };
  },
};
