import { PGlite } from '@electric-sql/pglite';

/** The least a process does that needs the database: opens it, asks one thing, says so, and waits to be stopped. */
const database = await PGlite.create({ dataDir: process.argv[2]! });
await database.query('select count(*) from conversations');
console.log('opened');
process.once('SIGTERM', () => {
  database.close().then(() => process.exit(0));
});
setInterval(() => {}, 60_000);
