import { beforeAll, expect, it } from 'vitest';
import { type EnglishReader, featuresOf, formatFeatures, openReader } from '../../src/language/index.ts';

let reader: EnglishReader;
beforeAll(async () => {
  reader = await openReader();
});

/** sentence, word, its features */
const CASES: [string, string, string][] = [
  ['The talks were postponed on Monday.', 'postponed', 'Tense=Past|VerbForm=Part|Voice=Pass'],
  ['Japan has postponed the talks.', 'postponed', 'Tense=Past|VerbForm=Part'],
  ['Japan postponed the talks.', 'postponed', 'Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin'],
  ['The ministers will meet in Tokyo.', 'meet', 'VerbForm=Inf'],
  ['The ministers agree on trade.', 'agree', 'Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin'],
  ['She agrees with him.', 'agrees', 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin'],
  ['She agrees with him.', 'him', 'Case=Acc|Number=Sing|Person=3'],
  ['The ministers met.', 'ministers', 'Number=Plur'],
  ['A higher tariff was paid.', 'higher', 'Degree=Cmp'],
  ['They met, and left.', ',', '_'],
];

it.each(CASES)('%s: %s is %s', (text, word, expected) => {
  const [sentence] = reader.read(text, [{ start: 0, end: text.length }]);
  const tokens = sentence?.tokens ?? [];
  const index = tokens.findIndex((t) => t.form === word);
  expect(formatFeatures(featuresOf(tokens, index))).toBe(expected);
});
