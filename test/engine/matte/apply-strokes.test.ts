import { describe, expect, it } from 'vitest';
import type { Stroke } from '../../../src/contract/stroke.js';
import { applyStrokes } from '../../../src/engine/matte/apply-strokes.js';
import {
  chair,
  cup,
  type Disc,
  drawDiscs,
  firstMatte,
  hat,
  matteWith,
  near,
  overlap,
  person,
  truthOf,
} from './stroke-scene.js';

const dab = (kind: Stroke['kind'], { x, y }: Pick<Disc, 'x' | 'y'>, radius: number): Stroke => ({
  kind,
  radius,
  points: [{ x, y }],
});

describe('a keep stroke', () => {
  it.each([500, 1000])('brings a missing thing over from one dab in its middle, at %i px', async (side) => {
    const raster = drawDiscs(side, [person, hat, cup]);
    const first = firstMatte([person]);
    const truth = truthOf(side, [person, hat]);
    expect(overlap(await matteWith(raster, first, []), truth, near(hat))).toBeLessThan(0.5);
    const mended = await matteWith(raster, first, [dab('keep', hat, 0.05)]);
    console.log(side, overlap(mended, truth), overlap(mended, truth, near(hat)));
    expect(overlap(mended, truth)).toBeGreaterThan(0.97);
  });

  it('may run over the edge by a third of its radius', async () => {
    const raster = drawDiscs(800, [person, hat]);
    const edge = { x: hat.x + hat.radius - 0.7 * 0.06, y: hat.y };
    const mended = await matteWith(raster, firstMatte([person]), [dab('keep', edge, 0.06)]);
    console.log(overlap(mended, truthOf(800, [person, hat])));
    expect(overlap(mended, truthOf(800, [person, hat]))).toBeGreaterThan(0.97);
  });

  it('keeps a thing that stands apart', async () => {
    const raster = drawDiscs(800, [person, hat, cup]);
    const mended = await matteWith(raster, firstMatte([person, hat]), [dab('keep', cup, 0.03)]);
    console.log(overlap(mended, truthOf(800, [person, hat, cup])));
    expect(overlap(mended, truthOf(800, [person, hat, cup]))).toBeGreaterThan(0.97);
  });
});

describe('a blur stroke', () => {
  it('takes furniture away that was taken for the person, and leaves the person', async () => {
    const raster = drawDiscs(800, [chair, person]);
    const mended = await matteWith(raster, firstMatte([chair, person]), [
      {
        kind: 'blur',
        radius: 0.04,
        points: [
          { x: 0.74, y: 0.48 },
          { x: 0.8, y: 0.7 },
        ],
      },
    ]);
    console.log(overlap(mended, truthOf(800, [person])));
    expect(overlap(mended, truthOf(800, [person]))).toBeGreaterThan(0.97);
  });
});

it('speed', () => {
  const raster = drawDiscs(1000, [chair, person]);
  const first = firstMatte([person]);
  for (const s of [
    dab('keep', chair, 0.05),
    dab('keep', chair, 0.05),
    {
      kind: 'keep',
      radius: 0.05,
      points: [
        { x: 0.1, y: 0.1 },
        { x: 0.9, y: 0.15 },
        { x: 0.8, y: 0.8 },
      ],
    } as Stroke,
  ]) {
    const t = performance.now();
    applyStrokes(raster, first, [s]);
    console.log(performance.now() - t);
  }
});
