import { readdirSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';

/**
 * What `npm start` runs: the server in the one build that `prepare` made of it, or else, a second slower, its sources.
 * JavaScript, because loading what strips types takes longer than all of this.
 */
const PROJECT = path.join(import.meta.dirname, '..');
const BUNDLE = path.join(PROJECT, 'dist/server/main.js');
/** What the build is made of. */
const INGREDIENTS = ['src', 'package.json', 'package-lock.json', 'vite.server.config.ts'];

// Only what is imported after this line comes compiled from the start before; where nothing can be kept it is compiled again.
enableCompileCache(path.join(PROJECT, 'node_modules/.cache/compiled'));
process.setSourceMapsEnabled(true);
const flaw = flawOfBundle();
if (flaw) console.error(`starting from the sources, because ${flaw}: npm run prepare makes starts faster`);
await (flaw ? import('./main.ts') : import(BUNDLE));

/** Why the build cannot be used, or null. */
function flawOfBundle() {
  const built = statSync(BUNDLE, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return 'the server has not been built';
  const isStale = INGREDIENTS.some((name) => changedAfter(path.join(PROJECT, name), built));
  return isStale ? 'they are newer than the build of the server' : null;
}

/**
 * Whether a file, or anything in a folder, changed after a moment. A folder changes when a file in it comes or goes.
 * The browser's code is in no build of the server.
 * @param {string} place
 * @param {number} moment in milliseconds
 * @returns {boolean}
 */
function changedAfter(place, moment) {
  const stats = statSync(place);
  if (stats.mtimeMs > moment) return true;
  if (!stats.isDirectory() || path.basename(place) === 'web') return false;
  return readdirSync(place).some((name) => changedAfter(path.join(place, name), moment));
}
