import { describe, expect, test } from 'vitest';
import { buildCast } from '../../../src/extraction/cast/build-cast.ts';
import { openPipeline } from '../../../src/pipeline.ts';

const { reader, lexicon } = await openPipeline();

/** Who each of the given words stands for, by the names of the actors; the words are looked up in text order. */
function whoIs(text: string, ...words: readonly string[]): string[] {
  const cast = buildCast(reader.read(text, [{ start: 0, end: text.length }]), lexicon, '2024-05-14');
  const mentions = cast.mentions.flat();
  let from = 0;
  return words.map((word) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    const mention = mentions.find((m) => m.start <= start && start < m.end);
    return (mention?.actors ?? []).map((key) => cast.actors.get(key)?.name ?? key).join(' + ');
  });
}

function people(text: string): { name: string; country: string | undefined }[] {
  const cast = buildCast(reader.read(text, [{ start: 0, end: text.length }]), lexicon, '2024-05-14');
  return [...cast.actors.values()]
    .filter((a) => a.kind === 'person')
    .map(({ name, country }) => ({ name, country }));
}

describe('one person under several names', () => {
  test('a family name alone is the person named in full', () => {
    const text = 'Estonian Foreign Minister Maret Tamm spoke in Tallinn. Tamm flew to Riga later.';
    expect(whoIs(text, 'Maret Tamm', 'Tamm flew')).toEqual(['Maret Tamm', 'Maret Tamm']);
  });

  test('a family name before the full name is the same person', () => {
    const text =
      'Tamm flew to Riga on Monday. Maret Tamm, the Estonian foreign minister, met officials there.';
    expect(whoIs(text, 'Tamm', 'Maret Tamm')).toEqual(['Maret Tamm', 'Maret Tamm']);
  });

  test('names in either order are one person', () => {
    const text =
      'Foreign Minister Minh Tran arrived on Monday. Tran Minh, the foreign minister, left on Tuesday.';
    expect(people(text)).toHaveLength(1);
  });

  test('a family name of two words alone is the person named in full', () => {
    const text =
      'President Ana María Ruiz Ortega of Chile spoke on Monday. Ms. Ruiz Ortega flew to Lima later.';
    expect(people(text)).toEqual([{ name: 'Ana María Ruiz Ortega', country: 'CHL' }]);
  });

  test('an office-holder is known with the letter of a middle name too', () => {
    expect(people('Antony J. Blinken spoke in Lima on Monday.')).toEqual([
      { name: 'Antony J. Blinken', country: 'USA' },
    ]);
  });

  test('two people of one family name stay two', () => {
    const text = 'Finnish Foreign Minister Anna Virtanen met Finnish Defence Minister Pekka Virtanen.';
    expect(people(text).map((p) => p.name)).toEqual(['Anna Virtanen', 'Pekka Virtanen']);
  });

  test('a titled name that the model takes whole is a person of that country', () => {
    const text = 'Peruvian President Rosa Quispe received Chilean Foreign Minister Diego Soto in Lima.';
    expect(people(text)).toEqual([
      { name: 'Rosa Quispe', country: 'PER' },
      { name: 'Diego Soto', country: 'CHL' },
    ]);
  });
});

describe('whose person somebody is', () => {
  test('a possessive country before an office', () => {
    expect(people("Ghana's foreign minister, Ama Mensah, arrived in Lome.")).toEqual([
      { name: 'Ama Mensah', country: 'GHA' },
    ]);
  });

  test('the owner of an owner', () => {
    const text = "Reporters met Ingrid Dahl, who is in effect the Danish leader's chief of staff.";
    expect(people(text)).toEqual([{ name: 'Ingrid Dahl', country: 'DNK' }]);
  });

  test('an office in apposition with its country', () => {
    expect(people('Ama Mensah, the foreign minister of Ghana, arrived in Lome.')).toEqual([
      { name: 'Ama Mensah', country: 'GHA' },
    ]);
  });
});

