import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';

let child: ChildProcess | undefined;

afterEach(() => {
  child?.kill('SIGKILL');
});

test.skipIf(!existsSync('dist/playground/index.html'))(
  'says its address, serves the page there, and ends when interrupted',
  async () => {
    const started = spawn(process.execPath, ['playground/start.mjs', '--no-open', '--port', '0']);
    child = started;
    let said = '';
    started.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    await expect.poll(() => said, { timeout: 10_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    const address = /http:\S+/.exec(said)![0];
    expect(await (await fetch(address)).text()).toContain('Team page');
    const photo = await fetch(`${address}photos/profile.jpg`);
    expect(photo.headers.get('content-type')).toBe('image/jpeg');
    expect((await photo.arrayBuffer()).byteLength).toBeGreaterThan(100_000);
    started.kill('SIGINT');
    const [code] = await once(started, 'exit');
    expect(code).toBe(0);
  },
);
