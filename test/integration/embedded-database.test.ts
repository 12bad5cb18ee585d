import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, expect, inject, it } from 'vitest';
import { type Database, openEmbeddedDatabase } from '../../src/adapters/sql/database.ts';
import { eventually } from '../support/eventually.ts';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'embedded-database-'));
  cleanUp.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function openInFolder(): Promise<{ database: Database; folder: string }> {
  const folder = await dataFolder();
  await cp(path.join(inject('emptyDatabase'), 'database'), path.join(folder, 'database'), {
    recursive: true,
  });
  const database = await openEmbeddedDatabase(folder);
  cleanUp.push(() => database.close());
  return { database, folder };
}

const addRegion = (regionId: string) =>
  sql`insert into inbox_counters (region_id, last_sequence) values (${regionId}, 0)`;

async function regionsIn({ db }: Database): Promise<string[]> {
  const rows = await db.selectFrom('inbox_counters').select('region_id').orderBy('region_id').execute();
  return rows.map(({ region_id }) => region_id);
}

it('what is written is there after closing and opening again', async () => {
  const { database, folder } = await openInFolder();
  await addRegion('venlo').execute(database.db);
  await database.close();
  const again = await openEmbeddedDatabase(folder);
  cleanUp.push(() => again.close());
  expect(await regionsIn(again)).toEqual(['venlo']);
});

it('other work goes on while a query is answered', async () => {
  const { database } = await openInFolder();
  let isAnswered = false;
  const query = sql`select count(*) from generate_series(1, 1000000)`.execute(database.db).then(() => {
    isAnswered = true;
  });
  // As many turns of the event loop as it takes to hand the query over, were it answered in this thread.
  for (let turn = 0; turn < 5; turn += 1) await setImmediate();
  expect(isAnswered).toBe(false);
  await query;
});

it('a mistake has the code that PostgreSQL gives it', async () => {
  const { database } = await openInFolder();
  await addRegion('venlo').execute(database.db);
  await expect(addRegion('venlo').execute(database.db)).rejects.toMatchObject({
    message: expect.stringContaining('duplicate key'),
    code: '23505',
  });
  expect(await regionsIn(database)).toEqual(['venlo']);
});

it('a transaction that fails leaves nothing, and queries beside it wait until it has ended', async () => {
  const { database } = await openInFolder();
  const { promise: hasBegun, resolve: begin } = Promise.withResolvers<void>();
  const failing = database.db.transaction().execute(async (trx) => {
    await addRegion('venlo').execute(trx);
    begin();
    await addRegion('venlo').execute(trx);
  });
  await hasBegun;
  const beside = regionsIn(database);
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await beside).toEqual([]);
  await database.db.transaction().execute((trx) => addRegion('twente').execute(trx));
  expect(await regionsIn(database)).toEqual(['twente']);
});

it('tells of notifications until nobody listens', async () => {
  const { database } = await openInFolder();
  const heard: (string | null)[] = [];
  const notify = (text: string) => sql`select pg_notify('news', ${text})`.execute(database.db);
  const stop = await database.listen('news', (payload) => heard.push(payload));
  await notify('first');
  await eventually('the first', async () => heard.length > 0 || undefined);
  await stop();
  await notify('second');
  expect(heard).toEqual(['first']);
});

it('a query after closing is refused', async () => {
  const { database } = await openInFolder();
  await database.close();
  await expect(regionsIn(database)).rejects.toThrow();
});

it('keeps no process alive that forgets to close it', async () => {
  const { database, folder } = await openInFolder();
  await database.close();
  const program = `
    const { openEmbeddedDatabase } = await import(${JSON.stringify(path.resolve('src/adapters/sql/database.ts'))});
    const { db } = await openEmbeddedDatabase(${JSON.stringify(folder)});
    console.log(await db.selectFrom('inbox_counters').selectAll().execute());
  `;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
});

it('a folder that holds no database says so instead of waiting', async () => {
  const folder = await dataFolder();
  await mkdir(path.join(folder, 'database'));
  await writeFile(path.join(folder, 'database/PG_VERSION'), '9\n');
  await expect(openEmbeddedDatabase(folder)).rejects.toThrow();
});
