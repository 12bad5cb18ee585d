import { chmod, cp, readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusedStart, spawnAssistant, startAssistantProcess } from '../support/assistant-process.ts';
import { eventually } from '../support/eventually.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';
import { type TestSettings, testSettings } from '../support/test-settings.ts';
import { returningVisitor, startVisitor } from '../support/visitor.ts';

// Each of these starts whole processes, some of them twice.
vi.setConfig({ testTimeout: 180_000 });

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function settings(
  variables: Readonly<Record<string, string>> = {},
  options: { isBare?: boolean } = {},
): Promise<TestSettings> {
  const given = await testSettings('PGlite', variables, options);
  cleanUp.push(given.remove);
  return given;
}

async function start(variables: Readonly<Record<string, string>>) {
  const running = await startAssistantProcess(variables);
  cleanUp.push(() => running.kill());
  return running;
}

/** Waits for a file and says whether it came before the process ended. */
const appears = (folder: string, name: RegExp) =>
  eventually(`${name} in ${folder}`, async () =>
    (await readdir(folder)).some((file) => name.test(file)) ? true : undefined,
  );

describe('a start with wrong settings', () => {
  it('is refused with one line for each setting, without what was given', async () => {
    const given = await settings({
      PORT: 'tachtig',
      RATE_LIMIT: 'veel',
      ASSISTANT_DATE: '2026-02-30',
      SMTP_URL: 'https://user:geheim123@mail.example',
      PUBLIC_URL: 'https://wsp.example/pad',
    });
    const output = await refusedStart(given.variables);
    const lines = output.trim().split('\n');
    for (const name of [
      'PORT',
      'RATE_LIMIT',
      'ASSISTANT_DATE',
      'SMTP_URL',
      'PUBLIC_URL',
      'CONTROLLER',
      'PRIVACY_URL',
    ]) {
      expect(
        lines.filter((line) => line.startsWith(`${name}: `)),
        name,
      ).toHaveLength(1);
    }
    expect(lines).toHaveLength(7);
    expect(output).not.toMatch(/geheim123|tachtig/);
  });

  it('names a port that is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    cleanUp.push(async () => other.close());
    const given = await settings({ PORT: String((other.address() as AddressInfo).port) });
    expect((await refusedStart(given.variables)).trim()).toMatch(/^PORT: .* in use/);
  });

  it('names a database that does not answer, without its password', async () => {
    const given = await settings({
      DATABASE_URL: 'postgres://wsp:geheim123@127.0.0.1:9/wsp',
      PUBLIC_URL: 'https://wsp.example',
      CONTROLLER: 'Gemeente',
      PRIVACY_URL: 'https://wsp.example/privacy',
    });
    const output = (await refusedStart(given.variables)).trim();
    expect(output).toMatch(/^DATABASE_URL: /);
    expect(output.split('\n')).toHaveLength(1);
    expect(output).not.toContain('geheim123');
  });
});

describe('a start with mistakes in the knowledge', () => {
  const MISTAKES: Readonly<Record<string, (text: string) => string>> = {
    'articles/instruments/no-riskpolis.md': (text) => text.replace(/^title:/m, 'titel:'),
    'articles/instruments/jobcoach-intern-uwv.md': (text) => text.replace(/^## In het kort$/m, '## Kort'),
    'regions/drenthe.yaml': (text) => text.replace(/^name:/m, 'naam:'),
    'regions/twente.yaml': (text) => `${text}\n  : [`,
  };

  it('names file, line and fix of each', async () => {
    const given = await settings();
    const folder = path.join(given.dataDir, 'knowledge');
    await cp('knowledge', folder, { recursive: true });
    for (const [name, change] of Object.entries(MISTAKES)) {
      const file = path.join(folder, name);
      await writeFile(file, change(await readFile(file, 'utf8')));
    }
    const output = await refusedStart({ ...given.variables, KNOWLEDGE_DIR: folder });
    for (const name of Object.keys(MISTAKES)) {
      expect(output).toMatch(new RegExp(`${RegExp.escape(path.basename(name))}:\\d+ .*→ `));
    }
    expect(output).not.toMatch(/^\s+at /m);
  });
});

describe('a data folder', () => {
  it('serves one process, outlives its being killed, and is left clean by one that is asked to stop', async () => {
    const { variables, dataDir } = await settings();
    const socket = path.join(dataDir, 'control.sock');
    const first = await start(variables);
    expect((await stat(socket)).mode & 0o777).toBe(0o600);
    expect((await refusedStart(variables)).trim()).toBe(
      `DATA_DIR: another assistant already runs on ${dataDir}; stop it or choose another folder`,
    );
    const visitor = await startVisitor(first);
    const turn = await visitor.say('Wat is jobcarving?');
    await first.kill();
    expect(await readdir(dataDir)).toContain('control.sock');
    const both = await Promise.allSettled([start(variables), start(variables)]);
    const [second] = both.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const [refusal] = both.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
    expect(refusal).toContain(`DATA_DIR: another assistant already runs on ${dataDir}`);
    expect((await returningVisitor(second!, visitor.created).read()).turns).toEqual([turn]);
    expect(await second!.stop()).toBe(0);
    expect(await readdir(dataDir)).not.toContain('control.sock');
  });

  it.each([/^database\.new-/, /^database$/])(
    'killed during the first initialisation (%s) is no hindrance to the next start',
    async (moment) => {
      const { variables, dataDir } = await settings({}, { isBare: true });
      const { child, exited } = spawnAssistant(variables);
      await appears(dataDir, moment);
      child.kill('SIGKILL');
      await exited;
      const next = await start(variables);
      expect((await (await startVisitor(next)).say('hallo')).outcome).toBe('small-talk');
      expect((await readdir(dataDir)).filter((name) => name.startsWith('database.new-'))).toEqual([]);
    },
  );

  it('with a damaged index cache is served all the same, and the index is built again', async () => {
    // Of one article the index is built in no time; a folder of its own, so that what other tests share stays whole.
    const { variables, dataDir } = await settings({ KNOWLEDGE_DIR: await smallKnowledge() });
    const folder = path.join(dataDir, 'index');
    await unlink(folder);
    const first = await start(variables);
    await first.stop();
    const [index] = (await readdir(folder)).filter((file) => /^articles-[0-9a-f]+\.index$/.test(file));
    const file = path.join(folder, index!);
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length / 2));
    const second = await start(variables);
    expect((await (await startVisitor(second)).say('Wat is een proefbaan?')).articles[0]).toBe('proefbaan');
    expect((await stat(file)).size).toBe(whole.length);
  });

  it('that cannot be written is named', async () => {
    const given = await settings();
    const file = path.join(given.dataDir, 'een-bestand');
    await writeFile(file, '');
    await chmod(file, 0o400);
    const output = (await refusedStart({ ...given.variables, DATA_DIR: file })).trim();
    expect(output).toMatch(/^DATA_DIR: /);
    expect(output.split('\n')).toHaveLength(1);
  });
});
