import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], testTimeout: number) => ({
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  test: { name, include, testTimeout, hookTimeout: testTimeout },
});

// unit: pure and quick, part of `npm run check`. real: models and photos in Node. browser: needs Chromium and a build.
export default defineConfig({
  test: {
    // Two files at a time whatever the machine has: a browser, or networks, and their test each want a core.
    maxWorkers: 2,
    projects: [
      project('unit', ['test/**/*.test.ts', '!test/**/*.{real,browser}.test.ts'], 20_000),
      project('real', ['test/**/*.real.test.ts'], 300_000),
      project('browser', ['test/**/*.browser.test.ts'], 300_000),
    ],
  },
});
