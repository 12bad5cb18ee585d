import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  loadResponsibilities,
  parseResponsibilities,
} from '../../../src/adapters/knowledge-files/load-responsibilities.ts';
import { RESPONSIBILITY_SUBJECTS } from '../../../src/domain/responsibility-matrix.ts';

const file = await readFile('knowledge/responsibilities.yaml', 'utf8');

/** Words of every finding on the file after an edit; the edit must apply. */
function mistakesAfter(from: string | RegExp, to: string): string[] {
  const edited = file.replace(from, to);
  expect(edited).not.toBe(file);
  const parsed = parseResponsibilities(edited, null);
  return 'findings' in parsed ? parsed.findings.map(({ what }) => what) : [];
}

describe('knowledge/responsibilities.yaml', () => {
  test('is read without findings and holds exactly the known subjects', async () => {
    const parsed = await loadResponsibilities('knowledge', null);
    if ('findings' in parsed) throw new Error(JSON.stringify(parsed.findings));
    expect([...parsed.value.subjects.keys()].toSorted()).toEqual([...RESPONSIBILITY_SUBJECTS].toSorted());
  });

  test('uses every body it lists', async () => {
    const parsed = await loadResponsibilities('knowledge', null);
    if ('findings' in parsed) throw new Error(JSON.stringify(parsed.findings));
    for (const id of parsed.value.bodies.keys()) {
      expect(file.match(new RegExp(`(?<![\\w-])${id}:`, 'g'))?.length, id).toBeGreaterThan(1);
    }
  });
});

describe('a mistake in the matrix is a finding', () => {
  test.each([
    [
      'an unknown body',
      'decides: { uwv: geeft het deskundigenoordeel }',
      'decides: { uvw: geeft dat }',
      "body 'uvw' is unknown",
    ],
    ['a misspelt situation', 'situations: [wajong]', 'situations: [wajonger]', 'Invalid option'],
    [
      'a missing situation',
      /\n {6}- situations: \[sociaal-ontwikkelbedrijf\]\n {8}executes: [\s\S]*?article: [a-z-]+/,
      '',
      'jobcoaching: no row for sociaal-ontwikkelbedrijf',
    ],
    [
      'a situation in two rows',
      'situations: [wajong]',
      'situations: [wajong, ziektewet]',
      "'ziektewet' stands in two rows",
    ],
    [
      'a missing subject',
      /\n {2}bezwaar:[\s\S]*?article: bezwaar-en-klacht\n/,
      '\n',
      "subject 'bezwaar' is missing",
    ],
    ['an unknown subject', '\n  bezwaar:', '\n  bezwaren:', "subject 'bezwaren' is unknown"],
    ['an unknown key', 'title: Inburgering', 'titel: Inburgering', 'Unrecognized key'],
    [
      'a row that names nobody',
      'decides: { uwv: geeft het deskundigenoordeel }',
      'decides: {}',
      'names nobody',
    ],
    [
      'an open row with bodies',
      / {8}open: true/,
      '        open: true\n        decides: { uwv: beslist }',
      'names no bodies',
    ],
    [
      'a counting place that no body depends on',
      'countsMunicipalityOf: none',
      'countsMunicipalityOf: employer',
      'no body depends on it',
    ],
    [
      'a gemeente whose municipality does not count',
      'countsMunicipalityOf: employee',
      'countsMunicipalityOf: none',
      'a gemeente acts',
    ],
    [
      'a reason that is no sentence',
      'heel Nederland.\n      article: stage',
      'heel Nederland\n      article: stage',
      'must be a sentence',
    ],
    [
      'what exists instead but does not either',
      'insteadSubject: loondispensatie',
      'insteadSubject: plaatsingssubsidie',
      'is not available',
    ],
    [
      'an instead that does not exist',
      'insteadSubject: loondispensatie',
      'insteadSubject: toverstaf',
      "'toverstaf' does not exist",
    ],
    [
      'a gemeente without a place in its name',
      'gemeente {gemeente}',
      'de gemeente',
      'must contain {gemeente}',
    ],
    ['broken YAML', 'title: Inburgering', 'title: "Inburgering', 'not valid YAML'],
  ])('%s', (_, from, to, finding) => {
    expect(mistakesAfter(from, to).join('\n')).toContain(finding);
  });

  test('an unknown article, with the line of its subject and how to mend it', () => {
    const known = new Set([...file.matchAll(/article: (\S+)/g)].map(([, id = '']) => id));
    expect('findings' in parseResponsibilities(file, known)).toBe(false);
    known.delete('social-return');
    const parsed = parseResponsibilities(file, known);
    if (!('findings' in parsed)) throw new Error('expected a finding');
    expect(parsed.findings).toMatchObject([
      { what: "social-return: the article 'social-return' does not exist", file: 'responsibilities.yaml' },
    ]);
    const line = file.split('\n')[(parsed.findings[0]?.line ?? 0) - 1];
    expect(line).toBe('  social-return:');
  });

  test('another encoding', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'responsibilities-'));
    await writeFile(path.join(folder, 'responsibilities.yaml'), Buffer.from('title: caf\u00e9', 'latin1'));
    const parsed = await loadResponsibilities(folder, null);
    expect('findings' in parsed && parsed.findings[0]?.what).toContain('not UTF-8');
  });

  test('a missing file', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'responsibilities-'));
    const parsed = await loadResponsibilities(folder, null);
    expect('findings' in parsed && parsed.findings[0]?.what).toContain('missing');
  });
});
