import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stroke } from '../../../src/contract/stroke.js';
import { matteByStrokes } from '../../../src/engine/matte/matte-by-strokes.js';
import { resizePlane } from '../../../src/engine/raster/resize-plane.js';
import { chair, cup, type Disc, drawDiscs, hat, overlap, person, truthOf } from './stroke-scene.js';

const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };
const dab = (kind: Stroke['kind'], { x, y }: Pick<Disc, 'x' | 'y'>, radius: number): Stroke => ({
  ...{ kind, radius, points: [{ x, y }] },
});
const all = [person, hat, cup];
const alphaOf = async (sidePx: number, strokes: readonly Stroke[], discs = all) =>
  (await matteByStrokes(drawDiscs(sidePx, discs), strokes, idle)).alpha;
const mean = (data: Float32Array) => data.reduce((sum, value) => sum + value, 0) / data.length;

describe('a matte from strokes alone', () => {
  it.each([
    ['a large thing', person, 0.12],
    ['a small one', cup, 0.05],
    ['one that touches another', hat, 0.08],
  ])('is %s under one dab', async (_, disc, radius) => {
    const alpha = await alphaOf(600, [dab('keep', disc, radius)]);
    // What lies in front of the thing is not it.
    const hidden = truthOf(600, all.slice(all.indexOf(disc) + 1));
    const truth = truthOf(600, [disc]);
    for (let i = 0; i < truth.data.length; i++) truth.data[i]! *= 1 - hidden.data[i]!;
    expect(overlap(alpha, truth)).toBeGreaterThan(0.95);
  });

  it('is everything that is pointed at, less what is not to be kept', async () => {
    const both = await alphaOf(600, [dab('keep', person, 0.1), dab('keep', cup, 0.05)]);
    const truth = truthOf(600, [person, cup]);
    const hidden = truthOf(600, [hat]);
    for (let i = 0; i < truth.data.length; i++) truth.data[i]! *= 1 - hidden.data[i]!;
    expect(overlap(both, truth)).toBeGreaterThan(0.95);
    const less = await alphaOf(600, [
      dab('keep', person, 0.1),
      dab('keep', cup, 0.05),
      dab('blur', cup, 0.05),
    ]);
    expect(overlap(less, truthOf(600, [cup]), (x) => x > 0.78)).toBeLessThan(0.05);
  });

  it('is the same at 500 and 1500 px', async () => {
    const found: Float32Array[] = [];
    for (const sidePx of [500, 1500]) {
      found.push(resizePlane(await alphaOf(sidePx, [dab('keep', chair, 0.1)], [chair]), 250, 250).data);
    }
    for (const other of found.slice(1)) {
      expect(mean(other.map((value, i) => Math.abs(value - found[0]![i]!)))).toBeLessThan(0.004);
    }
  });

  it('holds the middle of the dab and never the whole picture, wherever one points', async () => {
    const raster = drawDiscs(160, all);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        share,
        share,
        fc.double({ min: 0.01, max: 0.15, noNaN: true }),
        async (x, y, radius) => {
          const { alpha, verdict } = await matteByStrokes(raster, [dab('keep', { x, y }, radius)], idle);
          const at = Math.min(159, Math.floor(y * 160)) * 160 + Math.min(159, Math.floor(x * 160));
          expect(alpha.data[at]).toBe(1);
          expect(mean(alpha.data)).toBeLessThan(0.75);
          expect(verdict.code).toBe('check-subject');
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is refused when a later stroke takes back all that was to be kept', async () => {
    const strokes = [dab('keep', person, 0.05), dab('blur', person, 0.1)];
    await expect(alphaOf(300, strokes)).rejects.toMatchObject({ code: 'no-person' });
  });
});
