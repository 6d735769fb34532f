import { defineConfig } from 'vite';

/** The single file for pages without a bundler: everything inside, elements registered. `scripts/build.mjs` runs it. */
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
    // Vite's own `minify` leaves the white space of ES libraries; the output's option does not.
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
  define: { 'process.env.NODE_ENV': '"production"' },
});
