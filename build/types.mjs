/** Type-checks every room with its own tsconfig, two at a time. Exit code 1 when any has an error. */
import { spawn } from 'node:child_process';

const rooms = [
  'src/contract',
  'src/report',
  'src/engine',
  'src/runtime',
  'src/worker',
  'src/ui',
  'src/plugin',
  'src/cli',
  'playground',
  'models',
  'test',
];

const check = (room) =>
  new Promise((resolve) => {
    const tsc = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-p', room], {
      stdio: 'inherit',
    });
    tsc.on('close', resolve);
  });

const waiting = [...rooms];
const codes = [];
const lane = async () => {
  for (let room = waiting.shift(); room !== undefined; room = waiting.shift()) codes.push(await check(room));
};
await Promise.all([lane(), lane()]);
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
