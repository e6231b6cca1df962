import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../scripts/compile-lexicons.ts';
import { openLexicon } from '../../src/extraction/lexicon/index.ts';

const root = join(import.meta.dirname, '../..');
const lexicon = openLexicon();
// Its type declarations describe an ES module, which it is not.
const worldCountries = createRequire(import.meta.url)('world-countries') as { cca3: string }[];

describe('the lexicon files', () => {
  it('are valid and compiled', () => {
    const generated = readFileSync(join(root, 'src/generated/lexicon.ts'), 'utf8');
    const fresh = compileFolder(join(root, 'lexicons')) === generated;
    expect(fresh, 'src/generated/lexicon.ts is stale: run `npm run lexicons` and commit the result').toBe(
      true,
    );
  });

  it('have a line for every country of ISO 3166-1, and Kosovo as XKX', () => {
    const missing = worldCountries
      .map((c) => (c.cca3 === 'UNK' ? 'XKX' : c.cca3))
      .filter((c) => !lexicon.country(c));
    expect(missing).toEqual([]);
  });

  it('give no verb of meeting as a passive: rules read those by the tree, and "be" there is no verb', () => {
    const passives = lexicon.data.engagementWords.filter((w) => w.pos === 'verb' && /^be /.test(w.phrase));
    expect(passives.map((w) => w.phrase)).toEqual([]);
  });

  it('keep the sizes the extraction counts on', () => {
    const sizes = Object.fromEntries(Object.entries(lexicon.data).map(([key, list]) => [key, list.length]));
    const least = {
      countries: 250,
      forums: 150,
      officeholders: 700,
      organizations: 300,
      cues: 250,
      engagementWords: 250,
      statusPhrases: 250,
      stances: 200,
      currencies: 80,
      givenNames: 1500,
      cities: 1200,
    };
    for (const [key, size] of Object.entries(least)) expect(sizes[key], key).toBeGreaterThanOrEqual(size);
  });

  it('open in a moment', () => {
    const started = performance.now();
    openLexicon().countryByName('Japan');
    // 50 ms on an idle machine; the margin is for busy ones.
    expect(performance.now() - started).toBeLessThan(250);
  });
});
