import { build } from 'vite';

/** Global set-up of the browser tests: what the browser gets is built from the sources as they are now. */
export default async function buildWeb(): Promise<void> {
  await build({ logLevel: 'warn' });
}
