import type { EventClaim, PloverType } from '../types.ts';

/** The quad category that the codebook gives each type. */
export function quadClassOf(type: PloverType): NonNullable<EventClaim['quadClass']> {
  switch (type) {
    case 'AGREE':
    case 'CONSULT':
    case 'SUPPORT':
    case 'CONCEDE':
      return 1;
    case 'COOPERATE':
    case 'AID':
    case 'RETREAT':
      return 2;
    case 'REQUEST':
    case 'ACCUSE':
    case 'REJECT':
    case 'THREATEN':
      return 3;
    default:
      return 4;
  }
}
