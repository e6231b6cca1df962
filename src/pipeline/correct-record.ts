import { openLexicon } from '../extraction/index.ts';
import { contentId, RapporteurError } from '../kernel/index.ts';
import type { RecordWriter } from '../record/index.ts';
import { type Correction, type Judgement, precisionOf } from '../resolution/index.ts';
import { resolveDossier } from './resolve-dossier.ts';

/** What a person says of an engagement, by its id. */
export type EngagementCorrection =
  | { readonly what: Correction['field']; readonly engagement: string; readonly value: string }
  /** `other` is the same engagement. */
  | { readonly what: 'same'; readonly engagement: string; readonly other: string }
  /** This claim of it is about another engagement. */
  | { readonly what: 'apart'; readonly engagement: string; readonly claim: string }
  /** Its sentences tell of no engagement. */
  | { readonly what: 'remove'; readonly engagement: string };

export interface Corrected {
  readonly judgement: Judgement;
  /** Id of what the engagement is now; absent when it was removed. */
  readonly engagement?: string;
}

/** Corrections by people: each is a judgement that is kept, takes effect at once, and outlives every later run. */
export interface Corrections {
  /** Throws `corrections/unknown` for ids the record does not have, `corrections/bad-value` for what cannot be. */
  add(correction: EngagementCorrection, person: string): Promise<Corrected>;
  /** Takes one back. False when there is none of this id. */
  undo(judgement: string): Promise<boolean>;
}

/**
 * `use` lends the dossier for one piece of work, open for writing. Corrections are taken one after the other. `now` gives
 * the time that a judgement bears.
 */
export function openCorrections(
  use: <T>(work: (dossier: RecordWriter) => Promise<T>) => Promise<T>,
  now: () => Date = () => new Date(),
): Corrections {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: (dossier: RecordWriter) => Promise<T>): Promise<T> => {
    const turn = last.then(() => use(work));
    last = turn.catch(() => {});
    return turn;
  };
  let lexicon: ReturnType<typeof openLexicon> | undefined;
  const settle = async (dossier: RecordWriter) => {
    lexicon ??= openLexicon();
    await resolveDossier(dossier, lexicon);
  };
  return {
    add: (correction, person) =>
      inTurn(async (dossier) => {
        const { judgement, stays } = await judgementOf(correction, person, now().toISOString(), dossier);
        await dossier.saveJudgement(judgement);
        await settle(dossier);
        const found = stays === undefined ? undefined : await dossier.engagement(engagementOf(stays));
        return { judgement, ...(found === undefined ? {} : { engagement: found.engagement.id }) };
      }),
    undo: (id) =>
      inTurn(async (dossier) => {
        const found = await dossier.deleteJudgement(id);
        if (found) await settle(dossier);
        return found;
      }),
  };
}

/** An id that leads to the engagement that now holds the claim. */
function engagementOf(claim: string): string {
  return claim.replace(/^clm_/, 'eng_');
}

/** The judgement that a correction amounts to, and a claim that stays with the engagement. */
async function judgementOf(
  correction: EngagementCorrection,
  person: string,
  at: string,
  dossier: RecordWriter,
): Promise<{ judgement: Judgement; stays?: string }> {
  const claims = await claimsOf(correction.engagement, dossier);
  const [lead = ''] = claims;
  const make = (
    kind: Judgement['kind'],
    subjects: readonly string[],
    more: Pick<Judgement, 'about' | 'corrects'> = {},
  ): Judgement => {
    const sorted = [...new Set(subjects)].sort();
    const id = contentId('jdg', kind, ...sorted, more.about ?? '', more.corrects?.field ?? '', person);
    return { id, kind, subjects: sorted, author: { person }, reasons: [], at, ...more };
  };
  switch (correction.what) {
    case 'same': {
      const others = await claimsOf(correction.other, dossier);
      if (others[0] === lead) throw badValue('The two are one engagement already; choose another.');
      return { judgement: make('same-engagement', [...claims, ...others], { about: lead }), stays: lead };
    }
    case 'apart': {
      const rest = claims.filter((claim) => claim !== correction.claim);
      if (rest.length === claims.length) throw unknown('claim', correction.claim);
      if (rest.length === 0) throw badValue('It is the only sentence; remove the engagement instead.');
      const about = correction.claim;
      return { judgement: make('different-engagement', claims, { about }), ...first(rest) };
    }
    case 'remove':
      return { judgement: make('no-engagement', claims) };
    default: {
      const { what: field, value } = correction;
      if (field === 'when' && precisionOf(value) === undefined)
        throw badValue(`"${value}" is no date; write 2017-02-10, 2017-02, 2017 or 2017-02-10/2017-02-12.`);
      const corrects = { field, value };
      return { judgement: make('corrected-engagement', [lead], { corrects }), stays: lead };
    }
  }
}

function first([claim]: readonly string[]): { stays?: string } {
  return claim === undefined ? {} : { stays: claim };
}

async function claimsOf(engagement: string, dossier: RecordWriter): Promise<readonly string[]> {
  const found = await dossier.engagement(engagement);
  if (found === undefined) throw unknown('engagement', engagement);
  return found.engagement.claims;
}

function unknown(what: string, id: string): RapporteurError {
  return new RapporteurError('corrections/unknown', `The record has no ${what} with the id "${id}".`);
}

function badValue(message: string): RapporteurError {
  return new RapporteurError('corrections/bad-value', message);
}
