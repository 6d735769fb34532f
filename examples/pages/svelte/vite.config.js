import { defineConfig } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { endpoint } from './endpoint.js';

const port = Number(process.env.PORT ?? 5173);
const address = { host: '127.0.0.1', port, strictPort: true };

export default defineConfig({
  plugins: [svelte(), endpoint(port)],
  server: address,
  preview: address,
  build: { target: 'es2022' },
});
