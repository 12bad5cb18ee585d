import { parentPort } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/**
 * The whole of a thread that `pglite-in-thread.ts` starts: it opens one database, carries out calls on it, and ends when
 * it is closed. JavaScript, because loading what strips types takes longer than reading this.
 * @type {PGlite}
 */
let pglite;
/** The one that is open: PGlite lets everything else wait until it ends. */
let transaction;
/** How to end the listening of each listener. */
const unlisten = new Map();

const calls = {
  async open(dataDir, settings) {
    pglite = await PGlite.create({ dataDir, startParams: [...PGlite.defaultStartParams, ...settings] });
  },
  query: (...args) => pglite.query(...args),
  exec: (...args) => pglite.exec(...args),
  async begin() {
    transaction = await beginTransaction();
  },
  queryInTransaction: (...args) => transaction.query(...args),
  commit: () => transaction.commit(),
  rollback: () => transaction.rollback(),
  async listen(channel, listener) {
    const tell = (payload) => parentPort.postMessage({ listener, payload });
    unlisten.set(listener, await pglite.listen(channel, tell));
  },
  async unlisten(listener) {
    await unlisten.get(listener)();
    unlisten.delete(listener);
  },
  close: () => pglite.close(),
};

parentPort.on('message', async ({ id, name, args }) => {
  try {
    parentPort.postMessage({ id, value: await calls[name](...args) });
  } catch (error) {
    // What PostgreSQL says of it, such as its code, would not come along with an error.
    parentPort.postMessage({ id, error: { ...error, message: error.message } });
  }
  if (!pglite || pglite.closed) parentPort.close();
});

/** A transaction of PGlite lasts as long as a function runs, so this one runs until it is told how to end. */
function beginTransaction() {
  const { promise: end, resolve: commit, reject: rollback } = Promise.withResolvers();
  return new Promise((begun, failed) => {
    const ended = pglite.transaction(async ({ query }) => {
      begun({
        query,
        async commit() {
          commit();
          await ended;
        },
        async rollback() {
          rollback(new Error('the transaction is rolled back'));
          await ended.catch(() => {});
        },
      });
      await end;
    });
    ended.catch(failed);
  });
}
