// Tests against programs of Debian (npm run test:office): LibreOffice reads and calculates as this program does, nginx serves
// the built folder as the handed-out configuration says.
import { defineConfig } from 'vitest/config';
import { peggyPlugin } from './scripts/peggy-plugin.mjs';

export default defineConfig({
  plugins: [peggyPlugin()],
  test: { include: ['tests/office/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
