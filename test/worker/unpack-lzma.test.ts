import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unpackAsset } from '../../src/worker/unpack-asset.js';
import { unpackLzma } from '../../src/worker/unpack-lzma.js';

// `printf 'wide open, wide open, f/1.4' | xz --format=lzma --stdout`, with the length (27) in the header.
const words = 'wide open, wide open, f/1.4';
const packedWords = Buffer.from('XQAAgAAbAAAAAAAAAAA7mkiwUz56V8EvI3QE4iCjV/g7VYNzb//590AA', 'base64');
// The same for a megabyte and a half of the byte 7: two slices of one long repetition.
const packedSevens = Buffer.from(
  'XQAAgABg4xYAAAAAAAAD7/u//qOxXuX4P7KqJlX4aHBBcBUPjf0eTBuKQrcZ9GkYca5mI4qKTS+jDdl/puOMIxFT4FkYxXWK4nf4tpR/DGrA3nRJZOLpXFOyBNj3RAyrXw1tRunlw3aIt5ZXrLZN4Wkdb/tLiBBsQsuIP1wAj9BOryYolHEfPY8k4XCepyNf7CjLhdGVmIp+KpHyJ3X3GcAGmE2Y/div1ZAPxCVT+PWRNjEFpbDub8FwTUcM0ZERqq1gHbrOsScYXFmG6WZSWL7pdqxZ5OVbBQj5x9qt/PtSK3TNHlsgQvndUz34KWQJO4DLKmzftTvwxL0uX6oPPktmQpATDv8Qk/hxeFn4C83/lShGD6n8fN77mjAuVsCPhfC9OGrSf///pqIAAA==',
  'base64',
);
const asset = () => new Uint8Array(readFileSync('runtimes/ort-webgpu.wasm.lzma'));

describe('unpackLzma', () => {
  it('gives back every byte of literals and repetitions', async () => {
    expect(new TextDecoder().decode(await unpackLzma(packedWords))).toBe(words);
    const sevens = await unpackLzma(packedSevens);
    expect(sevens).toHaveLength(1_500_000);
    expect(sevens.every((byte) => byte === 7)).toBe(true);
  });

  it('is what an asset that is no gzip file is unpacked with', async () => {
    const bytes = await unpackAsset(packedWords.toString('base64'));
    expect(new TextDecoder().decode(bytes)).toBe(words);
    await expect(unpackAsset(Buffer.from('something else').toString('base64'))).rejects.toMatchObject({
      code: 'model-load',
    });
  });

  it.each([
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, 100_000)],
    ['of unknown length', (bytes: Uint8Array) => bytes.fill(255, 5, 13)],
    ['of impossible properties', (bytes: Uint8Array) => bytes.fill(230, 0, 1)],
    ['empty', (bytes: Uint8Array) => bytes.subarray(0, 0)],
  ])('refuses a file that is %s', async (_, damage) => {
    await expect(unpackLzma(damage(asset()))).rejects.toThrow();
  });
});
