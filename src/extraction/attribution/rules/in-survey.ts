import { subtree, tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { contentUnder } from '../content-spans.ts';
import { governingClause } from '../parenthetical.ts';
import { sourcePhrase } from '../source-phrase.ts';

/** What is asked of people, or reckoned from such answers, and tells what came out. */
const SURVEYS = new Set(['poll', 'survey', 'polling', 'census', 'canvass', 'questionnaire', 'referendum']);

/** "In the latest poll, most farmers opposed the levy." */
export const inSurvey: AttributionRule = {
  id: 'in-survey',
  pos: 'preposition',
  triggers: ['in'],
  examples: [
    {
      text: 'In a survey by the institute, most farmers opposed the levy.',
      cue: 'In',
      source: 'a survey by the institute',
      content: ['most farmers opposed the levy'],
    },
  ],
  counterexamples: [
    'In a village by the river, most farmers opposed the levy.',
    'The mayor is third in the polls.',
  ],
  find(site) {
    const { reading, sentence, index } = site;
    const token = tokenAt(sentence, index);
    const noun = sentence.tokens[token.head];
    if (token.deprel !== 'case' || noun === undefined || noun.index < index) return undefined;
    if (!SURVEYS.has(noun.lemma.toLowerCase()) || noun.deprel !== 'obl') return undefined;
    const cue = { first: index, last: index + 1 };
    const source = sourcePhrase(sentence, noun.index, cue);
    const verb = governingClause(sentence, noun.index);
    if (source === undefined || verb === undefined) return undefined;
    // "third in the polls": of many at once, as where one stands.
    if (noun.xpos === 'NNS' && source.last - source.first < 3) return undefined;
    const content = contentUnder(reading, sentence, [verb], [subtree(sentence, noun.index)]);
    return content.length === 0 ? undefined : { cue, source, content, kind: 'attitude', stance: 'affirm' };
  },
};
