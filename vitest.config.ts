import { defineConfig } from 'vitest/config';

const project = (name: string, fileParallelism: boolean) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    fileParallelism,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

/** Four kinds of tests; those that start servers run one file at a time, so that two cores are enough. */
export default defineConfig({
  test: {
    projects: [
      project('unit', true),
      project('contract', false),
      project('integration', false),
      project('e2e', false),
    ],
  },
});
