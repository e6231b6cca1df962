import type { Sentence, Token } from '../../../language/types.ts';
import { caseMarkers, dependents, tokenAt } from '../../tree.ts';
import type { FigureWay } from './figure-way.ts';
import { doerOf, possessorOf } from './owner.ts';
import { nounPhrase } from './phrase.ts';

const MOVES = new Set([
  'raise',
  'increase',
  'cut',
  'lower',
  'reduce',
  'lift',
  'hike',
  'bring',
  'boost',
  'double',
  'rise',
  'fall',
  'grow',
  'drop',
  'climb',
  'slash',
  'expand',
  'shrink',
  'jump',
  'decline',
  'set',
  'limit',
  'cap',
  'keep',
  'put',
  'estimate',
  'value',
]);
const LINKS = new Set(['to', 'by', 'from', 'at']);

/** "raise duties to 25 percent", "exports fell by 3 percent": what moves is what is measured. */
export const raiseToFigure: FigureWay = {
  id: 'raise-to-figure',
  examples: [
    ['Steel exports fell by 3 percent.', 'Steel exports'],
    ['The government has raised import duties to 25 percent.', 'import duties'],
    ['The country cut its steel exports by 3 percent.', 'steel exports'],
  ],
  counterexamples: ['Canada spent $5 billion.', 'The minister came to 25 meetings.'],
  find({ text, sentence, quantity, head }) {
    const above = sentence.tokens[head.head];
    // "raised duties to 25 percent": some trees hang the percentage on the duties.
    const verb = above?.upos === 'NOUN' ? sentence.tokens[above.head] : above;
    if (!above || verb?.upos !== 'VERB' || !MOVES.has(verb.lemma)) return undefined;
    const linked = caseMarkers(sentence, head.index).some((m) => LINKS.has(m));
    const bare =
      above === verb &&
      (head.deprel === 'obl:unmarked' || (head.deprel === 'obj' && quantity.kind === 'percent'));
    if (!linked && !bare) return undefined;
    const noun = above === verb ? movedBy(sentence, verb.index, head.index) : above;
    if (noun?.upos !== 'NOUN') return undefined;
    const phrase = nounPhrase(text, sentence, noun, quantity);
    const owner =
      possessorOf(sentence, noun.index) ?? (noun.deprel === 'obj' ? doerOf(sentence, verb.index) : undefined);
    return (
      phrase && {
        measures: phrase.words,
        span: phrase.span,
        ...(owner === undefined ? {} : { subject: owner }),
      }
    );
  },
};

function movedBy(sentence: Sentence, verb: number, figure: number): Token | undefined {
  const object = dependents(sentence, verb, 'obj').find((i) => i !== figure);
  const moved = object ?? dependents(sentence, verb, 'nsubj')[0];
  return moved === undefined ? undefined : tokenAt(sentence, moved);
}
