import { expect, it } from 'vitest';
import { articleFromObject } from '../../../src/intake/index.ts';
import { analyse, openPipeline } from '../../../src/pipeline.ts';

const pipeline = await openPipeline();

/** The days of the engagements whose words hold `word`, each once; `-` for none. */
function whenOf(text: string, published: string | undefined, word: string): string {
  const { article } = articleFromObject(
    { id: 'text', text, language: 'en', ...(published ? { published } : {}) },
    'text',
  );
  if (article === undefined) throw new Error(`Not an article: ${text}`);
  const claims = analyse(article, [], pipeline).extraction?.claims ?? [];
  const days = claims.flatMap((c) => {
    const trigger = c.kind === 'engagement' ? c.spans.trigger : undefined;
    return trigger !== undefined && text.slice(trigger.start, trigger.end).includes(word)
      ? [c.when?.edtf ?? '-']
      : [];
  });
  return [...new Set(days)].join(' ');
}

/** What is asked of each text: the day of the engagement at a word. */
it.each<[text: string, published: string, days: Readonly<Record<string, string>>]>([
  [
    'The Turkish foreign minister, Hakan Fidan, met his Iraqi counterpart, Fuad Hussein, in Baghdad on Thursday. The same day he called on President Abdul Latif Rashid.',
    '2024-03-16',
    { met: '2024-03-14' },
  ],
  [
    'Chancellor Olaf Scholz met President Emmanuel Macron in Berlin on Tuesday, a day after he had spoken with President Joe Biden by telephone.',
    '2024-03-13',
    { met: '2024-03-12', spoken: '2024-03-11' },
  ],
  [
    'French Foreign Minister Catherine Colonna will meet Indian Foreign Minister Subrahmanyam Jaishankar next week, when she visits New Delhi on Friday.',
    '2023-09-06',
    { meet: '2023-09-11/2023-09-17', visits: '2023-09-15' },
  ],
  [
    'From Sunday to Tuesday Prime Minister Rishi Sunak visits Japan, where he will hold talks with Prime Minister Fumio Kishida.',
    '2023-05-12',
    { visits: '2023-05-14/2023-05-16' },
  ],
  [
    'President Xi Jinping began a three-day visit to Hungary on Wednesday.',
    '2024-05-09',
    { visit: '2024-05-08/2024-05-10' },
  ],
  [
    'Foreign Minister Sergey Lavrov, who arrived in Ankara on Monday, will meet President Recep Tayyip Erdogan on Wednesday.',
    '2022-06-07',
    { meet: '2022-06-08' },
  ],
  [
    'President William Ruto met President Yoweri Museveni in Nairobi on Saturday, their second meeting after the one on April 2. It went well, Ruto said the following day. Only four days earlier Ruto had conferred with President Joe Biden in Washington.',
    '2024-05-29',
    { conferred: '2024-05-21' },
  ],
  [
    'Foreign Minister Penny Wong met Foreign Minister Wang Yi in Canberra a week ago, on Thursday.',
    '2024-05-14',
    { met: '2024-05-09' },
  ],
  [
    'President William Ruto met President Yoweri Museveni on Saturday, the first meeting of the two since the border war in February last year.',
    '2024-05-21',
    { met: '2024-05-18', meeting: '' },
  ],
  [
    'President William Ruto was flying to Uganda for a meeting with President Yoweri Museveni in Kampala on Tuesday.',
    '2024-05-20',
    { flying: '2024-05-21' },
  ],
  [
    'Foreign Minister Penny Wong will meet Wang Yi, who visited Jakarta on Monday.',
    '2023-07-12',
    { meet: '-' },
  ],
  ['Israel and Lebanon agreed on Thursday to hold talks on their sea border.', '2020-10-02', { talks: '-' }],
  [
    'Israel and Lebanon agreed on Thursday to hold talks on their sea border next month.',
    '2020-09-11',
    { talks: '2020-10' },
  ],
  [
    'Iranian Foreign Minister Abbas Araghchi told reporters on Sunday that he would meet U.S. envoy Steve Witkoff on Friday.',
    '2025-04-07',
    { meet: '2025-04-11' },
  ],
  [
    'The announcement came on Monday after Secretary of State Antony Blinken met Foreign Minister Annalena Baerbock in Munich on Saturday.',
    '2024-02-19',
    { met: '2024-02-17' },
  ],
  [
    'On Wednesday, Kenyan President William Ruto said he would meet his Somali counterpart, Hassan Sheikh Mohamud, soon.',
    '2024-03-01',
    { meet: '-' },
  ],
  [
    'On Wednesday, Kenyan President William Ruto, who had flown in from Addis Ababa, met his Somali counterpart, Hassan Sheikh Mohamud, in Mogadishu.',
    '2024-03-01',
    { met: '2024-02-28' },
  ],
  [
    'Talks between Serbia and Kosovo will resume on 2 May in Brussels, the bloc’s envoy said on Friday.',
    '2023-04-14',
    { Talks: '2023-05-02' },
  ],
  [
    'Egypt’s Foreign Minister Sameh Shoukry has met his Turkish counterpart, Mevlut Cavusoglu, three times since February.',
    '2023-06-01',
    { met: '2023-02/2023-06-01' },
  ],
  [
    'Polish Prime Minister Donald Tusk and Ukrainian President Volodymyr Zelenskiy spoke by phone on Sunday about the blockade of the border.',
    '2024-02-26',
    { spoke: '2024-02-25' },
  ],
  [
    'The two presidents, Lula da Silva and Javier Milei, may speak by phone this week, a spokesman said.',
    '2024-11-12',
    { speak: '2024-11-11/2024-11-17' },
  ],
  [
    'Mexican President Claudia Sheinbaum and Canadian Prime Minister Mark Carney met at the National Palace on Sept. 18.',
    '2025-09-20',
    { met: '2025-09-18' },
  ],
  [
    'Chinese Premier Li Qiang and Australian Prime Minister Anthony Albanese met in Canberra on June 17, and Li visited Perth on June 18.',
    '2024-06-20',
    { met: '2024-06-17', visited: '2024-06-18' },
  ],
  [
    'Before Friday’s summit, Prime Minister Narendra Modi met President Ranil Wickremesinghe of Sri Lanka.',
    '2023-07-22',
    { met: '-' },
  ],
  [
    'The Pakistani and Afghan defence ministers will sit down in Doha tomorrow.',
    '2025-10-17',
    { sit: '2025-10-18' },
  ],
  [
    'Qatar hosted a round of talks between Congo and the M23 rebels in April, and another will be held by the end of June.',
    '2025-05-20',
    { talks: '2025-04' },
  ],
  [
    'Spain and Algeria cancelled a meeting of their foreign ministers that had been scheduled for Monday.',
    '2024-02-10',
    { meeting: '2024-02-12' },
  ],
  [
    'The meeting between Venezuela and Guyana on Thursday followed a referendum on December 3.',
    '2023-12-16',
    { meeting: '2023-12-14' },
  ],
  [
    'Saudi Crown Prince Mohammed bin Salman received Syrian President Bashar al-Assad in Jeddah on Friday at the start of an Arab League summit.',
    '2023-05-20',
    { received: '2023-05-19' },
  ],
  [
    'Vietnam’s prime minister, Pham Minh Chinh, who met Mr. Biden last year, will meet Mr. Trump on Monday.',
    '2025-02-20',
    { meet: '2025-02-24' },
  ],
  [
    'The foreign ministers of Armenia and Azerbaijan met on Friday and Saturday in Almaty.',
    '2024-05-13',
    { met: '2024-05-10/2024-05-11' },
  ],
  [
    'Talks between India and the European Union on May 12-16 made progress, India said in a statement dated May 20.',
    '2025-05-21',
    { Talks: '2025-05-12/2025-05-16' },
  ],
  [
    'The Kremlin said on Tuesday that Russian President Vladimir Putin and U.S. President Donald Trump would talk by phone later in the day.',
    '2025-03-18',
    { talk: '2025-03-18' },
  ],
  [
    'Greek Prime Minister Kyriakos Mitsotakis will travel to Ankara on May 13 for talks with President Recep Tayyip Erdogan.',
    '2024-05-02',
    { travel: '2024-05-13', talks: '2024-05-13' },
  ],
  [
    'Nobody expected much when British Prime Minister Keir Starmer met President Xi Jinping in Rio de Janeiro last November.',
    '2025-03-02',
    { met: '2024-11' },
  ],
  [
    'Sweden and Turkey held a first round of talks in Ankara in November. Swedish Prime Minister Ulf Kristersson met President Erdogan there on Tuesday.',
    '2022-11-10',
    { met: '2022-11-08' },
  ],
  [
    'Canadian Prime Minister Mark Carney told reporters on Friday after meeting Indian Prime Minister Narendra Modi that trade talks would go on.',
    '2025-06-22',
    { meeting: '2025-06-20' },
  ],
  [
    'Not since 1969, when Richard Nixon received Eisaku Sato, had the two countries named the island.',
    '2021-04-17',
    { received: '1969' },
  ],
  [
    'He will be back before the summit of the Group of Seven in mid-June, at which Japanese Prime Minister Shigeru Ishiba intends to speak with U.S. President Donald Trump.',
    '2025-05-31',
    { 'speak with': '2025-06' },
  ],
  [
    'Secretary of State Antony Blinken received Foreign Minister Taro Kono, who took up his post two weeks ago, for a working lunch in Washington.',
    '2017-08-17',
    { received: '-' },
  ],
  [
    'Putin and Erdogan meet in Sochi on Monday\nRussian President Vladimir Putin will meet Turkish President Recep Tayyip Erdogan in Sochi on Monday, the Kremlin said on Friday.',
    '2023-09-01',
    { meet: '2023-09-04' },
  ],
  [
    'BRUSSELS, June 14 (Ferry News) - Ukrainian Defence Minister Rustem Umerov met his German counterpart, Boris Pistorius, on the sidelines of a NATO meeting on Thursday.',
    '2024-06-14',
    { met: '2024-06-13' },
  ],
  [
    'Turkish President Recep Tayyip Erdogan met Iraqi Prime Minister Mohammed Shia al-Sudani in Baghdad in April 2024. It was his first visit to Iraq since 2011.',
    '2024-08-10',
    { met: '2024-04' },
  ],
  [
    'Chile’s president, Gabriel Boric, will receive Argentine President Javier Milei in the first week of April.',
    '2024-03-12',
    { receive: '2024-04' },
  ],
  [
    'No date has been set for a meeting between President Nicolas Maduro and President Irfaan Ali, Guyana said on Thursday.',
    '2023-12-08',
    { meeting: '-' },
  ],
  [
    'Prime Minister Mark Rutte postponed until next week a meeting with Belgian Prime Minister Alexander De Croo.',
    '2022-10-05',
    { meeting: '2022-10-10/2022-10-16' },
  ],
  [
    'Speaking after he met Hungarian Foreign Minister Peter Szijjarto in Moscow on Monday, Sergey Lavrov said gas would flow.',
    '2022-07-22',
    { met: '2022-07-18' },
  ],
  [
    'German Chancellor Friedrich Merz, French President Emmanuel Macron and British Prime Minister Keir Starmer travelled to Kyiv together on 10 May, where they met Ukrainian President Volodymyr Zelensky.',
    '2025-05-12',
    { travelled: '2025-05-10', met: '2025-05-10' },
  ],
  [
    'Philippine President Ferdinand Marcos Jr met U.S. President Joe Biden at the White House on May 1, 2023, and Japanese Prime Minister Fumio Kishida in Tokyo that February.',
    '2023-05-20',
    { met: '2023-05-01 2023-02' },
  ],
  [
    'On the eve of Wednesday’s summit, Mexican Foreign Minister Alicia Barcena met Secretary of State Antony Blinken in Los Cabos.',
    '2024-01-19',
    { met: '-' },
  ],
  [
    'Sudan’s army chief, Abdel Fattah al-Burhan, held talks with Egyptian President Abdel Fattah al-Sisi in El Alamein on Tuesday, his first trip abroad since fighting broke out in April.',
    '2023-08-31',
    { talks: '2023-08-29' },
  ],
  [
    'A day before the vote, on Saturday, Moldovan President Maia Sandu spoke with Romanian President Klaus Iohannis by telephone.',
    '2024-10-22',
    { spoke: '2024-10-19' },
  ],
  [
    'Trade ministers of Chile and Vietnam will hold their next round in Santiago between 3 and 7 June.',
    '2024-05-20',
    { round: '2024-06-03/2024-06-07' },
  ],
  [
    'Talks between Washington and Tehran were due to open in Oman on Sunday but were called off on Friday after the attack.',
    '2025-06-14',
    { Talks: '2025-06-15' },
  ],
  [
    'The Pakistani prime minister, Shehbaz Sharif, visited Beijing in June last year and met President Xi Jinping there.',
    '2025-02-03',
    { visited: '2024-06' },
  ],
  [
    'Indonesia’s Prabowo Subianto met Australian Prime Minister Anthony Albanese in Canberra on Tuesday. On Thursday he goes to Port Moresby, where he will meet Prime Minister James Marape.',
    '2024-08-21',
    { met: '2024-08-20', goes: '2024-08-22', meet: '2024-08-22' },
  ],
  [
    'Less than a month after the coup, Niger’s new prime minister, Ali Lamine Zeine, met Chadian President Mahamat Deby in N’Djamena on Aug. 15.',
    '2023-08-18',
    { met: '2023-08-15' },
  ],
  [
    'Cuba’s Bruno Rodriguez told parliament on Thursday that he had met Mexican Foreign Minister Juan Ramon de la Fuente last week.',
    '2025-02-14',
    { met: '2025-02-03/2025-02-09' },
  ],
  [
    'The third round of talks between Moscow and Kyiv, on 7 March 2022 in Belarus, brought little.',
    '2022-03-10',
    { talks: '2022-03-07' },
  ],
])('%s (%s)', (text, published, days) => {
  for (const [word, day] of Object.entries(days))
    expect([word, whenOf(text, published, word)]).toEqual([word, day]);
});