describe('pronouns', () => {
  test('a subject goes on being the subject', () => {
    const text =
      'Latvian Prime Minister Janis Ozols met Polish President Adam Nowak in Riga. He then flew to Vilnius.';
    expect(whoIs(text, 'He then')).toEqual(['Janis Ozols']);
  });

  test('the subject of the main clause comes before that of a clause inside it', () => {
    const text =
      'Polish President Adam Nowak landed at the airport, where Prime Minister Janis Ozols gave him flowers. He addressed students on Monday.';
    expect(whoIs(text, 'He addressed')).toEqual(['Adam Nowak']);
  });

  test('whoever is named beside the pronoun is somebody else', () => {
    const text =
      'Polish President Adam Nowak arrived in Riga on Monday. Prime Minister Janis Ozols spoke briefly. He sat down with Ozols in the evening.';
    expect(whoIs(text, 'He sat')).toEqual(['Adam Nowak']);
  });

  test('whoever acts does not act upon himself', () => {
    const text =
      'Polish President Adam Nowak received Prime Minister Janis Ozols on Monday. Foreign Minister Olaf Berg called on Nowak and reviewed the plan with him.';
    expect(whoIs(text, 'him.')).toEqual(['Adam Nowak']);
  });

  test('the owner of the subject, where the subject is nobody', () => {
    const text =
      "Polish President Adam Nowak spoke on Monday. Prime Minister Janis Ozols's office said he had no plans.";
    expect(whoIs(text, 'he had')).toEqual(['Janis Ozols']);
  });

  test('the latter is the last one named', () => {
    const text =
      'Polish President Adam Nowak spoke to Prime Minister Janis Ozols when the latter travelled to Warsaw on Monday.';
    expect(whoIs(text, 'latter')).toEqual(['Janis Ozols']);
  });

  test('the former president is not the former of two', () => {
    const text = 'Adam Nowak spoke to Janis Ozols on Monday. The former president left early.';
    expect(whoIs(text, 'former')).toEqual(['']);
  });

  test('a woman is not "he"', () => {
    const text = 'Empress Yuliya received Polish President Adam Nowak on Monday. He left on Tuesday.';
    expect(whoIs(text, 'He left')).toEqual(['Adam Nowak']);
  });
});

describe('groups', () => {
  test('the two leaders are the last two heads', () => {
    const text =
      'Kenyan President William Otieno met Ugandan President Grace Okello. The two leaders discussed trade.';
    expect(whoIs(text, 'leaders discussed')).toEqual(['William Otieno + Grace Okello']);
  });

  test('both sides are the last two countries', () => {
    expect(whoIs('Serbia and Kosovo held talks. Both sides praised the mediator.', 'sides')).toEqual([
      'Serbia + Kosovo',
    ]);
  });

  test('they are the two who acted together', () => {
    const text =
      'Kenyan President William Otieno and Ugandan President Grace Okello met on Monday. They signed a treaty.';
    expect(whoIs(text, 'They')).toEqual(['William Otieno + Grace Okello']);
  });
});

describe('groups told of together', () => {
  const met =
    'Kenyan President William Otieno discussed security with Grace Okello, who is the Ugandan president. ';

  test('they are the subject and the partner', () => {
    expect(whoIs(`${met}They met again on Friday.`, 'They')).toEqual(['William Otieno + Grace Okello']);
  });

  test('whoever only owns somebody is not among them', () => {
    const text =
      "Kenyan President William Otieno met Uganda's Grace Okello, a friend of President Moses Banda. They spoke for an hour.";
    expect(whoIs(text, 'They')).toEqual(['William Otieno + Grace Okello']);
  });

  test('a line of subjects comes before those they meet', () => {
    const text =
      'William Otieno of Kenya and Grace Okello of Uganda flew to Lusaka and sat with President Moses Banda of Zambia. On Friday they were in Harare.';
    expect(whoIs(text, 'they')).toEqual(['William Otieno + Grace Okello']);
  });

  test('people whom nobody names come between', () => {
    expect(whoIs(`${met}Officials in Nairobi would not comment. They left early.`, 'They')).toEqual(['']);
  });

  test('the three are the last three told of together', () => {
    const text =
      'Kenyan President William Otieno, Ugandan President Grace Okello and Zambian President Moses Banda met on Monday. All three spoke to reporters.';
    expect(whoIs(text, 'three')).toEqual(['William Otieno + Grace Okello + Moses Banda']);
  });

  test('the other 26 leaders are nobody in particular', () => {
    expect(whoIs(`${met}The other 26 leaders arrived later.`, 'leaders')).toEqual(['']);
  });

  test('two diplomats without an article are none of those before', () => {
    expect(whoIs(`${met}The talks failed, two diplomats said.`, 'diplomats')).toEqual(['']);
  });

  test('both leaders are not the one who receives them', () => {
    const text =
      'William Otieno of Kenya and Grace Okello of Uganda agreed on a truce. Zambian President Moses Banda received both leaders on Monday.';
    expect(whoIs(text, 'both leaders'.slice(5))).toEqual(['William Otieno + Grace Okello']);
  });

  test('a mediator does not displace the two countries', () => {
    const text =
      "Serbia and Kosovo agreed on Monday to reopen the bridge. France's top diplomat, Paul Leroy, chaired the last session, French media said. The two countries will exchange envoys.";
    expect(whoIs(text, 'countries will')).toEqual(['Serbia + Kosovo']);
  });

  test('their talks are those of all four countries', () => {
    const text =
      'Advisers from Serbia, Kosovo, France and Germany met in Vienna on Monday. Their previous talks failed.';
    expect(whoIs(text, 'Their')).toEqual(['Serbia + Kosovo + France + Germany']);
  });
});

describe('what is no person', () => {
  test('one word after "in" is a place', () => {
    expect(people('The ministers met in Turku on Monday.')).toEqual([]);
  });

  test('a base that bears a family name is not its bearer', () => {
    const text = 'Hana Yokomori spoke on Monday. The delegation landed at Yokomori air base.';
    expect(whoIs(text, 'Yokomori air')).not.toEqual(['Hana Yokomori']);
  });
});
