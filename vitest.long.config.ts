import { defineConfig } from 'vitest/config';
import { quickPatterns } from './scripts/patterns-plugin.mjs';

export default defineConfig({
  plugins: [quickPatterns],
  test: { include: ['test/long/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 120_000, pool: 'forks', maxWorkers: 1, retry: 1, reporters: ['default', './test/reporter.ts'] },
});
