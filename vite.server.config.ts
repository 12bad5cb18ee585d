import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** What every start imports, in some five hundred files; the other dependencies are imported from where they stand, when first used. */
const IMPORTED_AT_EVERY_START = [
  'express',
  'helmet',
  'kysely',
  'luxon',
  'pino',
  'rate-limiter-flexible',
  'zod',
];
const { dependencies } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'package.json'), 'utf8')) as {
  dependencies: Readonly<Record<string, string>>;
};
/** The file with everything that is not ours. */
const PACKAGES = 'packages';
const OUTPUT = path.join(import.meta.dirname, 'dist/server');

/**
 * One build of the server, because Node takes longer to find and read its hundreds of files than to run them. Only
 * `npm start` uses it; everything else runs the sources.
 */
export default defineConfig({
  plugins: [keepSourceFolders(), mapOnlySources()],
  ssr: {
    noExternal: true,
    external: Object.keys(dependencies).filter((name) => !IMPORTED_AT_EVERY_START.includes(name)),
  },
  build: {
    ssr: 'src/main.ts',
    outDir: OUTPUT,
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    copyPublicDir: false,
    rolldownOptions: {
      output: {
        chunkFileNames: '[name]-[hash].js',
        sourcemapExcludeSources: true,
        codeSplitting: { groups: [{ name: PACKAGES, test: /node_modules/ }] },
      },
    },
  },
});

/** Where a source says `import.meta.dirname` it means its own folder, also in the bundle. */
function keepSourceFolders(): Plugin {
  return {
    name: 'keep-source-folders',
    transform(code, file) {
      if (!code.includes('import.meta.dirname') || file.includes('node_modules')) return null;
      const folder = JSON.stringify(path.relative(OUTPUT, path.dirname(file)));
      const folderOfSource = `process.getBuiltinModule('node:path').join(import.meta.dirname, ${folder})`;
      return { code: code.replaceAll('import.meta.dirname', folderOfSource), map: null };
    },
  };
}

/**
 * Node reads every source map at the start. Where an error came from is asked of our own files, so packages, which stand
 * in a file of their own, have none.
 */
function mapOnlySources(): Plugin {
  return {
    name: 'map-only-sources',
    transform: (code, file) => (file.includes('node_modules') ? { code, map: { mappings: '' } } : null),
    async writeBundle(_options, bundle) {
      for (const { fileName } of Object.values(bundle).filter(({ name }) => name === PACKAGES)) {
        const file = path.join(OUTPUT, fileName);
        await writeFile(
          file,
          (await readFile(file, 'utf8')).replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n'),
        );
        await rm(`${file}.map`);
      }
    },
  };
}
