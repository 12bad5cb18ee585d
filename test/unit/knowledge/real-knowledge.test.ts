import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/adapters/knowledge-files/finding.ts';
import { checkKnowledge } from '../../../src/adapters/knowledge-files/knowledge-folder.ts';
import { knowledgeFolder, TODAY, term } from './knowledge-fixture.ts';

const run = promisify(execFile);

test('the knowledge folder has no errors', async () => {
  const findings = await checkKnowledge('knowledge', TODAY);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the command ends with exit code 1 when there is an error, and gives its findings as JSON', async () => {
  const folder = await knowledgeFolder(term({ related: ['nergens'] }));
  const failed: { code: number; stdout: string } = await run(process.execPath, [
    'src/commands/knowledge-check.ts',
    '--json',
    '--folder',
    folder,
  ]).then(
    () => expect.unreachable(),
    (error) => error,
  );
  expect(failed.code).toBe(1);
  const findings: Finding[] = JSON.parse(failed.stdout);
  expect(findings).toContainEqual({
    severity: 'error',
    file: 'articles/terms/proefbaan.md',
    line: expect.any(Number),
    what: "related names 'nergens', which is no article",
    fix: 'correct or remove it',
  });
});
