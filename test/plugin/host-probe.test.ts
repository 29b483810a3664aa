import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { sniffImage } from '../../playground/host/sniff-image.js';
import { readJpegHeader } from '../../src/engine/photo/read-jpeg-header.js';
import { turnedImage } from '../../src/plugin/turned-image.js';
import { fileWithPhoto, pause, startController } from './controller.js';

test('every line is answered, and nothing stays in the file', async () => {
  const { document, add, photo } = fileWithPhoto();
  document.select([add([photo])]);
  document.forgetHistory();
  const [page, root] = [document.currentPage, document.root];
  const controller = await startController(document, { command: 'self-test' });
  await controller.ask('selection.read', {});
  expect(await controller.ask('host.probe', {})).toEqual({
    editor: 'figma',
    mode: 'default',
    'may edit': 'yes',
    'API version': '1.0.0',
    command: 'self-test',
    profile: 'SRGB',
    'missing globals':
      'TextEncoder, TextDecoder, URL, Blob, atob, btoa, crypto, performance, Intl, structuredClone, fetch, WebAssembly, queueMicrotask',
    EXIF: 'as stored (16 × 8)',
    CROP: 'as written',
    'plugin data':
      'kept; refuses 101 000 bytes (in setPluginData: This pluginData entry exceeds 100 kB per entry limit.)',
    'shared plugin data':
      'kept; refuses 101 000 bytes (in setSharedPluginData: This pluginData entry exceeds 100 kB per entry limit.)',
  });
  expect(document.canUndo).toBe(false);
  expect(document.currentPage).toEqual(page);
  expect(document.root).toEqual(root);
  await pause(60);
  expect(controller.pushes).toEqual([]);
});

test('what a person did before stays a step of its own', async () => {
  const { document, add } = fileWithPhoto();
  const id = add([], { name: 'before' });
  const controller = await startController(document);
  document.change(id, { name: 'after' });
  await controller.ask('host.probe', {});
  expect(document.undo()).toBe(true);
  expect(document.node(id)?.name).toBe('before');
});

test('lines that fail say why, and the others are answered all the same', async () => {
  const { document } = fileWithPhoto();
  document.setAccess('view');
  document.images.faults.missing.add(document.images.add(turnedBytes()).hash);
  document.images.faults.reason = 'gone';
  const lines = await (await startController(document)).ask('host.probe', {});
  const refusal = 'failed: in createRectangle: Cannot write to internal and read-only node';
  expect(lines).toMatchObject({
    'may edit': 'no',
    EXIF: 'failed: gone',
    CROP: refusal,
    'plugin data': refusal,
    profile: 'SRGB',
  });
});

test('the picture for the orientation is what it says', () => {
  const bytes = turnedBytes();
  const { widthPx, heightPx } = turnedImage;
  expect(bytes).toHaveLength(177);
  expect(sniffImage(bytes)).toEqual({ kind: 'JPEG', widthPx, heightPx });
  expect(readJpegHeader(bytes)).toMatchObject({ orientation: 6 });
});

function turnedBytes(): Uint8Array {
  return new Uint8Array(Buffer.from(turnedImage.base64, 'base64'));
}
