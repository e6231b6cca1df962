import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { type Article, readInputs } from '../../intake/index.ts';
import type { Diagnostic } from '../../kernel/index.ts';
import { badGold, type Checked, checkGold, parseGold } from '../bad-gold.ts';
import { type ExpectedArticle, type ExpectedRecord, expectedArticle, expectedRecord } from './expected.ts';

export interface Example {
  /** File name, `#L2` for a line of a `.jsonl`: as `record.expected.json` names articles. */
  readonly name: string;
  readonly article: Article;
  readonly expected: ExpectedArticle;
}

export interface Examples {
  readonly examples: readonly Example[];
  /** Records that cannot be read, articles that were refused, and records without an article. */
  readonly diagnostics: readonly Diagnostic[];
}

const SUFFIX = '.expected.json';
const RECORD = `record${SUFFIX}`;

/** Every article of the folder with the record a reader made of it. An article without one is left out. */
export async function readExamples(folder: string): Promise<Examples> {
  const examples: Example[] = [];
  const diagnostics: Diagnostic[] = [];
  const unused = new Set(readdirSync(folder).filter((name) => name.endsWith(SUFFIX) && name !== RECORD));
  for await (const { source, article, diagnostics: refusal } of readInputs([folder])) {
    const path = expectedPath(source);
    if (!existsSync(path)) continue;
    unused.delete(basename(path));
    const expected = readExpected(path, expectedArticle);
    if (!('value' in expected)) diagnostics.push(expected);
    if (article === undefined) diagnostics.push(...refusal);
    else if ('value' in expected)
      examples.push({ name: exampleName(source), article, expected: expected.value });
  }
  for (const name of unused)
    diagnostics.push(
      badGold(join(folder, name), 'There is no article to this record; add it, or remove the record.'),
    );
  return { examples, diagnostics };
}

/** The record of all articles of the folder together, what is wrong with it, or undefined where there is none. */
export function readRecord(folder: string): Checked<ExpectedRecord> | undefined {
  const path = join(folder, RECORD);
  return existsSync(path) ? readExpected(path, expectedRecord) : undefined;
}

/** Names of the articles that writers of rules have read, from `read.txt`; undefined where there is none. */
export function readByWriters(folder: string): ReadonlySet<string> | undefined {
  const path = join(folder, 'read.txt');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Set(lines.map((line) => line.replace(/(^|\s)#.*/, '').trim()).filter((name) => name !== ''));
}

function readExpected<T>(path: string, schema: z.ZodType<T>): Checked<T> {
  const json = parseGold(readFileSync(path, 'utf8'), path);
  return 'value' in json ? checkGold(schema, json.value, path) : json;
}

/** `a/b.jsonl#2` -> `b.jsonl#L2`. */
export function exampleName(source: string): string {
  return basename(source).replace(/#(\d+)$/, '#L$1');
}

function expectedPath(source: string): string {
  const name = exampleName(source)
    .replace(/\.jsonl#L(\d+)$/, '.L$1')
    .replace(/\.(txt|html?|json)$/, '');
  return join(dirname(source), `${name}${SUFFIX}`);
}
