import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const source = (path: string) => fileURLToPath(new URL(`./src/web/${path}`, import.meta.url));

/**
 * One build for everything the browser gets: `/widget.js` with a fixed name, because other websites refer to it, the demo page
 * and the inbox. Everything under `assets/` carries a hash of its content and may be cached for ever.
 */
export default defineConfig({
  root: source(''),
  base: './',
  build: {
    outDir: fileURLToPath(new URL('./dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: {
        widget: source('widget/widget.ts'),
        demo: source('index.html'),
        inbox: source('inbox/index.html'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'widget' ? 'widget.js' : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/shared-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
