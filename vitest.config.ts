import { defineConfig } from 'vitest/config';
import { quickPatterns } from './scripts/patterns-plugin.mjs';

export default defineConfig({
  plugins: [quickPatterns],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/long/**'],
    // Only what hangs should meet these: a busy machine may be twenty times slower than a quiet one.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['default', './test/reporter.ts'],
  },
});
