import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', '**/node_modules/**', 'dist/**', 'tests/architecture/fixture/**'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    // A busy machine with two cores takes ten times as long as an idle one; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    passWithNoTests: true,
    restoreMocks: true,
  },
});
