// Unit tests run in Node; the page and the command line are tested as built (npm test builds first).
import { defineConfig } from 'vitest/config';
import { peggyPlugin } from './scripts/peggy-plugin.mjs';

export default defineConfig({
  plugins: [peggyPlugin()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/office/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
});
