import { fileURLToPath } from 'node:url';
import { type Example, readExamples as read } from '../../src/evaluation/articles/read-examples.ts';

const folderOf = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));

/** The articles that one record is expected of as well. */
export const examplesFolder = folderOf('japan-us');

/** Every folder of articles with expected records. */
export const exampleFolders: readonly string[] = [
  examplesFolder,
  ...['world', 'newsdesk', 'world-2', 'world-3'].map(folderOf),
];

/** Every article of the folder with the record a reader made of it; here a record that cannot be used is an error. */
export async function readExamples(folder: string = examplesFolder): Promise<readonly Example[]> {
  const { examples, diagnostics } = await read(folder);
  const [first] = diagnostics;
  if (first !== undefined) throw new Error(`${first.place}: ${first.message}`);
  return examples;
}
