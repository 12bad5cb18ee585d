import { chmod, mkdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { oneAtATime } from './one-at-a-time.ts';

/** One command sent through the socket, and what it prints. */
export type ControlHandler = (command: string, args: readonly string[]) => Promise<string>;

/** Another process serves from the same folder. */
export class DataFolderInUse extends Error {
  constructor(dataDir: string) {
    super(`DATA_DIR: another assistant already runs on ${dataDir}; stop it or choose another folder`);
    this.name = 'DataFolderInUse';
  }
}

const SOCKET = 'control.sock';

/**
 * Claims a data folder. The listening socket is the lock: it dies with its process, so a file that refuses
 * connections is left over from one that was killed, and is replaced.
 * @throws DataFolderInUse
 */
export async function claimDataFolder(
  dataDir: string,
  handle: ControlHandler,
): Promise<{ release(): Promise<void> }> {
  await makeFolder(dataDir);
  const file = socketFile(dataDir);
  const server = createServer((socket) => serve(socket, handle));
  // Two that find the same left-over must not replace each other's.
  const isOurs = await oneAtATime(dataDir, async () => {
    if (await listen(server, file)) return true;
    if (await answers(file)) return false;
    await rm(file, { force: true });
    return listen(server, file);
  });
  if (!isOurs) throw new DataFolderInUse(dataDir);
  await chmod(file, 0o600);
  return {
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Has the running process carry out a command; undefined when none runs on this folder. */
export async function askRunningProcess(
  dataDir: string,
  command: string,
  args: readonly string[],
): Promise<string | undefined> {
  const socket = await dial(socketFile(dataDir));
  if (!socket) return undefined;
  socket.write(`${JSON.stringify({ command, args })}\n`);
  for await (const line of createInterface({ input: socket })) {
    const answer = JSON.parse(line) as { output?: string; error?: string };
    socket.end();
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.output ?? '';
  }
  throw new Error('the running assistant closed the connection without an answer');
}

async function serve(socket: Socket, handle: ControlHandler): Promise<void> {
  socket.on('error', () => socket.destroy());
  for await (const line of createInterface({ input: socket })) {
    try {
      const { command, args } = JSON.parse(line) as { command: string; args: string[] };
      socket.write(`${JSON.stringify({ output: await handle(command, args) })}\n`);
    } catch (error) {
      socket.write(`${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`);
    }
  }
}

async function makeFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`DATA_DIR: cannot make the folder ${dataDir} (${code})`, { cause: error });
  }
}

function listen(server: Server, file: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(new Error(`DATA_DIR: cannot make ${file} (${error.code})`, { cause: error }));
    };
    server.once('error', failed);
    server.listen(file, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

async function answers(file: string): Promise<boolean> {
  const socket = await dial(file);
  socket?.destroy();
  return socket !== undefined;
}

function dial(file: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(file);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}

/** Socket paths may hold about a hundred bytes, so the shorter of the relative and the absolute path is used. */
function socketFile(dataDir: string): string {
  const absolute = path.resolve(dataDir, SOCKET);
  const relative = path.relative(process.cwd(), absolute);
  return relative.length < absolute.length ? relative : absolute;
}
