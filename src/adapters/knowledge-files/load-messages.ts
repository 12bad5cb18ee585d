import { type Finding, mistake } from './finding.ts';
import { readTextFile } from './read-text-file.ts';
import type { Parsed } from './yaml-file.ts';

/**
 * The messages below `<knowledge>/<folder>`, one file a kind, one message a line; each file must be there. `fix` says what
 * belongs in a file that is missing or empty.
 */
export async function loadMessages<Kind extends string>(
  knowledgeFolder: string,
  folder: string,
  kinds: readonly Kind[],
  fix: string,
): Promise<Parsed<Readonly<Record<Kind, readonly string[]>>>> {
  const messages = new Map<Kind, readonly string[]>();
  const findings: Finding[] = [];
  for (const kind of kinds) {
    const loaded = await loadFile(knowledgeFolder, `${folder}/${kind}.txt`, fix);
    if ('findings' in loaded) findings.push(...loaded.findings);
    else messages.set(kind, loaded.value);
  }
  if (findings.length > 0) return { findings };
  return { value: Object.fromEntries(messages) as Record<Kind, readonly string[]> };
}

async function loadFile(
  knowledgeFolder: string,
  file: string,
  fix: string,
): Promise<Parsed<readonly string[]>> {
  const text = await readTextFile(knowledgeFolder, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return { findings: [mistake(file, null, 'the file is not there', fix)] };
    throw error;
  });
  if ('findings' in text) return text;
  const lines = text.value.split(/\r?\n/).map((line) => line.trim());
  const messages = lines.filter((line) => line !== '');
  if (messages.length > 0) return { value: messages };
  return { findings: [mistake(file, null, 'the file has no messages', fix)] };
}
