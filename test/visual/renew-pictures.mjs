// Makes the committed pictures anew: `npm run pictures`. Look at what changed (`git diff`) before committing it.
import { spawnSync } from 'node:child_process';

const run = (command) => {
  const { status } = spawnSync(process.execPath, command, {
    stdio: 'inherit',
    env: { ...process.env, WIDE_OPEN_PICTURES: 'renew' },
  });
  if (status !== 0) process.exit(status ?? 1);
};
run(['build.mjs']);
run([
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  'browser',
  'test/visual',
  '-t',
  'looks as it did',
]);
