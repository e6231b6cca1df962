/**
 * What this folder asks of the lexicon: currencies and scale words. The full `Lexicon` fits; a test can give less.
 */
export interface MoneyWords {
  /** ISO 4217 code for a symbol as written before an amount: "$", "US$", "Rs". */
  currencyBySymbol(symbol: string): CurrencyWord | undefined;
  currency(code: string): CurrencyWord | undefined;
  readonly currencyWords: {
    longestAt(
      words: readonly string[],
      i: number,
    ): { readonly length: number; readonly value: CurrencyWord } | undefined;
  };
  /** "billion", "bn", "crore". */
  scale(word: string): { readonly factor: number } | undefined;
}

export interface CurrencyWord {
  readonly code: string;
  /** Word -> what else it may mean: "pounds", "won". */
  readonly ambiguous: Readonly<Record<string, string>>;
}
