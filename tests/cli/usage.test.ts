import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StagedCli, stageCli } from './staged-cli.ts';

let cli: StagedCli;
beforeAll(async () => {
  cli = await stageCli();
}, 120_000);
afterAll(() => cli.remove());

const COMMANDS = ['add', 'serve', 'export', 'extract', 'clean', 'parse'];

describe('help', () => {
  test('names every command and how to begin', async () => {
    const { code, stdout, stderr } = await cli.run(['--help']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect(stdout).toContain('rapporteur add ~/articles');
  });

  test.each(COMMANDS)('of %s teaches with an example', async (command) => {
    const { code, stdout } = await cli.run([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Examples?:\n.*rapporteur/);
  });

  test('version', async () => {
    expect(await cli.run(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('wrong use ends with 2 and says what to do', () => {
  test.each([
    [[], /Usage: rapporteur/],
    [['ad'], /Did you mean add\?/],
    [['add'], /missing required argument 'path'/],
    [['add', 'x', '--dosier', 'y'], /Did you mean --dossier\?/],
    [['export'], /required option '-f, --format <format>'/],
    [['export', '--format', 'word'], /there are: json, markdown/],
    [['serve', '--port', 'many'], /A port is a number/],
    [
      ['export', '--format', 'json', '--dossier', 'nowhere'],
      /There is no dossier in nowhere yet.*rapporteur add PATH --dossier nowhere/,
    ],
    [['add', '.', '--dossier', 'package.json'], /is a file; a dossier is a folder/],
    [['extract', '.', '--lexicon', 'no-such-folder'], /no-such-folder/],
    [['export', '--format', 'json', '--dossier', 'postgres://127.0.0.1:1/none'], /127\.0\.0\.1/],
  ] as const)('%j', async (args, message) => {
    const { code, stdout, stderr } = await cli.run(args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('fault of the program');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
