import { describe, expect, it } from 'vitest';
import { classifyLine } from '../../src/intake/text/classify-line.ts';

const kindOf = (text: string) => classifyLine(text, new Set(['Meridian Herald'])).kind;

describe('litter', () => {
  it.each([
    'Subscribe',
    'SHARE',
    'Menu Sign in Subscribe',
    'You have {{numberArticlesLeft}} free articles left this month',
    'Join our Telegram channel for alerts.',
    'Never miss a story: follow us on WhatsApp.',
    'We use cookies to improve your experience. By continuing you accept our cookie policy.',
    'This is your last free article this month',
    'Try 3 months for $9',
    'Sign up for our newsletter and get the news in your inbox.',
    'Be the first to comment',
    'Read more: Ministers fall out over herring',
    'Copyright 2020 Example Media. All rights reserved.',
    'Support local journalism. Subscribe to the Sentinel for $1 for six months.',
    'Image 2 of 5',
    'Independent reporting is dear. Become a supporter for 3 crowns a month.',
    'Book your table at the Meridian Trade Gala: early bird tickets from 80 crowns',
    'If you value our reporting, please consider a donation. Become a patron.',
    'Register today for the Delta Energy Forum, 4-6 June',
    'Reserve your stand at the Harbour Expo 2022',
    'Help us keep the newsroom open. Give what you can today.',
  ])('%s', (text) => {
    expect(kindOf(text)).toBe('litter');
  });
});

describe('sentences of an article that use the same words', () => {
  it.each([
    'The two sides agreed to share data on shipping and to follow up next month.',
    'Only $5 billion was pledged at the meeting, officials said.',
    '“You have to sign in to the system,” the minister told reporters, “and our staff will read your letter.”',
    'The company said subscribers to its newsletter had fallen by a third since the spring.',
    'Telegram and WhatsApp must hand over the messages, the court in Rome ruled on Monday.',
    'The Reuters/Ipsos poll showed the chancellor ahead of her rival by five points.',
    'The bigger picture: exports fell by a tenth while imports rose.',
    'Trade between the two countries is worth 40 million euros a year.',
    'Cookies made in the province may be sold abroad from May, the ministry said.',
    'He said the advertisement had cost the ministry 20,000 crowns.',
    'Back our offer or leave the talks, the three governments told their neighbour.',
    'Book early: that is what islanders tell every visitor to the islands.',
    'Members of the club support the offer from 3 crowns a month upwards, the ministry said.',
    'Support for membership fell to a third of voters this month, a poll showed.',
    'Register of members: the parliament publishes it each year in May.',
    'Support for the summit must go on, ministers agreed at the forum.',
    'Give us the tickets, the crowd shouted at the gate, and the guards gave way.',
    'The following ministers took part in the session:',
    'The minister will comment on the report after the cabinet meets on Tuesday.',
  ])('%s', (text) => {
    expect(kindOf(text)).toBe('body');
  });
});

describe('captions, credits, bylines and dates', () => {
  it.each([
    ['Ministers shake hands in Genoa last week.   © Kyodo', 'caption'],
    ['© Plover Photo / Ana Luz', 'caption'],
    ['The chancellor in Lindau, Friday, Jan. 1, 2021 - Meridian Herald', 'caption'],
    ['Ministers at the quay. PHOTO: TIDEWATER NEWS', 'caption'],
    ['Petra Hollan leaves the hotel (Photo: B. Krall)', 'caption'],
    ['Ministers pose for a picture in Genoa, May 4, 2021. (AP Photo/Luca Bo)', 'caption'],
    ['(With inputs from Reuters)', 'note'],
    ['(Nikkei)', 'note'],
    ['(Reporting by Jane Moor; Editing by D. Lowe)', 'note'],
    ['By Ilse Vermaat and Karl Benda', 'byline'],
    ['ANNA SATO, Harbour Times staff writer', 'byline'],
    ['Our Asia correspondent', 'byline'],
    ['From Our Correspondent in Port Ansel', 'byline'],
    ['Text: Ilse Vermaat · Photos: Karl Benda', 'byline'],
    ['Photos: Karl Benda | Words: Ilse Vermaat', 'byline'],
    ['Port Ansel, March 30', 'date'],
    ['Ansel: 4 May', 'date'],
    ['Published: 12 March 2004, 10:15 GMT', 'date'],
    ['Tuesday, May 4, 2021', 'date'],
    ['International relations', 'label'],
    ['Home > World > Asia', 'label'],
    ['A Hard Bargain', 'heading'],
  ])('%s: %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it.each([
    ['By Friday the ministers had agreed on every point but one.', 'body'],
    ['On May 4, 2021, the ministers met in Genoa for the first time.', 'body'],
  ])('%s: %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe('known misses', () => {
  it.each([
    [
      'Our correspondent was told to wait; sign the book, said the usher, and follow me to the inbox.',
      'body',
    ],
    ['Nicht verpassen: Jetzt unseren Rundbrief bestellen.', 'body'],
  ])('%s is still taken for %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});
