import { spawnSync } from 'node:child_process';

/**
 * Global set-up of the browser tests: what the browser gets is built from the sources as they are now. In a process of its own,
 * because the environment of a test run would make a development build.
 */
export default function buildWeb(): void {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error('the browser tests need what Vite builds: npm run prepare');
}
