import { dependents, subtree, tokenAt } from '../../tree.ts';
import type { AttributionRule, CueSite, Interval } from '../attribution-rule.ts';
import { agentOf, cueWords } from '../clause.ts';
import { contentUnder } from '../content-spans.ts';
import { sourcePhrase } from '../source-phrase.ts';
import type { SourcePhrase } from '../types.ts';
import { activeClause, objectOf, reportedClauses } from '../verb-content.ts';

/** "As reported by the agency". */
function passiveClause({ sentence, index }: CueSite): { cue: Interval; source: SourcePhrase } | undefined {
  const agent = agentOf(sentence, index);
  const cue = cueWords(sentence, index);
  const source = agent === undefined ? undefined : sourcePhrase(sentence, agent, cue);
  return source === undefined ? undefined : { cue, source };
}

/** Verbs whose "as" means "in the words of" rather than "while". */
const PLAIN = new Set([
  'say',
  'tell',
  'note',
  'report',
  'write',
  'explain',
  'argue',
  'observe',
  'acknowledge',
  'mention',
  'suggest',
  'describe',
  'predict',
  'warn',
  'state',
  'announce',
  'know',
  'believe',
  'expect',
  'fear',
  'recall',
  'admit',
  'put',
  'point',
  'remark',
  'document',
  'show',
]);

/** "As the ministry noted, talks will resume." The reporting clause begins with "as". */
export const asSaid: AttributionRule = {
  id: 'as-said',
  pos: 'verb',
  frames: ['clause'],
  examples: [
    {
      text: 'As the ministry noted, the talks have been delayed twice.',
      cue: 'noted',
      source: 'the ministry',
      content: ['the talks have been delayed twice'],
    },
  ],
  counterexamples: ['As the ministry noted the delay, the talks ended.'],
  find(site) {
    const { reading, sentence, index } = site;
    const token = tokenAt(sentence, index);
    if (!PLAIN.has(site.word.lemma)) return undefined;
    if (token.deprel !== 'advcl' || token.head < 0) return undefined;
    const marked = dependents(sentence, index, 'mark', 'advmod').some(
      (i) => tokenAt(sentence, i).form.toLowerCase() === 'as',
    );
    const clause = activeClause(site) ?? passiveClause(site);
    if (!marked || clause === undefined || objectOf(sentence, index) !== undefined) return undefined;
    if (reportedClauses(sentence, index).length > 0) return undefined;
    const content = contentUnder(reading, sentence, [token.head], [subtree(sentence, index)]);
    return content.length === 0 ? undefined : { ...clause, content };
  },
};
