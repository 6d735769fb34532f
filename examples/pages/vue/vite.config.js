import { defineConfig } from 'vite';
import vue from '@vitejs/plugin-vue';
import { endpoint } from './endpoint.js';

const port = Number(process.env.PORT ?? 5173);
const address = { host: '127.0.0.1', port, strictPort: true };

export default defineConfig({
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } }),
    endpoint(port),
  ],
  server: address,
  preview: address,
  build: { target: 'es2022' },
});
