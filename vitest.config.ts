import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // Nothing here measures time. A busy machine may take long over what starts processes, databases or a browser.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Engines and readers hold memory of their own; more at once than cores only makes each slower.
    maxWorkers: 2,
  },
});
