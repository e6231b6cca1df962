import { describe, expect, test } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';

function recorded(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const progress = new Progress({ isTTY, columns: 80, write: (text) => written.push(text) }, () => time);
  return { written, progress, at: (ms: number) => (time = ms) };
}

describe('on a terminal', () => {
  test('draws a bar over itself and takes it away', () => {
    const { written, progress, at } = recorded(true);
    at(200);
    progress.show('articles read', 22, 44);
    expect(written.at(-1)).toBe(`\r[${'#'.repeat(14)}${'-'.repeat(14)}] articles read: 22 of 44\u001b[K`);
    progress.end();
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  test('is not redrawn for every article, but at the last one', () => {
    const { written, progress, at } = recorded(true);
    at(1000);
    progress.show('articles read', 1, 3);
    at(1001);
    progress.show('articles read', 2, 3);
    progress.show('articles read', 3, 3);
    expect(written).toHaveLength(2);
    expect(written.at(-1)).toContain('3 of 3');
  });

  test('more inputs than were counted do not overflow the bar', () => {
    const { written, progress, at } = recorded(true);
    at(1000);
    progress.show('articles read', 9, 3);
    expect(written[0]).toContain(`[${'#'.repeat(28)}]`);
  });
});

describe('in a log', () => {
  test('a line every few seconds, and nothing for what is over in a moment', () => {
    const { written, progress, at } = recorded(false);
    for (let ms = 0; ms <= 12_000; ms += 500) {
      at(ms);
      progress.show('articles read', ms / 500, 24);
    }
    progress.end();
    expect(written).toEqual(['articles read: 10 of 24\n', 'articles read: 20 of 24\n']);
  });
});
