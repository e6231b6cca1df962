import { openDossier } from '../../src/record/index.ts';
import { resolveAll } from './resolve-simply.ts';
import { numberedStory, sampleSaved } from './samples.ts';

/** A process that saves and resolves without end, to be killed; it sends the ids of what it has saved: `saving-child.ts FOLDER FIRST-NUMBER`. */
const [folder = '', first = '0'] = process.argv.slice(2);
const record = await openDossier(folder, { create: true });
for (let number = Number(first); ; number += 5) {
  const batch = Array.from({ length: 5 }, (_, i) => sampleSaved(numberedStory(number + i)));
  await record.save(batch);
  process.send?.(batch.map(({ article }) => article.id));
  if (number % 2 === 0) await resolveAll(record);
}