it('the day before a visit is counted from the story’s day', () => {
  const text =
    'Prime Minister Fumio Kishida was received by President Yoon Suk Yeol in Seoul on Sunday. The visit came a day after Yoon spoke by telephone with Chinese President Xi Jinping.';
  expect(whenOf(text, '2023-05-08', 'spoke')).toBe('2023-05-06');
});

it('without a date of publication weekdays stay open', () => {
  const text =
    'Norwegian Prime Minister Jonas Gahr Store met Finnish President Alexander Stubb in Oslo on Thursday.';
  expect(whenOf(text, undefined, 'met')).toBe('-');
});

it('the day of a dateline is when it was written, not when they met', () => {
  const text =
    'OSLO, April 17, 2025 (Fjord Wire) - Norway will join soon.\n\nNorwegian Foreign Minister Espen Barth Eide met Finnish Foreign Minister Elina Valtonen in Oslo.';
  expect(whenOf(text, undefined, 'met')).toBe('-');
});

it('the day on which something was announced is the day of the story', () => {
  const text =
    'The United States will upgrade its command in Japan, the ministers of the two countries announced on Sunday.\n\nU.S. Secretary of State Antony Blinken met Japanese Foreign Minister Yoko Kamikawa.';
  expect(whenOf(text, '2024-07-29', 'met')).toBe('2024-07-28');
});
