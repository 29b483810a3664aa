import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], testTimeout: number, fileParallelism: boolean) => ({
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  test: { name, include, testTimeout, hookTimeout: testTimeout, fileParallelism },
});

// unit: pure and quick, part of `npm run check`. real: models and photos in Node. browser: needs Chromium and a build.
export default defineConfig({
  test: {
    projects: [
      project('unit', ['test/**/*.test.ts', '!test/**/*.{real,browser}.test.ts'], 20_000, true),
      project('real', ['test/**/*.real.test.ts'], 300_000, true),
      project('browser', ['test/**/*.browser.test.ts'], 300_000, false),
    ],
  },
});
