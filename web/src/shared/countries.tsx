import names from 'virtual:country-names';

/** Codes that no country has: blocs, by the code the lexicon gives them. */
const BLOCS: Readonly<Record<string, string>> = {
  EUE: 'European Union',
  EUR: 'Europe',
  XKX: 'Kosovo',
};

/** "Japan" for JPN; the code itself when no list knows it. */
export function countryName(code: string): string {
  return names[code] ?? BLOCS[code] ?? code;
}

export function isCountryCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}
