import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examplesFolder } from '../acceptance/read-examples.ts';
import { formFaults } from './conllu-form.ts';
import { type StagedCli, stageCli } from './staged-cli.ts';

let cli: StagedCli;
beforeAll(async () => {
  cli = await stageCli();
}, 120_000);
afterAll(() => cli.remove());

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('extract', () => {
  const text =
    'TOKYO -- Aso met Pence on Tuesday.\r\n\r\n  Prime Minister Shinzo Abe said\u00a0\u201cwe agree.\u201d \n';

  test('takes text on stdin to the letter, and every span stands in it', async () => {
    const given = JSON.stringify({ id: 'mine-1', text, published: '2017-04-18', publisher: 'Pacific Wire' });
    const { code, stdout } = await cli.run(['extract', '-'], `${given}\n`);
    expect(code).toBe(0);
    const [{ article, mentions, actors, claims }] = lines(stdout);
    expect(article).toMatchObject({ id: 'mine-1', text, published: '2017-04-18', publisher: 'Pacific Wire' });
    expect(Array.isArray(mentions.names) && Array.isArray(actors)).toBe(true);
    for (const claim of claims)
      expect(text.slice(claim.sentence.start, claim.sentence.end)).toBe(claim.quote);
    for (const { start, end } of article.paragraphs)
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
  });

  test('refuses a broken line by its number and reads the others', async () => {
    const good = JSON.stringify({ id: 'a', text });
    const { code, stdout, stderr } = await cli.run(['extract', '-'], `${good}\n{"text":\n\n${good}\n[1]\n`);
    expect(code).toBe(1);
    expect(lines(stdout)).toHaveLength(2);
    expect(stderr).toMatch(/stdin:2: .*not valid JSON/);
    expect(stderr).toMatch(/stdin:5: .*must be a JSON object/);
  });

  test('reads files as add does', async () => {
    const { code, stdout } = await cli.run([
      'extract',
      join(examplesFolder, '2017-04-18-pacific-wire-dialogue-opens.txt'),
    ]);
    expect(code).toBe(0);
    const [{ article, claims }] = lines(stdout);
    expect(claims.length).toBeGreaterThan(5);
    for (const claim of claims)
      expect(article.text.slice(claim.sentence.start, claim.sentence.end)).toBe(claim.quote);
  });
});

describe('clean', () => {
  test('one article a line', async () => {
    const { code, stdout } = await cli.run(['clean', examplesFolder]);
    expect(code).toBe(0);
    const articles = lines(stdout);
    expect(articles.length).toBeGreaterThanOrEqual(24);
    for (const article of articles)
      expect(article).toMatchObject({
        id: expect.any(String),
        text: expect.any(String),
      });
  });

  test('a reader that has seen enough is no error', () => {
    const script = `"${process.execPath}" "${join(cli.home, 'bin', 'rapporteur.js')}" clean "${examplesFolder}" | head -c 10`;
    const { stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', script], { encoding: 'utf8' });
    expect(stdout).toHaveLength(10);
    expect(stderr).toBe('');
  });
});

describe('parse', () => {
  test('prints CoNLL-U', async () => {
    const { code, stdout } = await cli.run(
      ['parse'],
      'Taro Aso met Mike Pence\nin Tokyo on Tuesday. They agreed.\n\nNothing more.\n',
    );
    expect(code).toBe(0);
    const blocks = stdout
      .trim()
      .split('\n\n')
      .map((block) => block.split('\n'));
    expect(blocks).toHaveLength(3);
    expect(blocks[0]?.slice(0, 3)).toEqual([
      '# newpar',
      '# sent_id = 1',
      '# text = Taro Aso met Mike Pence in Tokyo on Tuesday.',
    ]);
    expect(blocks.map((block) => block.filter((row) => row.startsWith('# newpar')).length)).toEqual([
      1, 0, 1,
    ]);
    for (const block of blocks) {
      const rows = block.filter((row) => !row.startsWith('#')).map((row) => row.split('\t'));
      expect(rows.map((row) => Number(row[0]))).toEqual(rows.map((_, i) => i + 1));
      expect(rows.every((row) => row.length === 10)).toBe(true);
      expect(rows.filter((row) => row[6] === '0')).toHaveLength(1);
    }
    expect(stdout).toMatch(/\tAso\t.*NER=/);
    expect(stdout).toContain('SpaceAfter=No');
    expect(formFaults(stdout)).toEqual([]);
  });

  test('of nothing is nothing', async () => {
    expect(await cli.run(['parse'], '\n \n')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(await cli.run(['parse', '--pretokenized'], '\n')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('of its own output has the same words and trees', async () => {
    const { stdout } = await cli.run(['parse'], 'Taro Aso met Mike Pence in Tokyo. They agreed, he said.');
    expect(formFaults(stdout)).toEqual([]);
    const again = await cli.run(['parse', '--pretokenized'], stdout);
    expect(again).toEqual({ code: 0, signal: null, stdout, stderr: '' });
  });

  test('names a line that is no CoNLL-U and reads the others', async () => {
    const line = (id: number, form: string) => `${id}\t${form}${'\t_'.repeat(8)}`;
    const input = `${line(1, 'They')}\nno table\n${line(2, 'left')}\n\n${line(1, 'Good')}\n`;
    const { code, stdout, stderr } = await cli.run(['parse', '--pretokenized'], input);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^stdin:2: The line has no tab/);
    expect(stdout.match(/^\d+\t\S+/gm)).toEqual(['1\tThey', '2\tleft', '1\tGood']);
    expect(formFaults(stdout)).toEqual([]);
  });
});
