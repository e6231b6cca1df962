import type { CodedEvent } from '../../../src/server/api-types.ts';

/** What each PLOVER type means, in a few words. */
export const EVENT_TYPE: Readonly<Record<CodedEvent['type'], string>> = {
  AGREE: 'agrees or promises',
  CONSULT: 'meets or consults',
  SUPPORT: 'expresses support',
  CONCEDE: 'yields or eases',
  COOPERATE: 'cooperates in deeds',
  AID: 'gives aid',
  RETREAT: 'retreats or releases',
  REQUEST: 'asks or demands',
  ACCUSE: 'accuses or criticises',
  REJECT: 'refuses',
  THREATEN: 'threatens',
  PROTEST: 'protests',
  SANCTION: 'cuts ties or sanctions',
  MOBILIZE: 'mobilizes forces',
  COERCE: 'uses force short of attack',
  ASSAULT: 'attacks',
};

export const QUAD_CLASS = {
  1: 'verbal cooperation',
  2: 'material cooperation',
  3: 'verbal conflict',
  4: 'material conflict',
} as const;
