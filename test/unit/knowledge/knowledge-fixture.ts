import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import type { Finding } from '../../../src/adapters/knowledge-files/finding.ts';
import { checkKnowledge } from '../../../src/adapters/knowledge-files/knowledge-folder.ts';
import { questionsFile } from '../../../src/adapters/knowledge-files/load-articles.ts';

export const TODAY = '2026-11-24';
export const SOURCE = 'https://www.example.nl/regeling';

/** Front matter of a term without mistakes. */
const FRONT_MATTER = {
  id: 'proefbaan',
  title: 'Proefbaan',
  kind: 'term',
  family: null,
  status: 'in-force',
  from: null,
  until: null,
  synonyms: ['uitproberen'],
  amounts: [],
  figures: [],
  executedBy: ['UWV'],
  responsibility: null,
  variesPerRegion: null,
  related: [],
  sources: [
    { title: 'De regeling', url: SOURCE, publisher: 'UWV', publishedOn: null, checkedOn: '2026-11-22' },
  ],
  reviewBy: '2027-05-31',
};

const SECTIONS = {
  'In het kort': 'Met een proefbaan kijkt u of iemand bij u past.',
  'Voor wie': 'Een proefbaan is er voor elke werkgever.',
  'Zo regelt u het': 'U vraagt de proefbaan aan bij UWV.',
  'Wie doet wat': 'UWV beslist over de proefbaan.',
};

const LETTERS = 'abcdefghijklmnopqrst'.split('');

/** Twenty messages of which no two resemble each other. */
export const MESSAGES = LETTERS.map((letter) => `${letter}een ${letter}twee ${letter}drie`).join('\n');

/** Text of an article file; an override of a section that is null leaves it out. */
export function articleText(
  overrides: Record<string, unknown> = {},
  sections: Record<string, string | null> = {},
): string {
  const body = Object.entries({ ...SECTIONS, ...sections })
    .filter(([, text]) => text !== null)
    .map(([heading, text]) => `## ${heading}\n\n${text}\n`);
  return `---\n${stringify({ ...FRONT_MATTER, ...overrides })}---\n\n${body.join('\n')}`;
}

/** A term in the knowledge folder with its messages, by path. */
export function term(
  overrides: Record<string, unknown> = {},
  sections: Record<string, string | null> = {},
): Record<string, string> {
  const id = String(overrides.id ?? FRONT_MATTER.id);
  return { [`articles/terms/${id}.md`]: articleText(overrides, sections), [questionsFile(id)]: MESSAGES };
}

/** Writes a knowledge folder that is gone after the test. */
export async function knowledgeFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return folder;
}

/** What the checker finds in the articles of a folder with these files. */
export async function findingsAbout(files: Record<string, string | Uint8Array>): Promise<Finding[]> {
  return articleFindings(await knowledgeFolder(files));
}

/** The same beside the regions and responsibilities that the assistant really uses. */
export async function findingsOnTheRealMap(files: Record<string, string>): Promise<Finding[]> {
  const folder = await knowledgeFolder(files);
  for (const name of ['regions', 'responsibilities.yaml']) {
    await symlink(path.resolve('knowledge', name), path.join(folder, name));
  }
  return articleFindings(folder);
}

async function articleFindings(folder: string): Promise<Finding[]> {
  const findings = await checkKnowledge(folder, TODAY);
  return findings.filter(({ file }) => file.startsWith('articles'));
}

/** Line of a text on which a fragment first stands. */
export function lineOf(fragment: string, text: string): number {
  return text.slice(0, text.indexOf(fragment)).split('\n').length;
}
