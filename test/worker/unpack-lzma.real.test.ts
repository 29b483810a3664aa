import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assetSources, lzmaAssets } from '../../build/asset-sources.mjs';
import { unpackLzma } from '../../src/worker/unpack-lzma.js';

const names = Object.keys(lzmaAssets) as (keyof typeof lzmaAssets)[];

it.each(names)('the packed %s is the library’s file, byte for byte', async (name) => {
  const beganMs = performance.now();
  const unpacked = await unpackLzma(new Uint8Array(readFileSync(lzmaAssets[name]!)));
  console.log(`${name}: unpacked in ${Math.round(performance.now() - beganMs)} ms`);
  expect(Buffer.from(unpacked).equals(readFileSync(assetSources[name]))).toBe(true);
});
