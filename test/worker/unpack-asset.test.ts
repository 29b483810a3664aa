import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { PackedAssets } from '../../src/contract/engine-api.js';
import { createAssetStore } from '../../src/worker/asset-store.js';
import { unpackAsset } from '../../src/worker/unpack-asset.js';

const original = Uint8Array.from({ length: 5000 }, (_, i) => (i * 31 + (i >> 3)) & 255);
const packed = gzipSync(original).toString('base64');
const bytesClass = Uint8Array as unknown as { fromBase64?: unknown };
const native = bytesClass.fromBase64;

afterEach(() => {
  if (native === undefined) delete bytesClass.fromBase64;
  else bytesClass.fromBase64 = native;
});

describe('unpackAsset', () => {
  it('gives back every byte, without Uint8Array.fromBase64', async () => {
    delete bytesClass.fromBase64;
    expect(await unpackAsset(packed)).toEqual(original);
  });

  it('uses Uint8Array.fromBase64 where there is one', async () => {
    let calls = 0;
    bytesClass.fromBase64 = (text: string) => {
      calls++;
      return new Uint8Array(Buffer.from(text, 'base64'));
    };
    expect(await unpackAsset(packed)).toEqual(original);
    expect(calls).toBe(1);
  });

  it.each([
    ['text that is no base64', '!!!'],
    ['bytes that are no gzip', Buffer.from('plain').toString('base64')],
    ['a file cut short', packed.slice(0, 400)],
  ])('refuses %s with model-load', async (_, text) => {
    await expect(unpackAsset(text)).rejects.toMatchObject({ code: 'model-load' });
  });
});

describe('asset store', () => {
  it('says model-load for what it was never given', async () => {
    const store = createAssetStore();
    await expect(store.load('ort.wasm')).rejects.toMatchObject({ code: 'model-load' });
    store.fill({ 'ort.wasm': packed } as unknown as PackedAssets);
    expect(await store.load('ort.wasm')).toEqual(original);
    await expect(store.load('blazeface.onnx')).rejects.toMatchObject({ code: 'model-load' });
  });
});
