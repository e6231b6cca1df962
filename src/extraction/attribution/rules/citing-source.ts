import { baseRelation, dependents, tokenAt } from '../../tree.ts';
import type { AttributionRule } from '../attribution-rule.ts';
import { contentUnder } from '../content-spans.ts';
import { reportedClauses, strayClause } from '../reported-clauses.ts';
import { sourcePhrase } from '../source-phrase.ts';

/** "The agency, citing two officials, said that ...": those cited are the nearer link of the chain. */
export const citingSource: AttributionRule = {
  id: 'citing-source',
  pos: 'verb',
  triggers: ['cite', 'quote'],
  examples: [
    {
      text: 'The news agency, citing two diplomats, said that the talks would resume in June.',
      cue: 'citing',
      source: 'two diplomats',
      content: ['that the talks would resume in June'],
    },
  ],
  counterexamples: ['The minister resigned, citing his health.'],
  find(site) {
    const { reading, sentence, index } = site;
    const token = tokenAt(sentence, index);
    const object = dependents(sentence, index, 'obj')[0];
    if (token.xpos !== 'VBG' || token.head < 0 || object === undefined) return undefined;
    const noun = tokenAt(sentence, object);
    const person = sentence.names.some((n) => n.kind === 'PERSON' && n.first <= object && object < n.last);
    if (!person && !reading.cues.isSpeaker(noun.lemma.toLowerCase())) return undefined;
    // The participle hangs on the verb of saying or on its subject.
    const verb = baseRelation(token) === 'acl' ? tokenAt(sentence, token.head).head : token.head;
    if (verb < 0 || reading.cues.find(tokenAt(sentence, verb).lemma, 'verb')?.kind !== 'saying')
      return undefined;
    const reported = reportedClauses(sentence, verb);
    const heads = reported.length > 0 ? reported : strayClause(sentence, verb);
    const cue = { first: index, last: index + 1 };
    const source = sourcePhrase(sentence, object, cue);
    const content = contentUnder(reading, sentence, heads, [cue]);
    return source === undefined || content.length === 0 ? undefined : { cue, source, content, via: verb };
  },
};
