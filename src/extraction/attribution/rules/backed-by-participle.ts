import { subtree, tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { agentOf } from '../clause.ts';
import { contentUnder } from '../content-spans.ts';
import { sourcePhrase } from '../source-phrase.ts';

/** "a law opposed by the union": a past participle behind its noun, with "by". */
export const backedByParticiple: AttributionRule = {
  id: 'backed-by-participle',
  pos: 'verb',
  frames: ['object'],
  examples: [
    {
      text: 'Ministers signed a plan backed by the union.',
      cue: 'backed',
      source: 'the union',
      content: ['a plan'],
    },
  ],
  counterexamples: ['The court struck down a law opposed to reason.', 'The union opposed a law.'],
  find(site) {
    const { reading, sentence, index } = site;
    const token = tokenAt(sentence, index);
    const agent = agentOf(sentence, index);
    if (token.deprel !== 'acl' || token.xpos !== 'VBN' || token.head < 0 || agent === undefined)
      return undefined;
    const cue = { first: index, last: index + 1 };
    const source = sourcePhrase(sentence, agent, cue);
    const noun = tokenAt(sentence, token.head);
    if (source === undefined || !['NOUN', 'PROPN'].includes(noun.upos)) return undefined;
    const content = contentUnder(reading, sentence, [noun.index], [subtree(sentence, index)]).slice(0, 1);
    return content.length === 0 ? undefined : { cue, source, content };
  },
};
