import { link, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextStep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimDataFolder, DataFolderInUse } from '../../../src/adapters/sql/control-socket.ts';

const AT_ONCE = 8;

describe('claiming a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'claim-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const claim = () => claimDataFolder(folder, async () => '');
  /** Each one step behind the one before it, so that they meet at every point of the way. */
  const claimAtOnce = () =>
    Promise.allSettled(
      Array.from({ length: AT_ONCE }, async (_, steps) => {
        for (let step = 0; step < steps; step++) await nextStep();
        return claim();
      }),
    );

  /** Leaves a socket behind to which nobody listens, as a killed process does. */
  const leaveSocket = async (): Promise<void> => {
    const socket = path.join(folder, 'control.sock');
    const { release } = await claim();
    await link(socket, `${socket}.kept`);
    await release();
    await rename(`${socket}.kept`, socket);
  };

  it.each([
    ['empty', async () => {}],
    ['left by a process that was killed', leaveSocket],
  ])('%s: of those that come at once exactly one gets it', async (_, prepare) => {
    for (let round = 0; round < 5; round++) {
      await prepare();
      const claims = await claimAtOnce();
      const won = claims.filter((result) => result.status === 'fulfilled');
      const refused = claims.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(won).toHaveLength(1);
      for (const reason of refused) expect(reason).toBeInstanceOf(DataFolderInUse);
      await expect(claim()).rejects.toThrow(DataFolderInUse);
      await won[0]!.value.release();
    }
  });
});
