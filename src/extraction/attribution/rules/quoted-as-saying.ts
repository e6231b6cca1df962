import { childrenOf, dependents, tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { cueWords } from '../clause.ts';
import { announcedQuote } from '../quote-clause.ts';
import { sourcePhrase } from '../source-phrase.ts';
import { draftOf, reportedClauses, spanOf } from '../verb-content.ts';

/** "The envoy was quoted as saying that ...": the passive subject speaks; the one who quotes is a link further out. */
export const quotedAsSaying: AttributionRule = {
  id: 'quoted-as-saying',
  pos: 'verb',
  triggers: ['say', 'tell', 'warn', 'call', 'describe'],
  examples: [
    {
      text: 'The envoy was quoted by the agency as saying that the talks would resume in June.',
      cue: 'was quoted by the agency as saying',
      source: 'The envoy',
      content: ['that the talks would resume in June'],
    },
  ],
  counterexamples: ['The envoy left after saying that the talks would resume in June.'],
  find(site) {
    const { sentence, index } = site;
    const token = tokenAt(sentence, index);
    const quoter = sentence.tokens[token.head];
    if (token.xpos !== 'VBG' || quoter === undefined || !['quote', 'cite'].includes(quoter.lemma))
      return undefined;
    const subject =
      childrenOf(sentence, quoter.index).find((i) => tokenAt(sentence, i).deprel === 'nsubj:pass') ??
      dependents(sentence, quoter.index, 'obj')[0];
    if (subject === undefined) return undefined;
    const passive = subject < quoter.index;
    const cue = { first: passive ? cueWords(sentence, quoter.index).first : index, last: index + 1 };
    const source = sourcePhrase(sentence, subject, cue);
    const found = draftOf(site, cue, source, reportedClauses(sentence, index));
    if (found !== undefined || source === undefined) return found;
    const quote = announcedQuote(site, index + 1);
    return quote === undefined ? undefined : { cue, source, content: [spanOf(quote)] };
  },
};
