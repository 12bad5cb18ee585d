import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { knowledgeAtRevision } from '../../../src/adapters/knowledge-files/knowledge-at-revision.ts';
import { knowledgeFolder } from './knowledge-fixture.ts';

const run = promisify(execFile);

async function repository(): Promise<{ folder: string; note: string }> {
  const root = await knowledgeFolder({ 'knowledge/note.txt': 'oud', 'elders.txt': 'x' });
  const git = (...args: string[]) =>
    run('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.nl', ...args]);
  await git('init', '--quiet');
  await git('commit', '--quiet', '--allow-empty', '--message', 'leeg');
  await git('tag', 'leeg');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'eerste');
  await git('tag', 'eerste');
  const folder = path.join(root, 'knowledge');
  return { folder, note: path.join(folder, 'note.txt') };
}

test('gives the folder as it was and leaves the work tree as it is', async () => {
  const { folder, note } = await repository();
  await writeFile(note, 'nieuw');
  const old = await knowledgeAtRevision(folder, 'eerste');
  expect(await readFile(path.join(old.folder, 'note.txt'), 'utf8')).toBe('oud');
  expect(await readFile(note, 'utf8')).toBe('nieuw');
  await old.remove();
  expect(existsSync(old.folder)).toBe(false);
});

test.each(['bestaat-niet', '--output=x', ''])(
  'refuses the revision %j, which git does not know',
  async (revision) => {
    const { folder } = await repository();
    await expect(knowledgeAtRevision(folder, revision)).rejects.toThrow('git knows no revision');
  },
);

test('refuses a revision in which the folder was not there yet', async () => {
  const { folder } = await repository();
  await expect(knowledgeAtRevision(folder, 'leeg')).rejects.toThrow('leeg has no folder knowledge');
});
