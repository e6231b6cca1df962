/** Precision, recall and their harmonic mean, each 0 to 1. */
export interface Measure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Counts {
  /** Expected and found. */
  readonly right: number;
  /** Expected, not found. */
  readonly missed: number;
  /** Found, not expected. */
  readonly extra: number;
}

/** Where nothing was found nothing is wrong (precision 1); where nothing was expected nothing is missed (recall 1). */
export function measureOf({ right, missed, extra }: Counts): Measure {
  const precision = right + extra === 0 ? 1 : right / (right + extra);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

export function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
