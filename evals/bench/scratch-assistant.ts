import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAssistant } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/telemetry/logger.ts';

/** Built indexes are named after what they hold, so every run can use those of the one before. */
export const INDEX_FOLDER = path.join(import.meta.dirname, '../../node_modules/.cache/bench/index');

/** The whole assistant in this process, on a folder that is removed afterwards. */
export async function startScratchAssistant(
  variables: Readonly<Record<string, string>> = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await scratchFolder();
  const assistant = await startAssistant(
    readConfig({ DATA_DIR: folder.path, PORT: '0', RATE_LIMIT: 'off', ...variables }),
    createLogger('warn'),
  );
  return {
    url: assistant.url,
    async stop() {
      await assistant.stop();
      await folder.remove();
    },
  };
}

/** A data folder without a database and with the indexes of earlier runs. */
export async function scratchFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'assistant-bench-'));
  await mkdir(INDEX_FOLDER, { recursive: true });
  await symlink(INDEX_FOLDER, path.join(folder, 'index'));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
