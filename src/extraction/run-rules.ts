import { claimOf } from './claim-of.ts';
import type { Lexicon } from './lexicon/index.ts';
import type { Passage } from './passage.ts';
import type { Rule } from './rule.ts';
import { accordingTo } from './statements/links.ts';
import type { Claim } from './types.ts';

/** Rules by the lemma that triggers them: the cost of a sentence does not grow with the number of rules. */
export type RuleIndex = ReadonlyMap<string, readonly Rule[]>;

export function indexRules(rules: readonly Rule[], lexicon: Lexicon): RuleIndex {
  const index = new Map<string, Rule[]>();
  for (const rule of rules) {
    const triggers = typeof rule.triggers === 'function' ? rule.triggers(lexicon) : rule.triggers;
    for (const trigger of new Set(triggers)) {
      const list = index.get(trigger);
      if (list === undefined) index.set(trigger, [rule]);
      else list.push(rule);
    }
  }
  return index;
}

/** Runs every rule at every token whose lemma triggers it. Claims come in text order, then in the order of the rules. */
export function runRules(index: RuleIndex, passage: Passage): Claim[] {
  const claims: Claim[] = [];
  for (const sentence of passage.sentences) {
    for (const token of sentence.tokens) {
      for (const rule of index.get(token.lemma.toLowerCase()) ?? []) {
        for (const draft of rule.find({ passage, sentence, index: token.index, earlier: claims })) {
          const trigger = draft.spans.trigger ?? { start: token.start, end: token.end };
          claims.push(claimOf(draft, rule.id, passage.article, sentence, accordingTo(passage, trigger)));
        }
      }
    }
  }
  return claims;
}
