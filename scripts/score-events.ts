/** Scores coded events against records in PLOVER's form, one record per sentence. */

/** A record of the gold standard, in the field names of PLOVER's first draft (source, target) or of 2021. */
export interface GoldRecord {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly event: string;
  readonly source?: readonly GoldActor[] | string;
  readonly target?: readonly GoldActor[] | string;
}

export interface GoldActor {
  readonly code?: string;
  readonly sector?: string;
}

export interface CodedEvent {
  readonly type: string;
  readonly actors: readonly { readonly country?: string }[];
  readonly recipients: readonly { readonly country?: string }[];
}

export interface Score {
  readonly records: number;
  readonly events: number;
  readonly typeHits: number;
  readonly tripleHits: number;
  readonly type: Measure;
  readonly triple: Measure;
}

export interface Measure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Names that the ontology gave up. */
const TYPES: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
};

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
export function codedTriple(event: CodedEvent): string {
  const actors = side(event.actors);
  const recipients = side(event.recipients);
  const reciprocal = event.recipients.length === 0 && actors.includes('+');
  return `${event.type} ${actors} > ${reciprocal ? actors : recipients}`;
}

function measure(hits: number, coded: number, gold: number): Measure {
  const precision = coded === 0 ? 0 : hits / coded;
  const recall = gold === 0 ? 0 : hits / gold;
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Recall over records (some coded event is right), precision over coded events. */
export function scoreEvents(
  records: readonly GoldRecord[],
  codedOf: (record: GoldRecord) => readonly CodedEvent[],
): Score {
  let events = 0;
  let typeHits = 0;
  let tripleHits = 0;
  for (const record of records) {
    const coded = codedOf(record);
    events += coded.length;
    if (coded.some((e) => e.type === goldType(record))) typeHits++;
    if (coded.some((e) => codedTriple(e) === goldTriple(record))) tripleHits++;
  }
  return {
    records: records.length,
    events,
    typeHits,
    tripleHits,
    type: measure(typeHits, events, records.length),
    triple: measure(tripleHits, events, records.length),
  };
}
