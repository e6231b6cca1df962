import { describe, expect, test } from 'vitest';
import type { EngagementClaim } from '../../../src/extraction/index.ts';
import { articleFromObject } from '../../../src/intake/index.ts';
import { analyse, openPipeline } from '../../../src/pipeline.ts';

const pipeline = await openPipeline();

/** Type, status, parties, day and place of what a sentence of Wednesday, 9 February 2022 tells. */
function told(text: string): string[] {
  const { article } = articleFromObject(
    { id: 'text', text, published: '2022-02-09', language: 'en' },
    'text',
  );
  if (article === undefined) throw new Error(`Not an article: ${text}`);
  const claims = analyse(article, [], pipeline).extraction?.claims ?? [];
  return claims
    .filter((c): c is EngagementClaim => c.kind === 'engagement')
    .map((c) => `${c.type}/${c.status} ${c.parties.join('+')} ${c.when?.edtf ?? '-'} ${c.where?.name ?? '-'}`)
    .sort();
}

/** A sentence, and below it what it tells. */
const JOURNEYS = `
German Chancellor Olaf Scholz is due in New Delhi in April.
  visit/planned DEU+IND 2022-04 New Delhi
IAEA chief Rafael Grossi is expected in Tehran next week.
  visit/planned IRN 2022-02-14/2022-02-20 Tehran
US Vice President Kamala Harris is expected in Brussels and Warsaw on Thursday.
  visit/planned EUE+USA 2022-02-10 Brussels; visit/planned POL+USA 2022-02-10 Warsaw
Mr Scholz, the German chancellor, is due to go to Kyiv on 14 February and Moscow the day after.
  visit/planned DEU+RUS 2022-02-15 Moscow; visit/planned DEU+UKR 2022-02-14 Kyiv
Japanese Foreign Minister Yoshimasa Hayashi will be in Paris from Monday to Wednesday.
  visit/planned FRA+JPN 2022-02-14/2022-02-16 Paris
U.N. Secretary-General Antonio Guterres was in Beirut last week.
  visit/held LBN 2022-01-31/2022-02-06 Beirut
Chinese Foreign Minister Wang Yi left Beijing for Tajikistan on Tuesday.
  visit/ongoing CHN+TJK 2022-02-08 Tajikistan
Chinese Foreign Minister Wang Yi left Beijing for the United States on Tuesday for talks with Secretary of State Antony Blinken.
  talks/planned CHN+USA - United States; visit/ongoing CHN+USA 2022-02-08 United States
French President Emmanuel Macron departs on Thursday for Japan.
  visit/planned FRA+JPN 2022-02-10 Japan
Turkish Foreign Minister Mevlut Cavusoglu flies on to Doha on Thursday.
  visit/planned QAT+TUR 2022-02-10 Doha
British Foreign Secretary Liz Truss heads to Moscow on Thursday.
  visit/planned GBR+RUS 2022-02-10 Moscow
Indian External Affairs Minister S. Jaishankar set off for Manila on Tuesday.
  visit/ongoing IND+PHL 2022-02-08 Manila
Egyptian President Abdel Fattah el-Sisi touched down in Paris on Monday.
  visit/held EGY+FRA 2022-02-07 Paris
US Secretary of State Antony Blinken landed in Melbourne on Tuesday.
  visit/held AUS+USA 2022-02-08 Melbourne
British Prime Minister Boris Johnson jetted into Kyiv on Tuesday.
  visit/held GBR+UKR 2022-02-08 Kyiv
At the invitation of the Prime Minister of Greece, Kyriakos Mitsotakis, the President of the Republic of Türkiye, H.E. Mr. Recep Tayyip Erdoğan, paid a visit to Athens on 7 February 2022.
  visit/held GRC+TUR 2022-02-07 Athens
South Korean President Moon Jae-in made a surprise trip to the Chinese port city of Dalian on Monday.
  visit/held CHN+KOR 2022-02-07 Dalian
It was the first trip to Turkey by Greek Foreign Minister Nikos Dendias this year.
  visit/held GRC+TUR 2022 Turkey
The leak overshadowed Argentine President Alberto Fernandez's trip to Beijing last week.
  visit/held ARG+CHN 2022-01-31/2022-02-06 Beijing
Polish President Andrzej Duda said during a visit to Washington on Tuesday that the sanctions worked.
  visit/held POL+USA 2022-02-08 Washington
Iranian President Ebrahim Raisi arrived in Moscow on Tuesday on a three-day visit.
  visit/held IRN+RUS 2022-02-08 Moscow
Vice President Kamala Harris of the United States wrapped up a tour of Vietnam, Laos and Cambodia on Tuesday.
  visit/held KHM+USA 2022-02-08 Cambodia; visit/held LAO+USA 2022-02-08 Laos; visit/held USA+VNM 2022-02-08 Vietnam
Russian Foreign Minister Sergei Lavrov cut short a visit to Serbia on Tuesday.
  visit/held RUS+SRB 2022-02-08 Serbia
Japanese Prime Minister Fumio Kishida kicked off a tour of Italy and Britain on Monday.
  visit/held GBR+JPN 2022-02-07 Britain; visit/held ITA+JPN 2022-02-07 Italy
Chinese Foreign Minister Wang Yi began a visit to Eritrea, Kenya and the Comoros on Tuesday.
  visit/held CHN+COM 2022-02-08 Comoros; visit/held CHN+ERI 2022-02-08 Eritrea; visit/held CHN+KEN 2022-02-08 Kenya
Moscow says it wants answers. British Foreign Secretary Liz Truss and British Defence Secretary Ben Wallace go there on Friday for talks with Russian Foreign Minister Sergei Lavrov.
  talks/planned GBR+RUS 2022-02-11 Moscow; visit/planned GBR+RUS 2022-02-11 Moscow
A plan for a Saudi delegation to travel to Sanaa in February was shelved.
  visit/postponed SAU+YEM 2022-02 Sanaa
Indian Prime Minister Narendra Modi put off a trip to Berlin.
  visit/postponed DEU+IND - Berlin
Iranian Foreign Minister Hossein Amirabdollahian called off a visit to Ankara.
  visit/cancelled IRN+TUR - Ankara
Turkish President Recep Tayyip Erdogan has accepted an invitation to visit Baku.
  visit/planned AZE+TUR - Baku
Chinese President Xi Jinping has no plans to visit Delhi.
  visit/denied CHN+IND - Delhi
A visit by Russian Foreign Minister Sergei Lavrov to Riyadh is under discussion.
  visit/proposed RUS+SAU - Riyadh
US Secretary of State Antony Blinken arrived in Riyadh on Tuesday for talks with Saudi Crown Prince Mohammed bin Salman.
  talks/held SAU+USA 2022-02-08 Riyadh; visit/held SAU+USA 2022-02-08 Riyadh
French President Emmanuel Macron flew to Berlin on Tuesday to brief German Chancellor Olaf Scholz and Polish President Andrzej Duda.
  summit/held DEU+FRA+POL 2022-02-08 Berlin; visit/held DEU+FRA 2022-02-08 Berlin
Israeli Prime Minister Naftali Bennett was in Rome on Monday for a meeting with his Italian counterpart, Mario Draghi.
  summit/held ISR+ITA 2022-02-07 Rome; visit/held ISR+ITA 2022-02-07 Rome
South Korean envoy Suh Hoon travels to Tokyo on Sunday to brief Prime Minister Fumio Kishida.
  meeting/planned JPN+KOR 2022-02-13 Tokyo; visit/planned JPN+KOR 2022-02-13 Tokyo
Russian Foreign Minister Sergei Lavrov will make a brief stop in Cairo on Sunday for talks with Egyptian Foreign Minister Sameh Shoukry.
  talks/planned EGY+RUS 2022-02-13 Cairo; visit/planned EGY+RUS 2022-02-13 Cairo
Ukrainian Foreign Minister Dmytro Kuleba flew to Warsaw on Monday to confer with Polish Foreign Minister Zbigniew Rau.
  talks/held POL+UKR 2022-02-07 Warsaw; visit/held POL+UKR 2022-02-07 Warsaw
Canadian Foreign Minister Melanie Joly will travel to Kyiv next week to meet Ukrainian President Volodymyr Zelensky.
  meeting/planned CAN+UKR 2022-02-14/2022-02-20 Kyiv; visit/planned CAN+UKR 2022-02-14/2022-02-20 Kyiv
A delegation of the Russian Defense Ministry will travel to Ankara early next week.
  visit/planned RUS+TUR 2022-02-14/2022-02-20 Ankara
Cambodian Prime Minister Hun Sen became the first foreign leader to travel to Naypyitaw after the coup.
  visit/held KHM+MMR - Naypyitaw
Turkish Foreign Minister Mevlut Cavusoglu traveled to the Venezuelan city of San Cristobal on Monday.
  visit/held TUR+VEN 2022-02-07 San Cristobal
French President Emmanuel Macron flew to the German capital on Tuesday.
  visit/held DEU+FRA 2022-02-08 German capital
German Chancellor Olaf Scholz will visit Ukraine and Russia next week.
  visit/planned DEU+RUS 2022-02-14/2022-02-20 Russia; visit/planned DEU+UKR 2022-02-14/2022-02-20 Ukraine
The White House said there were no plans for President Joe Biden to travel to Kyiv.
  visit/denied UKR+USA - Kyiv
Danish Prime Minister Mette Frederiksen travelled to Nuuk and then to Ottawa on Monday.
  visit/held CAN+DNK 2022-02-07 Ottawa; visit/held DNK+GRL 2022-02-07 Nuuk
Swedish Foreign Minister Ann Linde paid a two-day visit to Georgia in January.
  visit/held GEO+SWE 2022-01 Georgia
Kazakh President Kassym-Jomart Tokayev returned from a visit to Moscow on Tuesday.
  visit/held KAZ+RUS 2022-02-08 Moscow
Pakistani Prime Minister Imran Khan is on a four-day visit to China.
  visit/ongoing CHN+PAK - China
Pakistani Prime Minister Imran Khan is in Beijing this week.
  visit/ongoing CHN+PAK 2022-02-07/2022-02-13 Beijing
Argentine President Alberto Fernandez, who is visiting Moscow, said trade would grow.
  visit/ongoing ARG+RUS - Moscow
Emirati Foreign Minister Sheikh Abdullah bin Zayed was in Damascus in November.
  visit/held ARE+SYR 2021-11 Damascus
Vietnamese Foreign Minister Bui Thanh Son is scheduled to arrive in Seoul on Thursday.
  visit/planned KOR+VNM 2022-02-10 Seoul
The visit to Budapest by Chinese Defence Minister Wei Fenghe has been postponed.
  visit/postponed CHN+HUN - Budapest
Hungarian Foreign Minister Peter Szijjarto denied that he planned to visit Minsk.
  visit/denied BLR+HUN - Minsk
Qatari Foreign Minister Mohammed bin Abdulrahman Al Thani shuttled between Tehran and Washington last month.
  visit/held IRN+QAT 2022-01 Tehran; visit/held QAT+USA 2022-01 Washington
European Council President Charles Michel will visit Rabat next week.
  visit/planned EUE+MAR 2022-02-14/2022-02-20 Rabat
IMF Managing Director Kristalina Georgieva arrived in Buenos Aires on Monday.
  visit/held ARG 2022-02-07 Buenos Aires
EU foreign policy chief Josep Borrell visited Kyiv on Monday.
  visit/held EUE+UKR 2022-02-07 Kyiv
Moroccan Foreign Minister Nasser Bourita might travel to Madrid in March.
  visit/uncertain ESP+MAR 2022-03 Madrid
Indonesian President Joko Widodo has invited Australian Prime Minister Scott Morrison to Jakarta.
  visit/proposed AUS+IDN - Jakarta
Australian Prime Minister Scott Morrison was invited to visit Jakarta.
  visit/proposed AUS+IDN - Jakarta
Finnish President Sauli Niinisto will pay a working visit to Moscow on Friday.
  visit/planned FIN+RUS 2022-02-11 Moscow
Serbian President Aleksandar Vucic is to travel to Beijing for the opening of the Olympics.
  visit/planned CHN+SRB - Beijing
Georgian Foreign Minister David Zalkaliani and Armenian Foreign Minister Ararat Mirzoyan visited Brussels on Monday.
  visit/held ARM+EUE+GEO 2022-02-07 Brussels
US National Security Adviser Jake Sullivan scrapped a trip to Jakarta planned for Thursday.
  visit/cancelled IDN+USA 2022-02-10 Jakarta
Thai Prime Minister Prayut Chan-ocha went to Riyadh in January to meet Crown Prince Mohammed bin Salman.
  meeting/held SAU+THA 2022-01 Riyadh; visit/held SAU+THA 2022-01 Riyadh
Nigerian President Muhammadu Buhari leaves Abuja on Thursday for Addis Ababa.
  visit/planned ETH+NGA 2022-02-10 Addis Ababa
Rwandan President Paul Kagame dropped in on Kampala on Tuesday.
  visit/held RWA+UGA 2022-02-08 Kampala
Peruvian Foreign Minister Cesar Landa stopped in Quito on his way to Washington on Monday.
  visit/held ECU+PER 2022-02-07 Quito
The Iraqi prime minister, Mustafa al-Kadhimi, made it to Tehran in September.
  visit/held IRN+IRQ 2021-09 Tehran
Dutch Prime Minister Mark Rutte toured Kyiv, Warsaw and Vilnius last week.
  visit/held LTU+NLD 2022-01-31/2022-02-06 Vilnius; visit/held NLD+POL 2022-01-31/2022-02-06 Warsaw; visit/held NLD+UKR 2022-01-31/2022-02-06 Kyiv
From Ankara the Ukrainian foreign minister, Dmytro Kuleba, was flying to Berlin on Wednesday.
  visit/held DEU+UKR 2022-02-09 Berlin
Prime Minister Narendra Modi of India will travel to Germany, Denmark and France from May 2 to 4.
  visit/planned DEU+IND 2022-05-02/2022-05-04 Germany; visit/planned DNK+IND 2022-05-02/2022-05-04 Denmark; visit/planned FRA+IND 2022-05-02/2022-05-04 France
US Deputy Secretary of State Wendy Sherman will visit Seoul on Tuesday and Tokyo on Wednesday.
  visit/planned JPN+USA 2022-02-16 Tokyo; visit/planned KOR+USA 2022-02-15 Seoul
South African President Cyril Ramaphosa is in the middle of a tour of Nigeria and Ghana.
  visit/ongoing GHA+ZAF - Ghana; visit/ongoing NGA+ZAF - Nigeria
Czech Prime Minister Petr Fiala's visit to Kyiv, planned for March, was cancelled.
  visit/cancelled CZE+UKR 2022-03 Kyiv
Lithuanian President Gitanas Nauseda arrived in Kyiv on Tuesday and held talks with Ukrainian President Volodymyr Zelensky.
  summit/held LTU+UKR 2022-02-08 Kyiv; visit/held LTU+UKR 2022-02-08 Kyiv
Latvian Foreign Minister Edgars Rinkevics cancelled his trip to Minsk.
  visit/cancelled BLR+LVA - Minsk
Tunisian President Kais Saied was welcomed in Algiers on Monday by Algerian President Abdelmadjid Tebboune.
  summit/held DZA+TUN 2022-02-07 Algiers
Kuwaiti Foreign Minister Sheikh Ahmad Nasser Al-Sabah delivered the proposals during a visit to Beirut in January.
  visit/held KWT+LBN 2022-01 Beirut
Chinese Vice Premier Liu He will travel to Washington next week for trade talks.
  talks/planned CHN+USA 2022-02-14/2022-02-20 Washington; visit/planned CHN+USA 2022-02-14/2022-02-20 Washington
Norwegian Foreign Minister Anniken Huitfeldt visited Moscow last week, days after a trip to Washington.
  visit/held NOR+RUS 2022-01-31/2022-02-06 Moscow; visit/held NOR+USA 2022-01-31/2022-02-06 Washington
`;

