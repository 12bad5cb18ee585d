import { defineConfig } from 'vitest/config';

const project = (name: string, fileParallelism: boolean, globalSetup: string[] = []) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    fileParallelism,
    globalSetup,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

const EMPTY_DATABASE = 'test/support/empty-database.ts';
const DATABASES = ['test/support/postgres-server.ts', EMPTY_DATABASE];
const BROWSER = ['test/support/chromium.ts', 'test/support/web-build.ts', EMPTY_DATABASE];

/** Four kinds of tests, and more of the last kind for before a release; those that start servers run one file at a time, so that two cores are enough. */
export default defineConfig({
  test: {
    projects: [
      project('unit', true),
      project('contract', false, DATABASES),
      project('integration', false, DATABASES),
      project('chaos', false),
      project('e2e', false, BROWSER),
      project('e2e-full', false, BROWSER),
    ],
  },
});
