import { chmod, cp, mkdir, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusedStart, spawnAssistant, startAssistantProcess } from '../support/assistant-process.ts';
import { eventually } from '../support/eventually.ts';
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

describe('a start with a mistake in the knowledge', () => {
  const breakKnowledge = async (file: string, change: (text: string) => string): Promise<string> => {
    const given = await settings();
    const folder = path.join(given.dataDir, 'knowledge');
    await cp('knowledge', folder, { recursive: true });
    const broken = path.join(folder, file);
    await writeFile(broken, change(await readFile(broken, 'utf8')));
    return refusedStart({ ...given.variables, KNOWLEDGE_DIR: folder });
  };

  it.each([
    [
      'articles/instruments/no-riskpolis.md',
      (text: string) => text.replace(/^title:/m, 'titel:'),
      /no-riskpolis\.md:\d+ .*→ /,
    ],
    [
      'articles/instruments/no-riskpolis.md',
      (text: string) => text.replace(/^## In het kort$/m, '## Kort'),
      /no-riskpolis\.md:\d+ .*→ /,
    ],
    ['regions/drenthe.yaml', (text: string) => text.replace(/^name:/m, 'naam:'), /drenthe\.yaml:\d+ .*→ /],
    ['regions/drenthe.yaml', (text: string) => `${text}\n  : [`, /drenthe\.yaml:\d+ .*→ /],
  ])('names file, line and fix: %s (%#)', async (file, change, expected) => {
    const output = await breakKnowledge(file, change);
    expect(output).toMatch(expected);
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
    const second = await start(variables);
    expect((await returningVisitor(second, visitor.created).read()).turns).toEqual([turn]);
    expect(await second.stop()).toBe(0);
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
    const { variables, dataDir } = await settings();
    const first = await start(variables);
    await first.stop();
    const index = path.join(dataDir, 'index');
    const shared = await readdir(index);
    // A folder of its own, so that what other tests share stays whole.
    const own = path.join(dataDir, 'own-index');
    await mkdir(own);
    for (const file of shared) await cp(path.join(index, file), path.join(own, file));
    await unlink(index);
    await cp(own, index, { recursive: true });
    // The one with all passages; what embeds them is whole and makes building it again quick.
    const passages = shared
      .filter((file) => /^articles-[0-9a-f]+\.index$/.test(file))
      .map((file) => path.join(index, file));
    const halves = await Promise.all(
      passages.map(async (file) => {
        const whole = await readFile(file);
        return whole.subarray(0, whole.length / 2);
      }),
    );
    await Promise.all(passages.map((file, at) => writeFile(file, halves[at]!)));
    const second = await start({ ...variables, LOG_LEVEL: 'warn' });
    expect((await (await startVisitor(second)).say('Wat is een proefplaatsing?')).articles[0]).toBe(
      'proefplaatsing-uwv',
    );
    await rm(own, { recursive: true });
    const sizes = await Promise.all(passages.map(async (file) => (await stat(file)).size));
    expect(sizes.filter((size, at) => size > halves[at]!.length)).toHaveLength(1);
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
