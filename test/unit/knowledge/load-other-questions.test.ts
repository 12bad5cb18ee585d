import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadOtherQuestions } from '../../../src/adapters/knowledge-files/load-other-questions.ts';

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'other-questions-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'other-questions'));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(folder, 'other-questions', name), content);
  }
  return folder;
}

const FILES = {
  'out-of-scope.txt': 'mooi weer\n\n',
  'jobseeker.txt': 'ik zoek werk\r\n',
  'employee.txt': 'mijn chef',
};

it('reads one message a line of each kind', async () => {
  expect(await loadOtherQuestions(await folderWith(FILES))).toEqual({
    value: { 'out-of-scope': ['mooi weer'], jobseeker: ['ik zoek werk'], employee: ['mijn chef'] },
  });
});

it.each([
  ['is missing', undefined],
  ['is empty', ' \n'],
  ['is not UTF-8', Uint8Array.of(0x6d, 0xe9)],
])('names the file that %s', async (_, content) => {
  const { 'employee.txt': _employee, ...others } = FILES;
  const folder = await folderWith(content === undefined ? others : { ...others, 'employee.txt': content });
  const loaded = await loadOtherQuestions(folder);
  expect('findings' in loaded && loaded.findings).toEqual([
    expect.objectContaining({ severity: 'error', file: 'other-questions/employee.txt' }),
  ]);
});
