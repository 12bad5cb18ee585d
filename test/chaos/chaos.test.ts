import { randomInt } from 'node:crypto';
import { expect, it } from 'vitest';
import { isClean, reportTable } from './report-table.ts';
import { runChaos } from './run-chaos.ts';

it('nothing acknowledged is lost or doubled while processes are killed and servers go away', async () => {
  const report = await runChaos({ seed: randomInt(2 ** 31), conversations: 30, kills: 3 });
  expect(isClean(report), reportTable(report)).toBe(true);
}, 240_000);
