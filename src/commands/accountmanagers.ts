import { readFile } from 'node:fs/promises';
import { askRunningProcess } from '../adapters/sql/control-socket.ts';
import { openAccountmanagers } from '../compose.ts';
import { readConfig } from '../config.ts';
import { accountmanagersCommand } from '../inbox/accountmanagers-command.ts';
import { createLogger } from '../telemetry/logger.ts';

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Reaches the process that runs on this data folder; when none does, opens the database itself. */
async function run([verb = '', argument, ...rest]: string[]): Promise<string> {
  const text = verb === 'import' && argument ? await readFile(argument, 'utf8') : argument;
  const args = [verb, ...(text === undefined ? [] : [text]), ...rest];
  const config = readConfig(process.env);
  const answer = await askRunningProcess(config.dataDir, 'accountmanagers', args);
  if (answer !== undefined) return answer;
  const { close, ...options } = await openAccountmanagers(config, createLogger('warn'));
  try {
    return await accountmanagersCommand(args, options);
  } finally {
    await close();
  }
}
