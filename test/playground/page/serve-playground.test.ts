import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photoSources } from '../../../playground/server/photo-sources.mjs';
import { type RunningPlayground, servePlayground } from '../../../playground/server/serve-playground.mjs';

let root = '';
let server: RunningPlayground;

const photo = photoSources['team-1.jpg']!;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'playground-'));
  const files = {
    'dist/playground/index.html': '<p>page</p>',
    'dist/playground/quickjs.wasm': 'wasm',
    'dist/ui.html': 'panel',
    'manifest.json': '{}',
    'secret.txt': 'secret',
    'dist/secret.txt': 'secret',
    [photo]: 'photo',
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  server = await servePlayground({ root, port: 0, replaced: { '/plugin/code.js': 'stand-in' } });
});

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

/** A request whose path reaches the server as it is; fetch would tidy it first. */
function ask(path: string, method = 'GET'): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }),
      );
    });
    asked.on('error', reject).end();
  });
}

test.each([
  ['/', 'text/html; charset=utf-8', '<p>page</p>'],
  ['/?frame=srcdoc', 'text/html; charset=utf-8', '<p>page</p>'],
  ['/quickjs.wasm', 'application/wasm', 'wasm'],
  ['/plugin/ui.html', 'text/html; charset=utf-8', 'panel'],
  ['/plugin/manifest.json', 'application/json; charset=utf-8', '{}'],
  ['/plugin/code.js', 'text/javascript; charset=utf-8', 'stand-in'],
  ['/photos/team-1.jpg', 'image/jpeg', 'photo'],
])('%s is served as %s', async (path, type, body) => {
  expect(await ask(path)).toEqual({ status: 200, type, body });
});

test.each([
  '/../../secret.txt',
  '/..%2f..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/secret.txt',
  '/plugin/../secret.txt',
  '/photos/constructor',
  '/photos/team-9.jpg',
  '/plugin/secret.txt',
])('%s is not to be had', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('secret');
});

test('a malformed address and other methods are refused', async () => {
  expect((await ask('/%ff')).status).toBe(400);
  expect((await ask('/', 'POST')).status).toBe(405);
  expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('a busy port gives way to the next free one', async () => {
  const second = await servePlayground({ root, port: server.port });
  expect(second.port).not.toBe(server.port);
  expect(await (await fetch(second.address)).text()).toBe('<p>page</p>');
  await second.close();
  await expect(fetch(second.address)).rejects.toThrow();
});
