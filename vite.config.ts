import { defineConfig } from 'vite';

/**
 * What pages without a bundler load: `connect-account-kit.js` registers all elements, and what they need later (a step,
 * a language, QR codes) lies in `parts/` beside it. `scripts/build.mjs` runs it.
 *
 * The entry holds nothing but the import of the first part, so that no part imports the entry: a page may write
 * `connect-account-kit.js?v=2` without getting everything twice. The names of parts change with their content, so that
 * they can be kept for ever, and so that old and new ones never meet.
 */
export default defineConfig({
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    lib: {
      entry: process.env['CONNECT_KIT_ENTRY'] ?? 'src/define.ts',
      formats: ['es'],
      fileName: () => 'connect-account-kit.js',
    },
    rolldownOptions: {
      preserveEntrySignatures: 'strict',
      output: {
        // Vite's own `minify` leaves the white space of ES libraries; the output's option does not.
        minify: true,
        chunkFileNames: 'parts/[name]-[hash].js',
        // What is needed at once comes as one file, not as twenty that import each other.
        codeSplitting: { groups: [{ name: 'kit', tags: ['$initial'] }] },
      },
    },
  },
  define: { 'process.env.NODE_ENV': '"production"' },
});
