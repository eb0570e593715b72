import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

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
  },
  server: { port: 1420, strictPort: true },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/lib/testing/setup.ts'],
    include: ['src/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
