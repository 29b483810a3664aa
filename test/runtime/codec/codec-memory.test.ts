import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { decodeJpeg } from '../../../src/runtime/codec/decode-jpeg.js';
import { encodeJpeg } from '../../../src/runtime/codec/encode-jpeg.js';
import { loadCodec } from './load-codec.js';

/** Something to keep an encoder busy, quick to make. */
function large(widthPx: number, heightPx: number): RgbaRaster {
  const pixels = new Uint32Array(widthPx * heightPx);
  for (let i = 0; i < pixels.length; i++) pixels[i] = Math.imul(i >> 4, 0x9e3779b1) | 0xff000000;
  return { widthPx, heightPx, data: new Uint8ClampedArray(pixels.buffer) };
}

const { Instance } = WebAssembly;
let instances: WebAssembly.Instance[] = [];
beforeEach(() => {
  instances = [];
  WebAssembly.Instance = class extends Instance {
    constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
      super(module, imports);
      instances.push(this);
    }
  };
});
afterEach(() => {
  WebAssembly.Instance = Instance;
});

/** Bytes of all heaps that were opened; a heap never shrinks, so this is what was held at most. */
const heapBytes = () =>
  instances
    .flatMap(({ exports }) => Object.values(exports))
    .filter((value) => value instanceof WebAssembly.Memory)
    .reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

describe('memory of the JPEG codec', () => {
  it('encodes a large photo in strips, in one heap that does not grow with the photo', async () => {
    await encodeJpeg(large(2048, 1024), loadCodec);
    const forOneStrip = heapBytes();
    instances = [];
    const shares: number[] = [];
    await encodeJpeg(large(2048, 4096), loadCodec, async (share) => void shares.push(share));
    expect(instances).toHaveLength(1);
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
    expect(heapBytes()).toBeLessThanOrEqual(forOneStrip * 1.25);
    expect(heapBytes()).toBeLessThan(64e6);
  });

  it('stops between two strips when told to', async () => {
    const stop = async () => {
      throw new RangeError('enough');
    };
    await expect(encodeJpeg(large(2048, 2048), loadCodec, stop)).rejects.toThrow('enough');
  });

  it('lets go of a heap with the photo it held', async () => {
    // what an earlier test left behind would hide what this one leaves
    Reflect.deleteProperty(globalThis, 'ImageData');
    const bytes = await encodeJpeg(large(512, 512), loadCodec);
    await decodeJpeg(bytes, loadCodec);
    const heaps = instances.map((instance) => new WeakRef(instance));
    instances = [];
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    // Work that the engine does on other threads may hold a heap a little longer.
    for (let round = 0; round < 50 && heaps.some((heap) => heap.deref()); round++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      collectGarbage();
    }
    expect(heaps.map((heap) => heap.deref())).toEqual([undefined, undefined]);
  });
});
