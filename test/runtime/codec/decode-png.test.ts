import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import { join, pngChunk, pngFile, u16 } from '../../engine/photo/photo-bytes.js';
import { decodePngElsewhere } from './decode-png-elsewhere.js';
import { loadCodec } from './load-codec.js';

const kinds = [
  [0, 1],
  [0, 2],
  [0, 4],
  [0, 8],
  [2, 8],
  [3, 1],
  [3, 2],
  [3, 4],
  [3, 8],
  [4, 8],
  [6, 8],
] as const;

const samples = (colourType: number): number => ({ 2: 3, 4: 2, 6: 4 })[colourType] ?? 1;
const decode = (bytes: Uint8Array) => decodePhoto(bytes, sizeLimits.figma, loadCodec);

/** Widths and heights of the sub-pictures of an interlaced file, from the published 8 × 8 pattern. */
const pattern = [
  '16462646',
  '77777777',
  '56565656',
  '77777777',
  '36463646',
  '77777777',
  '56565656',
  '77777777',
];

function rowsOf(width: number, height: number, bitsPerPixel: number, interlaced: boolean): readonly number[] {
  if (!interlaced) return Array.from({ length: height }, () => Math.ceil((width * bitsPerPixel) / 8));
  const lengths: number[] = [];
  for (const pass of '1234567') {
    for (let y = 0; y < height; y++) {
      let pixels = 0;
      for (let x = 0; x < width; x++) if (pattern[y % 8]![x % 8] === pass) pixels++;
      if (pixels > 0) lengths.push(Math.ceil((pixels * bitsPerPixel) / 8));
    }
  }
  return lengths;
}

/** A file of any filters and random bytes; every palette is full so that every index is a colour. */
function randomPng(spec: {
  colourType: number;
  depth: number;
  width: number;
  height: number;
  interlaced: boolean;
  isClear: boolean;
  seed: number;
}): Uint8Array {
  let state = spec.seed | 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
  const lengths = rowsOf(spec.width, spec.height, spec.depth * samples(spec.colourType), spec.interlaced);
  const rows = join(...lengths.map((length) => [next() % 5, ...Array.from({ length }, next)]));
  const colours = 2 ** spec.depth;
  const chunks: Uint8Array[] = [];
  if (spec.colourType === 3) chunks.push(pngChunk('PLTE', Array.from({ length: colours * 3 }, next)));
  if (spec.isClear && spec.colourType === 3)
    chunks.push(pngChunk('tRNS', Array.from({ length: colours >> 1 }, next)));
  if (spec.isClear && spec.colourType === 0) chunks.push(pngChunk('tRNS', u16(next() & (colours - 1))));
  if (spec.isClear && spec.colourType === 2)
    chunks.push(pngChunk('tRNS', [...u16(next()), ...u16(next()), ...u16(next())]));
  return pngFile({ ...spec, rows, chunks });
}

describe('decodePhoto of PNG files', () => {
  it('agrees with another decoder on every kind, filter, size and transparency, interlaced or not', async () => {
    const spec = fc.record({
      kind: fc.constantFrom(...kinds),
      width: fc.integer({ min: 16, max: 37 }),
      height: fc.integer({ min: 16, max: 29 }),
      interlaced: fc.boolean(),
      isClear: fc.boolean(),
      seed: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(spec, async ({ kind: [colourType, depth], ...rest }) => {
        const bytes = randomPng({ colourType, depth, ...rest });
        const { raster, hasTransparency, warnings } = await decode(bytes);
        const reference = decodePngElsewhere(bytes);
        // the other decoder paints pixels of the transparent colour black; ours keep their colour
        const isKeyed = rest.isClear && (colourType === 0 || colourType === 2);
        const ours = Buffer.from(raster.data);
        if (isKeyed) for (let i = 3; i < ours.length; i += 4) if (ours[i] === 0) ours.fill(0, i - 3, i);
        expect(ours.equals(reference)).toBe(true);
        expect(hasTransparency).toBe(reference.some((value, i) => i % 4 === 3 && value < 255));
        expect(warnings).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('rounds 16 bits to 8 and says so', async () => {
    const values = [0, 128, 129, 32767, 32768, 65406, 65407, 65535];
    const row = (y: number) => join([0], ...Array.from({ length: 16 }, (_, x) => u16(values[(x + y) % 8]!)));
    const rows = join(...Array.from({ length: 16 }, (_, y) => row(y)));
    const photo = await decode(pngFile({ width: 16, height: 16, depth: 16, colourType: 0, rows }));
    expect(photo.warnings).toEqual(['reduced-to-8-bit']);
    const expected = [0, 0, 1, 127, 128, 254, 255, 255];
    for (let x = 0; x < 8; x++) {
      expect([...photo.raster.data.subarray(x * 4, x * 4 + 4)]).toEqual([
        expected[x],
        expected[x],
        expected[x],
        255,
      ]);
    }
  });

  it('reads 16-bit RGBA, interlaced, with the colour of transparent pixels kept', async () => {
    const lengths = rowsOf(17, 16, 64, true);
    const pixel = [...u16(25700), ...u16(51400), ...u16(257), ...u16(0)];
    const rows = join(
      ...lengths.map((length) => [0, ...Array.from({ length: length / 8 }, () => pixel).flat()]),
    );
    const photo = await decode(
      pngFile({ width: 17, height: 16, depth: 16, colourType: 6, interlaced: true, rows }),
    );
    expect(photo.hasTransparency).toBe(true);
    for (let i = 0; i < 17 * 16; i++) {
      expect([...photo.raster.data.subarray(i * 4, i * 4 + 4)]).toEqual([100, 200, 1, 0]);
    }
  });

  it('compares a transparent colour before it rounds to 8 bits', async () => {
    const row = join([0], ...Array.from({ length: 16 }, (_, x) => u16(x === 3 ? 1001 : 1000)));
    const rows = join(...Array.from({ length: 16 }, () => row));
    const chunks = [pngChunk('tRNS', u16(1001))];
    const { raster } = await decode(
      pngFile({ width: 16, height: 16, depth: 16, colourType: 0, rows, chunks }),
    );
    expect([raster.data[8], raster.data[11], raster.data[12], raster.data[15]]).toEqual([4, 255, 4, 0]);
  });
});
