import { tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { cueWords, isPassive } from '../clause.ts';
import { intervalSpan } from '../content-spans.ts';
import { plainSentenceBefore } from '../parenthetical.ts';
import { speakerAfter, speakerOf } from '../quote-clause.ts';
import { trimEdges } from '../source-phrase.ts';

/** Verbs that stand inverted behind what they report. */
const PLAIN = new Set(['say', 'write', 'report', 'add', 'note', 'announce']);

/** "The talks will resume, said a report in a business daily." */
export const clauseSaidInverted: AttributionRule = {
  id: 'clause-said-inverted',
  pos: 'verb',
  frames: ['quote'],
  examples: [
    {
      text: 'The talks will resume in June, said a report in a business daily.',
      cue: 'said',
      source: 'a report in a business daily',
      content: ['The talks will resume in June'],
    },
  ],
  counterexamples: ['Talks resumed, said to be the last.', 'When talks resumed, said nothing.'],
  find(site) {
    const { sentence, index } = site;
    if (!PLAIN.has(site.word.lemma) || isPassive(sentence, index) || tokenAt(sentence, index).xpos === 'VBG')
      return undefined;
    const cue = cueWords(sentence, index);
    const own = speakerOf(sentence, index, cue);
    const source = own !== undefined && own.first >= cue.last ? own : speakerAfter(site, cue);
    if (source === undefined || source.first !== cue.last) return undefined;
    const before = plainSentenceBefore(sentence, cue.first);
    const span = before && intervalSpan(sentence, trimEdges(sentence, before));
    return span && { cue, source, content: [span] };
  },
};
