import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STORY =
  'TOKYO, April 18 (Pacific Wire) -- Finance Minister Taro Aso met U.S. Vice President Mike Pence in Tokyo on Tuesday.\n\nThe two agreed to meet again before the end of the year, officials said.\n';

/** A folder of every kind of trouble, with one good article first and one last. Returns what each file is to be. */
export function writeBadFiles(folder: string): {
  readonly refused: readonly string[];
  readonly taken: number;
} {
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  mkdirSync(folder, { recursive: true });
  write('a-good.txt', `Aso, Pence meet\n\n${STORY}`);
  write('b-empty.txt', '');
  write(
    'c-binary.txt',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
  );
  write('d-windows-1252.html', windows1252('<meta charset="windows-1252"><title>Fran\u00e7ois</title>'));
  write('e-shift-jis.txt', SHIFT_JIS);
  write('f-huge.html', hugePage(50 * 1024 * 1024));
  write('g-deep.html', `${'<div>'.repeat(100_000)}<p>${STORY}</p>${'</div>'.repeat(100_000)}`);
  write('h-broken.jsonl', `${line('first')}\n{"text": "cut off in the mid\n${line('third')}\n`);
  write('i-french.txt', `Rencontre \u00e0 Tokyo\n\n${FRENCH}`);
  write('j-object.json', '{"title": "no text"}');
  symlinkSync('k-loop.txt', join(folder, 'k-loop.txt'));
  write('z-good.txt', `A second story\n\n${STORY.replaceAll('Tuesday', 'Wednesday')}`);
  return {
    refused: ['b-empty.txt', 'c-binary.txt', 'h-broken.jsonl', 'j-object.json', 'k-loop.txt'],
    taken: 2,
  };
}

function line(title: string): string {
  return JSON.stringify({ title, published: '2017-04-18', text: `${title}. ${STORY}` });
}

function windows1252(head: string): Buffer {
  const page = `<html><head>${head}</head><body><article><h1>Fran\u00e7ois</h1><p>${STORY} Pr\u00e9sident Fran\u00e7ois Hollande sent his greetings to the caf\u00e9.</p></article></body></html>`;
  return Buffer.from(page, 'latin1');
}

function hugePage(bytes: number): string {
  const paragraph = `<p>${STORY}</p>\n`;
  return `<html><body><article>${paragraph.repeat(Math.ceil(bytes / paragraph.length))}</article></body></html>`;
}

const FRENCH =
  'Le ministre japonais des Finances, Taro Aso, a rencontr\u00e9 mardi \u00e0 Tokyo le vice-pr\u00e9sident am\u00e9ricain Mike Pence pour ouvrir un nouveau dialogue \u00e9conomique entre les deux pays.\n\nLes deux hommes sont convenus de se revoir avant la fin de l\u2019ann\u00e9e, ont indiqu\u00e9 des responsables.\n'.repeat(
    3,
  );

/** "\u65e5\u7c73\u7d4c\u6e08\u5bfe\u8a71" (Japan-U.S. economic dialogue) and a sentence around it, in Shift_JIS. */
const SHIFT_JIS = Buffer.concat(
  Array.from({ length: 12 }, () =>
    Buffer.from([
      0x93, 0xfa, 0x95, 0xc4, 0x8c, 0x6f, 0x8d, 0xcf, 0x91, 0xce, 0x98, 0x62, 0x82, 0xaa, 0x93, 0x8c, 0x8b,
      0x9e, 0x82, 0xc5, 0x8a, 0x4a, 0x82, 0xa9, 0x82, 0xea, 0x82, 0xbd, 0x81, 0x42,
    ]),
  ),
);
