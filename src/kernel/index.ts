export type { Diagnostic } from './diagnostic.ts';
export { addDays, type DayRange, dayRange, daysBetween } from './edtf.ts';
export { contentId, slug } from './id.ts';
export { paragraphsOf } from './paragraphs-of.ts';
export { RapporteurError } from './rapporteur-error.ts';
export { contains, cover, overlaps, type Span, spanText } from './span.ts';
