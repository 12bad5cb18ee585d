import { readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { knowledgeFolder, term } from '../unit/knowledge/knowledge-fixture.ts';

const CELL = {
  decides: { uwv: 'beslist hierover' },
  countsMunicipalityOf: 'none',
  reason: 'Dat is overal zo.',
  article: 'proefbaan',
};

/** A knowledge folder of which the index is built in no time: one article, about the proefbaan, on the real map. */
export async function smallKnowledge(): Promise<string> {
  const folder = await knowledgeFolder(term());
  for (const name of ['regions', 'other-questions', 'asked-facets']) {
    await symlink(path.resolve('knowledge', name), path.join(folder, name));
  }
  await writeFile(path.join(folder, 'overviews.yaml'), 'general: [proefbaan]\nsituations: {}\n');
  const matrix = parse(await readFile('knowledge/responsibilities.yaml', 'utf8'));
  const subjects = Object.fromEntries(
    Object.entries<object>(matrix.subjects).map(([id, subject]) => [
      id,
      { ...subject, dependsOnSituation: false, default: CELL, rows: [] },
    ]),
  );
  await writeFile(
    path.join(folder, 'responsibilities.yaml'),
    stringify({ ...matrix, subjects }, { aliasDuplicateObjects: false }),
  );
  return folder;
}
