import { PhraseIndex } from '../../../src/extraction/lexicon/phrase-index.ts';
import type { CurrencyWord, MoneyWords } from '../../../src/extraction/quantities/money-words.ts';

const CURRENCIES: readonly (readonly [code: string, symbols: string, words: string, doubtful?: string])[] = [
  ['USD', '$ US$', 'dollar,dollars,U.S. dollars,US dollars,bucks'],
  ['EUR', '€', 'euro,euros'],
  ['GBP', '£', 'pound sterling,pounds sterling,British pounds,sterling,pounds', 'pounds'],
  ['JPY', '¥', 'yen,Japanese yen'],
  ['INR', '₹ Rs Rs.', 'rupees,Indian rupees'],
  ['AUD', 'A$', 'Australian dollars'],
  ['CAD', 'C$', 'Canadian dollars'],
  ['CHF', '', 'Swiss francs,francs'],
  ['KRW', '₩', 'won,South Korean won', 'won'],
  ['CNY', '', 'yuan,renminbi'],
];
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
};

/** A small stand-in for the lexicon, so that these tests say all they rest on. */
export function testMoneyWords(): MoneyWords {
  const currencyWords = new PhraseIndex<CurrencyWord>();
  const bySymbol = new Map<string, CurrencyWord>();
  const byCode = new Map<string, CurrencyWord>();
  for (const [code, symbols, words, doubtful] of CURRENCIES) {
    const entry = { code, ambiguous: doubtful ? { [doubtful]: 'another sense' } : {} };
    byCode.set(code, entry);
    for (const symbol of symbols.split(' ').filter(Boolean)) bySymbol.set(symbol, entry);
    for (const word of words.split(',')) currencyWords.add(word, entry);
  }
  return {
    currencyWords,
    currencyBySymbol: (symbol) => bySymbol.get(symbol),
    currency: (code) => byCode.get(code),
    scale: (word) => {
      const factor = SCALES[word.toLowerCase()];
      return factor === undefined ? undefined : { factor };
    },
  };
}
