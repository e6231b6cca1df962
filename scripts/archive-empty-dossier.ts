/**
 * Archives an empty dossier, from which new ones are unpacked; part of the build. An archive that is there already is of
 * this schema and engine and stays.
 *
 *     npx tsx scripts/archive-empty-dossier.ts
 */
import { existsSync } from 'node:fs';
import { EMPTY_DOSSIER } from '../src/record/empty-dossier.ts';
import { archiveEmptyDossier } from '../src/record/open-folder.ts';

if (!existsSync(EMPTY_DOSSIER)) await archiveEmptyDossier();
