import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { photoSources } from './photo-sources.mjs';

const repositoryRoot = resolve(fileURLToPath(new URL('../..', import.meta.url)));

const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const pluginFiles = {
  'manifest.json': 'manifest.json',
  'code.js': 'dist/code.js',
  'ui.html': 'dist/ui.html',
};

/** The file behind an address, or undefined: three closed sets, so nothing else on the disk can be asked for. */
function fileFor(root, pathname) {
  const [, folder, name] = /^\/(photos|plugin)\/([\w.-]+)$/.exec(pathname) ?? [];
  const table = folder === 'photos' ? photoSources : folder === 'plugin' ? pluginFiles : undefined;
  if (table) return Object.hasOwn(table, name) ? join(root, table[name]) : undefined;
  const base = join(root, 'dist', 'playground');
  const file = resolve(base, `.${pathname === '/' ? '/index.html' : pathname}`);
  return file.startsWith(base + sep) ? file : undefined;
}

function pathnameOf(request) {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

async function answer(request, response, { root, replaced }) {
  const send = (status, type, body) => {
    response.writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const plain = 'text/plain; charset=utf-8';
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, plain, 'Only GET and HEAD.\n');
  const pathname = pathnameOf(request);
  if (pathname === undefined || pathname.includes('\0')) return send(400, plain, 'Bad address.\n');
  const type =
    contentTypes[extname(pathname === '/' ? '.html' : pathname) || '.html'] ?? 'application/octet-stream';
  const substitute = replaced.get(pathname);
  if (substitute !== undefined) return send(200, type, substitute);
  const file = fileFor(root, pathname);
  if (file === undefined) return send(404, plain, 'Not found.\n');
  try {
    return send(200, type, await readFile(file));
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') return send(404, plain, 'Not found.\n');
    return send(500, plain, `${error.code ?? error.message}\n`);
  }
}

function listen(server, port) {
  return new Promise((resolvePort, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolvePort(server.address().port);
    });
  });
}

async function listenNear(server, firstPort) {
  for (let port = firstPort; ; port++) {
    try {
      return await listen(server, port);
    } catch (error) {
      const busy = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      if (!busy) throw error;
      if (port >= firstPort + 20) return listen(server, 0);
    }
  }
}

/** Serves the built playground, plugin files and photos on 127.0.0.1; see the declaration beside this file. */
export async function servePlayground(options = {}) {
  const root = options.root ?? repositoryRoot;
  const replaced = new Map(Object.entries(options.replaced ?? {}));
  const server = createServer((request, response) => {
    answer(request, response, { root, replaced }).catch((error) => response.destroy(error));
  });
  const port = await listenNear(server, options.port ?? 5173);
  return {
    address: `http://127.0.0.1:${port}/`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
