import { defineConfig } from 'vitest/config';
import { narrowRules } from './scripts/narrow-plugin.mjs';

export default defineConfig({
  plugins: [narrowRules],
  test: { include: ['test/long/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 120_000, pool: 'forks', maxWorkers: 1, retry: 1, reporters: ['default', './test/reporter.ts'] },
});
