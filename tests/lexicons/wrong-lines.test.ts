import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openLexicon } from '../../src/extraction/lexicon/index.ts';

const folders: string[] = [];

function folderWith(file: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  folders.push(folder);
  writeFileSync(join(folder, file), text);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const CUES = 'lemma\tpos\tkind\tstance\tshapes\tprepositions\tstrength';
const HOLDERS = 'name\tother_forms\tof\toffice\tfrom\tto\n';

describe('a wrong line stops loading and says where', () => {
  it.each([
    ['officeholders.tsv', `${HOLDERS}Ann Example\t\tQQQ\tpresident`, ':2: "QQQ" is neither a code'],
    [
      'officeholders.tsv',
      `${HOLDERS}Ann Example\t\tJPN\tpresident\t2017-13`,
      ':2: "2017-13" in column "from"',
    ],
    ['officeholders.tsv', `${HOLDERS}Ann Example\t\tJPN\tgrand vizier`, ':2: "grand vizier" is no title'],
    ['officeholders.tsv', `${HOLDERS}Ann Example\t\tJPN\tpresident\t2018\t2017`, ':2: the term ends'],
    [
      'status-words.tsv',
      '# remark\nphrase\tpos\tstatus\tstrength\nx\tverb\tmaybe\t1',
      ':3: "maybe" is no status',
    ],
    [
      'cues.tsv',
      `${CUES}\nsay\tverb\tsaying\tneutral\tquote\t\t3\nsay\tverb\tsaying\tneutral\tquote\t\t2`,
      ':3: "say · verb" stands already on line 2',
    ],
    ['cues.tsv', CUES.replace('shapes', 'shape'), ':1: unknown column "shape"'],
    [
      'cues.tsv',
      `${CUES}\nsay\tverb\tsaying\tneutral\t\t\t3`,
      ':2: columns "shapes" and "prepositions" are empty',
    ],
    ['cues.tsv', `${CUES}\nsay\tverb\tspeech\tneutral\tquote\t\t3`, ':2: "speech" is no kind'],
    ['cues.tsv', `${CUES}\nmake it clear\tverb\tsaying\tneutral\tquote\t\t3`, ':2: "make it clear" is more'],
    ['cities.tsv', 'name\tcountry\tkind\nX\tJPN\tcity\t\t\textra', ':2: 6 cells'],
    ['forums.yaml', 'forums:\n  - name: A\n    kind: chat\n', ':2: "chat" is no kind'],
    ['forums.yaml', 'forums:\n  - name: A\n    kind: dialogue\n    parties: [JPN, USB]\n', ':2: party "USB"'],
    ['forums.yaml', 'forums:\n  - name: [A\n', ':'],
    ['offices.yaml', 'titles:\n  - {title: vizier, rank: lofty, sector: GOV}\n', ':2: "lofty" is no rank'],
  ])('%s %#', (file, text, message) => {
    const folder = folderWith(file, text);
    expect(() => openLexicon([folder])).toThrow(`${folder}/${file}${message}`);
  });

  it('refuses a file whose name it does not know, an empty folder and a missing one', () => {
    expect(() => openLexicon([folderWith('contries.tsv', '')])).toThrow('no lexicon has this name');
    expect(() => openLexicon([folderWith('notes.txt', '')])).toThrow('holds no lexicon');
    expect(() => openLexicon(['/nowhere/at/all'])).toThrow('cannot be read');
  });
});

describe("a user's folder", () => {
  it('adds entries and wins over what is built in', () => {
    const lexicon = openLexicon([
      folderWith('officeholders.tsv', `${HOLDERS}Ann Example\t\tJPN\tforeign minister\t2031\n`),
      folderWith('forums.yaml', 'forums:\n  - name: Group of Seven\n    aliases: [G7]\n    kind: dialogue\n'),
      folderWith(
        'countries.tsv',
        'code\tname\tkind\tother_names\tdemonyms\tcapitals\nJPN\tJapan\tcountry\tYamato\t\t\n',
      ),
    ]);
    expect(lexicon.officeHolder('Ann Example', '2031-05')).toHaveLength(1);
    expect(lexicon.forumByName('G7')?.kind).toBe('dialogue');
    expect(lexicon.countryByName('Yamato')?.code).toBe('JPN');
    expect(lexicon.countryByName('Japanese')?.code).toBe('JPN');
  });
});
