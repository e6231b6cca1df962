import { contentId, RapporteurError } from '../../src/kernel/index.ts';
import type { Corrections } from '../../src/pipeline.ts';
import type { Judgement } from '../../src/resolution/types.ts';
import { engagements, said } from './sample-record.ts';

/** Keeps what is said and lets it be taken back; what becomes of the record is the pipeline's, not the app's. */
export function fakeCorrections(): { readonly judgements: Judgement[]; readonly corrections: Corrections } {
  const judgements: Judgement[] = [said];
  return {
    judgements,
    corrections: {
      async add(correction, person) {
        const engagement = engagements.find(({ id }) => id === correction.engagement);
        if (!engagement) throw new RapporteurError('corrections/unknown', 'The record has no such meeting.');
        if (correction.what === 'when' && !/^\d/.test(correction.value))
          throw new RapporteurError('corrections/bad-value', `"${correction.value}" is no date.`);
        const judgement: Judgement = {
          id: contentId('jdg', JSON.stringify(correction), person),
          kind:
            correction.what === 'same'
              ? 'same-engagement'
              : correction.what === 'apart'
                ? 'different-engagement'
                : correction.what === 'remove'
                  ? 'no-engagement'
                  : 'corrected-engagement',
          subjects: engagement.claims,
          author: { person },
          reasons: [],
          at: '2031-12-01T00:00:00.000Z',
          ...(correction.what === 'apart' ? { about: correction.claim } : {}),
          ...('value' in correction ? { corrects: { field: correction.what, value: correction.value } } : {}),
        };
        judgements.push(judgement);
        return { judgement, ...(correction.what === 'remove' ? {} : { engagement: engagement.id }) };
      },
      async undo(id) {
        const at = judgements.findIndex((judgement) => judgement.id === id);
        if (at >= 0) judgements.splice(at, 1);
        return at >= 0;
      },
    },
  };
}
