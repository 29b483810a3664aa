import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import { encodePhoto } from '../../../src/runtime/codec/encode-photo.js';
import { browserPath, launchBrowser } from '../../browser.js';
import { loadCodec, readPortrait } from './load-codec.js';

/** What the worker does with a photo: the same calls as below, answered in base64. */
const workerSource = `
  import { decodePhoto } from './src/runtime/codec/decode-photo.js';
  import { encodePhoto } from './src/runtime/codec/encode-photo.js';
  const toText = (bytes) => { let s = ''; for (const b of bytes) s += String.fromCharCode(b); return btoa(s); };
  onmessage = async ({ data: { photo, assets, limits } }) => {
    try {
      const decoded = await decodePhoto(photo, limits, async (name) => assets[name]);
      const jpeg = await encodePhoto(decoded.raster, decoded, async (name) => assets[name]);
      const png = await encodePhoto(decoded.raster, { ...decoded, kind: 'png' }, async (name) => assets[name]);
      const again = await decodePhoto(png, limits, async (name) => assets[name]);
      const isSame = again.raster.data.every((value, i) => value === decoded.raster.data[i]);
      postMessage({ jpeg: toText(jpeg), isSame });
    } catch (thrown) { postMessage({ failure: String(thrown) }); }
  };`;

async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: workerSource, resolveDir: resolve(import.meta.dirname, '../../..'), loader: 'js' },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outputFiles[0]!.text;
}

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.skipIf(!browserPath)('the codec in a classic worker', () => {
  it('makes the same JPEG as in Node from a frame without origin, without any request', async () => {
    const photo = await readPortrait();
    const decoded = await decodePhoto(photo, sizeLimits.figma, loadCodec);
    const expected = await encodePhoto(decoded.raster, decoded, loadCodec);
    const names = ['mozjpeg-decode.wasm', 'mozjpeg-encode.wasm'] as const;
    const assets = await Promise.all(
      names.map(async (name) => [name, base64(await loadCodec(name))] as const),
    );
    const input = {
      code: base64(await bundleWorker()),
      photo: base64(photo),
      assets: Object.fromEntries(assets),
      limits: sizeLimits.figma,
    };
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.setContent('<iframe sandbox="allow-scripts" srcdoc="<p>panel</p>"></iframe>');
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      const result = await frame!.evaluate(runInWorker, input);
      expect(result).toMatchObject({ isSame: true });
      expect(digest(new Uint8Array(Buffer.from(result.jpeg ?? '', 'base64')))).toBe(digest(expected));
      expect(requests.filter((url) => !/^(?:data|about|blob):/.test(url))).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

interface WorkerInput {
  readonly code: string;
  readonly photo: string;
  readonly assets: Readonly<Record<string, string>>;
  readonly limits: object;
}

/** Runs in the page, so it may use nothing from here. */
function runInWorker(input: WorkerInput): Promise<{ jpeg?: string; isSame?: boolean; failure?: string }> {
  const toBytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const worker = new Worker(`data:text/javascript;base64,${input.code}`);
  const assets: Record<string, Uint8Array> = {};
  for (const name of Object.keys(input.assets)) assets[name] = toBytes(input.assets[name]!);
  return new Promise((settle) => {
    worker.onerror = (event) => settle({ failure: event.message });
    worker.onmessage = (event) => settle(event.data);
    worker.postMessage({ photo: toBytes(input.photo), assets, limits: input.limits });
  });
}
