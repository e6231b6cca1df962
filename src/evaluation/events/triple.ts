import { z } from 'zod';

const actor = z.object({ code: z.string().exactOptional(), sector: z.string().exactOptional() });
/** An empty string stands for nobody. */
const actors = z.union([z.array(actor), z.string()]);

/** A record in PLOVER's form, in the field names of its first draft (source, target). */
export const goldRecord = z.object({
  id: z.string(),
  date: z.string(),
  text: z.string().min(1),
  event: z.string().min(1),
  source: actors.exactOptional(),
  target: actors.exactOptional(),
});

export type GoldRecord = z.infer<typeof goldRecord>;

/** What is compared of a coded event. */
export interface Coded {
  readonly type: string;
  readonly actors: readonly { readonly country?: string }[];
  readonly recipients: readonly { readonly country?: string }[];
}

/** Names that the ontology gave up. */
const TYPES: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
};

/** Codes that the records have and ISO 3166-1 does not; international organisations are one code. */
const COUNTRIES: Readonly<Record<string, string>> = {
  JAP: 'JPN',
  ITL: 'ITA',
  VTN: 'VNM',
  ANG: 'AGO',
  UNO: 'IGO',
  EUR: 'IGO',
  EUE: 'IGO',
};

export function goldType(record: GoldRecord): string {
  return TYPES[record.event] ?? record.event;
}

/** The countries of a side, sorted and without doubles; '' when it has none. */
function side(actors: readonly { readonly country?: string }[]): string {
  const codes = actors.flatMap((a) => (a.country === undefined ? [] : [COUNTRIES[a.country] ?? a.country]));
  return [...new Set(codes)].sort().join('+');
}

function goldSide(actors: GoldRecord['source']): string {
  if (actors === undefined || typeof actors === 'string') return '';
  return side(actors.map((a) => (a.code === undefined ? {} : { country: a.code })));
}

/** "type actors > recipients"; a reciprocal record, with several sources and no target, has all on both sides. */
export function goldTriple(record: GoldRecord): string {
  const source = goldSide(record.source);
  const target = goldSide(record.target);
  const reciprocal = target === '' && Array.isArray(record.source) && record.source.length > 1;
  return `${goldType(record)} ${source} > ${reciprocal ? source : target}`;
}

/** The same for a coded event; all parties on one side alone are read as reciprocal, as the codebook writes it. */
export function codedTriple(event: Coded): string {
  const actors = side(event.actors);
  const recipients = side(event.recipients);
  const reciprocal = event.recipients.length === 0 && actors.includes('+');
  return `${event.type} ${actors} > ${reciprocal ? actors : recipients}`;
}
