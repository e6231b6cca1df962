import { tokenAtOffset } from '../../dates/token-at.ts';
import type { FigurePlace, FigureWay } from './figure-way.ts';
import { doerOf } from './owner.ts';
import { nounPhrase } from './phrase.ts';

/** What is done to things in deals and pledges; such counts matter however small. */
const DEALS = new Set([
  'create',
  'send',
  'deploy',
  'buy',
  'purchase',
  'sell',
  'produce',
  'build',
  'employ',
  'hire',
  'cut',
  'add',
  'supply',
  'donate',
  'deliver',
  'order',
  'export',
  'import',
  'accept',
  'admit',
  'release',
  'free',
  'withdraw',
  'train',
  'provide',
  'pledge',
  'promise',
  'lose',
  'support',
  'sustain',
]);
/** From here on a count is a figure by its size. */
const LARGE = 1000;
const NUMBER = /^(?:hundreds|thousands|millions|billions|dozens?|scores|tens|an?|half|of)$/i;

/** "700,000 new jobs": a count measures the things it counts; whoever creates or sends them is its subject. */
export const countedThings: FigureWay = {
  id: 'counted-things',
  examples: [
    ['The plan will create 700,000 new jobs.', 'new jobs'],
    ['Poland will send 14 tanks.', 'tanks'],
  ],
  counterexamples: [
    'Canada spent $5 billion.',
    'Tariffs rose to 25 percent.',
    'The summit of 27 leaders ended.',
  ],
  find(at) {
    const { text, sentence, quantity, head } = at;
    if (quantity.kind !== 'count' || head.upos !== 'NOUN') return undefined;
    const verb = sentence.tokens[head.head];
    const dealt = verb?.upos === 'VERB' && head.deprel === 'obj';
    if (quantity.value < LARGE && !(dealt && DEALS.has(verb.lemma))) return undefined;
    const noun = tokenAtOffset(sentence, quantity.end - 1);
    const phrase = noun && nounPhrase(text, sentence, noun, { start: quantity.start, end: numberEnd(at) });
    const doer = dealt ? doerOf(sentence, verb.index) : undefined;
    return (
      phrase && {
        measures: phrase.words,
        span: phrase.span,
        ...(doer === undefined ? {} : { subject: doer }),
      }
    );
  },
};

/** The mention runs on to the noun; what is measured starts after the number itself. */
function numberEnd({ sentence, quantity }: FigurePlace): number {
  let end = quantity.start;
  for (let i = tokenAtOffset(sentence, quantity.start)?.index ?? 0; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i];
    if (!token || token.end > quantity.end || (token.upos !== 'NUM' && !NUMBER.test(token.form))) break;
    end = token.end;
  }
  return end;
}
