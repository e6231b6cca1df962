import type { RecordStreams } from '../record/types.ts';

type Amount = NonNullable<RecordStreams['commitments']['amount']>;

const QUALIFIER = {
  about: 'about ',
  over: 'more than ',
  under: 'less than ',
  up_to: 'up to ',
  between: '',
} as const;
const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** "USD 150 billion", "about 700,000 jobs", "10 to 12 percent": never rounded. */
export function amountInWords({ value, unit, qualifier, upper }: Amount): string {
  const range = upper === undefined ? number(value) : `${number(value)} to ${number(upper)}`;
  const words = qualifier === undefined ? '' : QUALIFIER[qualifier];
  return /^[A-Z]{3}$/.test(unit) ? `${words}${unit} ${range}` : `${words}${range} ${unit}`;
}

function number(value: number): string {
  for (const [scale, name] of SCALES) {
    const scaled = value / scale;
    if (Math.abs(scaled) >= 1 && Number(scaled.toFixed(3)) * scale === value)
      return `${scaled.toLocaleString('en', { maximumFractionDigits: 3 })} ${name}`;
  }
  return value.toLocaleString('en', { maximumFractionDigits: 10 });
}
