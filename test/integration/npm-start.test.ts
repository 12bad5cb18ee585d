import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { type Entry, refusedStart, startAssistantProcess } from '../support/assistant-process.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';
import { testSettings } from '../support/test-settings.ts';
import { startVisitor } from '../support/visitor.ts';

// Each of these starts whole processes, and builds the server.
vi.setConfig({ testTimeout: 180_000 });

const FROM_SOURCES = /^starting from the sources, because (.*): npm run prepare makes starts faster$/m;

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

/** A project of its own, as it is after `npm ci` without scripts: nothing has been built. */
async function freshProject(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'project-'));
  cleanUp.push(() => rm(folder, { recursive: true, force: true }));
  for (const name of ['src', 'package.json', 'package-lock.json', 'vite.server.config.ts'])
    await cp(name, path.join(folder, name), { recursive: true });
  for (const name of ['node_modules', 'prompts']) await symlink(path.resolve(name), path.join(folder, name));
  return folder;
}

function build(project: string): void {
  const vite = path.join(project, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--config', 'vite.server.config.ts', '--logLevel', 'warn'],
    { cwd: project, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  expect(status, stderr).toBe(0);
}

/** What `npm start` gives to Node. */
async function entryOf(project: string): Promise<Entry> {
  const { scripts } = JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8'));
  return { args: scripts.start.split(' ').slice(1), folder: project };
}

async function startIn(project: string) {
  const { variables, remove } = await testSettings('PGlite', { KNOWLEDGE_DIR: await smallKnowledge() });
  cleanUp.push(remove);
  const running = await startAssistantProcess(variables, await entryOf(project));
  cleanUp.push(() => running.kill());
  return running;
}

it('npm start serves what prepare built', async () => {
  const project = await freshProject();
  build(project);
  const running = await startIn(project);
  expect(running.output()).not.toMatch(FROM_SOURCES);
  const turn = await (await startVisitor(running)).say('Wat is een proefbaan?');
  expect(turn.articles[0]).toBe('proefbaan');
  expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
  expect(await running.stop()).toBe(0);
});

it('npm start without a build serves the sources, and says so', async () => {
  const project = await freshProject();
  const running = await startIn(project);
  expect(FROM_SOURCES.exec(running.output())?.[1]).toBe('the server has not been built');
  expect((await (await startVisitor(running)).say('hallo')).outcome).toBe('small-talk');
});

it.each(['src/domain/turn.ts', 'package.json'])(
  'npm start after a change of %s serves the sources, and says so',
  async (changed) => {
    const project = await freshProject();
    build(project);
    const later = new Date(Date.now() + 1_000);
    await utimes(path.join(project, changed), later, later);
    const running = await startIn(project);
    expect(FROM_SOURCES.exec(running.output())?.[1]).toBe('they are newer than the build of the server');
  },
);

it('an error in what was built names file and line of the source', async () => {
  const project = await freshProject();
  const file = path.join(project, 'src/compose/serve.ts');
  const lines = (await readFile(file, 'utf8')).split('\n');
  const line = lines.findIndex((text) => text.includes('readConfig(process.env)'));
  lines.splice(line, 0, "    if (process.env.DATA_DIR) throw new Error('stuk');");
  await writeFile(file, lines.join('\n'));
  build(project);
  const { variables, remove } = await testSettings('PGlite');
  cleanUp.push(remove);
  const output = await refusedStart(variables, await entryOf(project));
  expect(output).toMatch(/^Error: stuk$/m);
  expect(output).toContain(`src/compose/serve.ts:${line + 1}:`);
});
