import { describe, expect, it } from 'vitest';
import { openLexicon } from '../../src/extraction/lexicon/index.ts';

const lexicon = openLexicon();
const words = (text: string) => text.split(' ');

describe('countries', () => {
  it.each([
    ['the White House', 'USA', 'seat'],
    ['U.S.', 'USA', 'name'],
    ['Kremlin', 'RUS', 'seat'],
    ['Elysee', 'FRA', 'seat'],
    ['the Blue House', 'KOR', 'seat'],
    ['Pyongyang', 'PRK', 'capital'],
    ['State Department', 'USA', 'ministry'],
    ['Britons', 'GBR', 'demonym'],
    ['Frenchmen', 'FRA', 'demonym'],
    ['Burma', 'MMR', 'name'],
    ['Turkiye', 'TUR', 'name'],
    ['Brussels', 'EUE', 'capital'],
  ])('%s is %s by its %s', (phrase, code, via) => {
    expect(lexicon.countryByName(phrase)).toMatchObject({ code, via });
  });

  it.each(['us', 'turkey', 'chad', 'Nowhere'])('%s is no country', (word) => {
    expect(lexicon.countryByName(word)).toBeUndefined();
  });

  it('says what else a name may mean', () => {
    expect(lexicon.countryByName('Georgia')?.ambiguous).toContain('US state');
  });
});

describe('longest match', () => {
  it('takes the longest phrase', () => {
    expect(lexicon.countryNames.longestAt(words('North Korean missiles'), 0)).toMatchObject({
      length: 2,
      value: { code: 'PRK' },
    });
    expect(lexicon.countryNames.longestAt(words('in Papua New Guinea today'), 1)).toMatchObject({
      length: 3,
      value: { code: 'PNG' },
    });
  });

  it('goes over hyphens however they were cut', () => {
    for (const text of ['2-plus-2 talks', '2 - plus - 2 talks', '2 plus 2 talks']) {
      expect(lexicon.forums.longestAt(words(text), 0)?.value.name, text).toBe('Two-plus-two');
    }
    expect(lexicon.cities.longestAt(words('Mar - a - Lago'), 0)).toMatchObject({
      length: 5,
      value: { country: 'USA' },
    });
  });

  it('does not run across a comma, nor end on a hyphen', () => {
    expect(lexicon.officeTitles.longestAt(words('foreign , minister'), 0)).toBeUndefined();
    expect(lexicon.countryNames.longestAt(words('U.S. - Japan'), 0)?.length).toBe(1);
  });

  it('lets a star stand for up to three words', () => {
    const status = (text: string) => lexicon.statusPhrases.longestAt(words(text), 0)?.value.status;
    expect(status('put the planned talk on hold')).toBe('postponed');
    expect(status('call off')).toBe('cancelled');
    expect(lexicon.statusPhrases.longestAt(words('put one two three four on hold'), 0)).toBeUndefined();
  });
});

describe('offices', () => {
  it.each([
    ['foreign minister', 'foreign minister', 'minister', 'current'],
    ['Minister of Foreign Affairs', 'foreign minister', 'minister', 'current'],
    ['former deputy finance minister', 'vice finance minister', 'vice_minister', 'former'],
    ['Economy , Trade and Industry Minister', 'industry minister', 'minister', 'current'],
    ['vice president', 'vice president', 'minister', 'current'],
    ['president - elect', 'president', 'head_of_state', 'designate'],
    ['acting Treasury Secretary', 'treasury secretary', 'minister', 'acting'],
    ['Chief Cabinet Secretary', 'chief cabinet secretary', 'minister', 'current'],
    ['U.S. Trade Representative', 'trade representative', 'minister', 'current'],
  ])('%s', (text, title, rank, tenure) => {
    expect(lexicon.officeAt(words(text), 0)).toMatchObject({
      title,
      rank,
      tenure,
      length: words(text).length,
    });
  });

  it('needs a title after its modifiers', () => {
    expect(lexicon.officeAt(words('former factory'), 0)).toBeUndefined();
  });

  it('knows who held an office when', () => {
    expect(lexicon.officeHolder('Abe Shinzo', '2017-04-18')[0]).toMatchObject({
      of: 'JPN',
      office: 'prime minister',
    });
    expect(lexicon.officeHolder('Boris Johnson', '2017-05')[0]?.office).toBe('foreign secretary');
    expect(lexicon.officeHolder('Boris Johnson', '2020')[0]?.office).toBe('prime minister');
    expect(lexicon.officeHolder('Nobody Atall')).toEqual([]);
    expect(lexicon.holdersOf('USA', 'president', '2018').map((term) => term.name)).toEqual(['Donald Trump']);
  });
});

describe('the other lists', () => {
  it('answer by name', () => {
    expect(lexicon.forumByName('the Japan-U.S. Economic Dialogue')?.parties).toEqual(['JPN', 'USA']);
    expect(lexicon.forumByName('CPTPP')?.kind).toBe('agreement');
    expect(lexicon.organizationByName('Kyodo')).toMatchObject({ sector: 'JRN', country: 'JPN' });
    expect(lexicon.cue('deny', 'verb')).toMatchObject({ stance: 'deny' });
    expect(lexicon.engagementWord('hold talk')?.type).toBe('talks');
    expect(lexicon.engagementWord('meet', 'verb')?.notWith).toContain('demand');
    expect(lexicon.stance('oppose')?.stance).toBe('opposes');
    expect(lexicon.currencyWords.longestAt(words('Australian dollars'), 0)?.value.code).toBe('AUD');
    expect(lexicon.currencyBySymbol('€')?.code).toBe('EUR');
    expect(lexicon.scale('trillion')?.factor).toBe(1e12);
    expect(lexicon.givenName('Shinzo')?.gender).toBe('m');
    expect(lexicon.city('Kananaskis')[0]?.country).toBe('CAN');
  });
});
