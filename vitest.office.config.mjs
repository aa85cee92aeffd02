// Tests against LibreOffice (npm run test:office): what this program reads and calculates is what an office program does.
import { defineConfig } from 'vitest/config';
import { peggyPlugin } from './scripts/peggy-plugin.mjs';

export default defineConfig({
  plugins: [peggyPlugin()],
  test: { include: ['tests/office/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
