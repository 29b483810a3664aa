import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

export interface Served {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves folders (address prefix → folder) and an empty page at `/` on a free port of this machine. */
export async function serve(folders: Readonly<Record<string, string>>): Promise<Served> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const prefix = Object.keys(folders).find((candidate) => path.startsWith(candidate));
    const file = prefix === undefined ? undefined : folders[prefix] + path.slice(prefix.length);
    const isFile = file !== undefined && (await stat(file).catch(() => undefined))?.isFile();
    response.setHeader('content-type', contentTypes[extname(path)] ?? 'application/octet-stream');
    if (file !== undefined && isFile) return createReadStream(file).pipe(response);
    if (path !== '/') response.statusCode = 404;
    return response.setHeader('content-type', 'text/html').end('<!doctype html><title>test</title>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}`, close };
}
