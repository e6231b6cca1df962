import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Article, readInputs } from '../../src/intake/index.ts';
import type { ExpectedArticle } from './expected.ts';

const folderOf = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));

/** The articles that one record is expected of as well. */
export const examplesFolder = folderOf('japan-us');

/** Every folder of articles with expected records. */
export const exampleFolders: readonly string[] = [examplesFolder, folderOf('world')];

export interface Example {
  /** File name, `#L2` for a line of a `.jsonl`: as `record.expected.json` names articles. */
  readonly name: string;
  readonly article: Article;
  readonly expected: ExpectedArticle;
}

/** Every article of the folder with the record a reader made of it. An article without one is left out. */
export async function readExamples(folder: string = examplesFolder): Promise<Example[]> {
  const examples: Example[] = [];
  for await (const { source, article, diagnostics } of readInputs([folder])) {
    const path = expectedPath(source);
    if (!existsSync(path)) continue;
    if (article === undefined)
      throw new Error(`${source} was refused: ${diagnostics.map((d) => d.message).join(' ')}`);
    examples.push({
      name: exampleName(source),
      article,
      expected: JSON.parse(readFileSync(path, 'utf8')) as ExpectedArticle,
    });
  }
  return examples;
}

/** `a/b.jsonl#2` -> `b.jsonl#L2`. */
export function exampleName(source: string): string {
  return basename(source).replace(/#(\d+)$/, '#L$1');
}

function expectedPath(source: string): string {
  const name = exampleName(source)
    .replace(/\.jsonl#L(\d+)$/, '.L$1')
    .replace(/\.(txt|html?|json)$/, '');
  return join(dirname(source), `${name}.expected.json`);
}
