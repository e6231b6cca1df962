import { expect, test } from 'vitest';
import type { EngagementClaim } from '../../../src/extraction/index.ts';
import { articleFromObject } from '../../../src/intake/index.ts';
import { analyse, openPipeline } from '../../../src/pipeline.ts';

const pipeline = await openPipeline();

/** Type, status, parties, people and day of what a sentence of Wednesday, 9 February 2022 tells. */
function told(text: string): string[] {
  const { article } = articleFromObject(
    { id: 'text', text, published: '2022-02-09', language: 'en' },
    'text',
  );
  if (article === undefined) throw new Error(`Not an article: ${text}`);
  const claims = analyse(article, [], pipeline).extraction?.claims ?? [];
  return claims
    .filter((c): c is EngagementClaim => c.kind === 'engagement')
    .map((c) => {
      const people = c.participants.map((p) => p.name).join('+');
      return `${c.type}/${c.status} ${c.parties.join('+') || '-'} ${people || '-'} ${c.when?.edtf ?? '-'}`;
    })
    .sort();
}

/** A sentence of a newspaper, and below it what it tells; "nothing" where a careful reader would file nothing. */
const SENTENCES = `
Fisheries will be a topic at next week's G7 summit in Germany.
  summit/planned DEU - 2022-02-14/2022-02-20
Delegates rejected the plan at an African Union summit in Accra on Monday.
  summit/held - - 2022-02-07
Delegates spoke warmly of the African Union summit.
  nothing
OPEC left its quotas alone at a meeting on Friday in Vienna.
  meeting/held - - 2022-02-04
OPEC left its quotas alone at the request of a minister.
  nothing
Kenyan Foreign Minister Peter Otieno met a number of senior Malian officials, including Trade Minister Awa Keita.
  meeting/held KEN+MLI Peter Otieno+Awa Keita -
Kenyan Foreign Minister Peter Otieno is in Bamako for talks with Malian Foreign Minister Awa Keita.
  talks/ongoing KEN+MLI Peter Otieno+Awa Keita -; visit/ongoing KEN+MLI Peter Otieno -
Kenyan Foreign Minister Peter Otieno is in Bamako.
  nothing
Kenyan Trade Minister Peter Otieno headed a team of growers and officials on a visit to Mali.
  visit/held KEN+MLI Peter Otieno -
Kenyan Trade Minister Peter Otieno led a group of students on a visit to a museum.
  nothing
This is Kenyan President William Otieno's second trip to Mali since he took office.
  visit/ongoing KEN+MLI William Otieno -
It is not Kenyan President William Otieno's first trip to Mali.
  nothing
The news came after a phone call from Kenyan President William Otieno to Malian President Awa Keita.
  call/held KEN+MLI William Otieno+Awa Keita -
Kenyan President William Otieno called on Malian President Awa Keita on Monday to hold elections.
  nothing
Kenyan President William Otieno declared a truce during a meeting with Malian President Awa Keita.
  summit/held KEN+MLI Awa Keita+William Otieno -
Kenyan President William Otieno called for talks between Ethiopia and Eritrea on Monday.
  talks/proposed ERI+ETH - 2022-02-07
The accords were signed following a meeting between Malian Prime Minister Awa Keita and visiting Kenyan President William Otieno in Bamako.
  summit/held KEN+MLI Awa Keita+William Otieno -
Outgoing Deputy Secretary of State John Adams was slated to meet with Turkish Foreign Minister Kemal Aydin.
  meeting/planned TUR+USA John Adams+Kemal Aydin -
Kenyan President William Otieno is heading to Bamako to meet with Malian President Awa Keita Monday.
  summit/planned KEN+MLI William Otieno+Awa Keita 2022-02-14; visit/planned KEN+MLI William Otieno 2022-02-14
Visiting the port, Malian Prime Minister Awa Keita praised the workers.
  nothing
`;

const pairs = SENTENCES.trim()
  .split('\n')
  .reduce<string[][]>((all, line, i) => {
    if (i % 2 === 0) all.push([line]);
    else all.at(-1)?.push(line.trim());
    return all;
  }, []);

test.each(pairs)('%s', (sentence, expected) => {
  expect(told(sentence ?? '').join('; ') || 'nothing').toBe(expected);
});
