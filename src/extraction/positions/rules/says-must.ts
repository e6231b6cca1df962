import type { Sentence } from '../../../language/types.ts';
import type { StanceEntry } from '../../lexicon/index.ts';
import type { Rule } from '../../rule.ts';
import { sayingAround } from '../../statements/links.ts';
import { dependents, subtree, tokenAt } from '../../tree.ts';
import type { PositionClaim } from '../../types.ts';
import { draftPositions } from '../draft-position.ts';

const MUST: StanceEntry = {
  lemma: 'must',
  pos: 'noun',
  stance: 'demands',
  strength: 1,
  takes: ['that'],
  notWith: [],
};
/** What must be understood or remembered is no demand. */
const OF_MIND: ReadonlySet<string> = new Set(
  'admit be believe consider forget know learn realise realize remember say see think understand wait'.split(
    ' ',
  ),
);

/** "A said the troops must leave", "the funds must be unfrozen, A told reporters": what another must do, or what must be done. */
export const saysMust: Rule<PositionClaim> = {
  id: 'says-must',
  triggers: ['must'],
  examples: [
    {
      text: 'Norway said that Russian trawlers must leave the bay.',
      finds: { holder: 'Norway', stance: 'demands', issue: 'Russian trawlers must leave the bay' },
    },
    {
      text: 'All sanctions must be lifted first, Tehran said.',
      finds: { holder: 'Iran', stance: 'demands', issue: 'all sanctions must be lifted first' },
    },
  ],
  counterexamples: [
    'Norway said that it must leave the pact.',
    'All sanctions must be lifted first.',
    'A taxi driver said that the trawlers must leave.',
    'The world must understand, Norway said.',
  ],
  find: ({ passage, sentence, index }) => {
    const verb = tokenAt(sentence, index).head;
    if (verb < index || OF_MIND.has(tokenAt(sentence, verb).lemma.toLowerCase())) return [];
    const subject = dependents(sentence, verb, 'nsubj')[0];
    if (subject === undefined || subject > index || !isAnother(sentence, subject)) return [];
    const { start, end } = tokenAt(sentence, index);
    const source = sayingAround(passage, { start, end })?.source;
    if (source === undefined || source.sentence !== sentence.index) return [];
    return draftPositions(passage, sentence, {
      match: { entry: MUST, head: index, first: index, last: index + 1, preposition: undefined },
      complement: { kind: 'that', head: verb },
      mood: { negated: false, factuality: 'actual' },
      holder: source.head,
      from: subtree(sentence, subject).first,
    });
  },
};

function isAnother(sentence: Sentence, subject: number): boolean {
  const { upos, lemma } = tokenAt(sentence, subject);
  return upos !== 'PRON' && !/^(?:world|people|one|everyone|everybody|humanity|time)$/i.test(lemma);
}