const NONE = `
Spanish Foreign Minister Jose Manuel Albares did not travel to Rabat as planned.
US President Joe Biden held a news conference in Brussels on Tuesday.
Erdogan came to power in Turkey in 2003.
Portuguese Prime Minister Antonio Costa went to the polls in January.
Russian troops arrived in Belarus on Tuesday.
A US destroyer sailed to Taiwan on Monday.
German exports went to China.
Chilean President Sebastian Pinera flew to Punta Arenas on Monday.
Thousands of tourists visited Rome in July.
French President Emmanuel Macron returned to Paris on Tuesday.
Afghan former President Ashraf Ghani fled to the United Arab Emirates.
Exiled opposition leader Sviatlana Tsikhanouskaya lives in Vilnius.
A flight with aid landed in Kabul on Monday.
Negotiators arrived at a compromise on Monday.
Turkish Foreign Minister Mevlut Cavusoglu headed to court in Ankara.
The Russian ambassador was born in Kyiv.
Singer Elton John travelled to Moscow on Tuesday.
The Chinese economy is heading for trouble, Prime Minister Fumio Kishida said.
The Uruguayan president toured the flooded province of Salto.
British Prime Minister Boris Johnson visited a factory in Manchester on Monday.
Ambassador Liu Xiaoming returned to Washington on Monday.
Iranian Foreign Minister Hossein Amirabdollahian addressed the shipment that arrived in Yemen.
South Korean President Moon Jae-in left office in May.
Weapons sent by US President Joe Biden arrived in Kyiv on Tuesday.
Italian prosecutors want the minister in Rome.
`;

const lines = (table: string) => table.trim().split('\n');

describe('journeys as newspapers tell of them', () => {
  const rows = lines(JOURNEYS);
  for (let i = 0; i + 1 < rows.length; i += 2) {
    const [text = '', expected = ''] = rows.slice(i, i + 2);
    test(text, () => expect(told(text)).toEqual(expected.trim().split('; ')));
  }
});

describe('no journey of a visitor', () => {
  for (const text of lines(NONE)) test(text, () => expect(told(text)).toEqual([]));
});
