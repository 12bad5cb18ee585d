import { defineConfig } from 'vitest/config';

interface ProjectOptions {
  readonly globalSetup?: readonly string[];
  /** Whether each file gets modules of its own; sharing them saves seconds of importing a file. */
  readonly isolate?: boolean;
}

const project = (name: string, { globalSetup = [], isolate = false }: ProjectOptions = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    globalSetup: [...globalSetup],
    isolate,
    // Two files at a time, of whichever kind: most of a file that starts servers is waiting for them.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

const EMPTY_DATABASE = 'test/support/empty-database.ts';
const DATABASES = ['test/support/postgres-server.ts', EMPTY_DATABASE];
const BROWSER = ['test/support/chromium.ts', 'test/support/web-build.ts', EMPTY_DATABASE];

/** Four kinds of tests, and more of the last kind for before a release. */
export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('contract', { globalSetup: DATABASES }),
      project('integration', { globalSetup: DATABASES }),
      project('chaos'),
      project('e2e', { globalSetup: BROWSER }),
      project('e2e-full', { globalSetup: BROWSER }),
    ],
  },
});
