import type { AttributionRule } from '../attribution-rule.ts';
import { nounClause, nounCue } from '../noun-cue.ts';
import { draftOf } from '../verb-content.ts';

/** "Tehran's claim that ...", "expressed the hope that ...": a noun of saying or thinking with its clause. */
export const claimThat: AttributionRule = {
  id: 'claim-that',
  pos: 'noun',
  frames: ['clause', 'infinitive'],
  examples: [
    {
      text: 'Neighbours doubted Tehran’s claim that the site was empty.',
      cue: 'claim',
      source: 'Tehran’s',
      content: ['that the site was empty'],
    },
  ],
  counterexamples: ['Neighbours doubted the claim.'],
  find(site) {
    const heads = nounClause(site.sentence, site.index, site.word);
    if (heads.length === 0) return undefined;
    const { cue, source } = nounCue(site);
    return draftOf(site, cue, source, heads);
  },
};
