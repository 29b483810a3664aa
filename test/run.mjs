/**
 * What `npm test` runs: builds, sees to a browser, runs every test and closes with the plain line `N passed, N failed`.
 * Without any browser the browser tests are skipped, counted and said.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { findBrowser, obtainBrowser } from './run/find-browser.mjs';

const resultsFile = 'out/test-results.json';

function run(command, args, env = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}

const built = run(process.execPath, ['build.mjs']);
const browser = findBrowser() ?? obtainBrowser();
console.log(browser ? `browser: ${browser}` : 'no browser to be had: the browser tests are skipped');
mkdirSync('out', { recursive: true });
const status = run(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultsFile}`,
    ...process.argv.slice(2),
  ],
  { WIDE_OPEN_BROWSER: browser ?? '' },
);
const results = JSON.parse(readFileSync(resultsFile, 'utf8'));
const skipped = results.numPendingTests + results.numTodoTests;
// A file that fails to load has no test to count; it must not pass unseen.
const failedFiles = results.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length;
const failed = results.numFailedTests + failedFiles + (built === 0 ? 0 : 1);
const skippedNote = skipped > 0 ? `, ${skipped} skipped` : '';
console.log(`\n${results.numPassedTests} passed, ${failed} failed${skippedNote}`);
process.exitCode = failed > 0 || status !== 0 ? 1 : 0;
