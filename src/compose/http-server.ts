import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Not imported: that asks for every name of the module, and for some of them Node loads its whole `fetch` first. */
const { createServer } = process.getBuiltinModule('node:http');

/** Opens the port of a server to which nobody listens yet. */
export function listen(host: string, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`PORT: ${port} is in use; choose another`) : error);
    });
    server.listen(port, host, () => resolve({ server, port: (server.address() as AddressInfo).port }));
  });
}

/** Ends streams, lets requests finish, and takes no new ones. */
export function stopServer(server: Server, stopping: AbortController): Promise<void> {
  stopping.abort();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
