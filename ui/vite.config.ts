import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** pdf.js looks for this decoder of pictures by its own name. */
const named = 'openjpeg_nowasm_fallback.js';

export default defineConfig({
  // The window loads its files from its own scheme: relative paths work everywhere.
  base: './',
  plugins: [svelte(), svelteTesting()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Old WebKitGTK and WKWebView must still start the window.
    target: ['es2022', 'safari16.4', 'chrome111'],
    modulePreload: { polyfill: false },
    // An inlined file would be a data: address, which the policy refuses for fonts.
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        assetFileNames: ({ names }) =>
          names.includes(named) ? 'assets/pdf/[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: { port: 1420, strictPort: true },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/lib/testing/setup.ts'],
    include: ['src/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
