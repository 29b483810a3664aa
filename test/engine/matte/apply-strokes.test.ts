import { describe, expect, it } from 'vitest';
import type { Stroke } from '../../../src/contract/stroke.js';
import { applyStrokes } from '../../../src/engine/matte/apply-strokes.js';
import { hint } from '../../../src/engine/matte/stroke-hints.js';
import { resizePlane } from '../../../src/engine/raster/resize-plane.js';
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

const side = 600;
const dab = (kind: Stroke['kind'], { x, y }: Pick<Disc, 'x' | 'y'>, radius: number): Stroke => ({
  ...{ kind, radius, points: [{ x, y }] },
});

const bytesOf = ({ buffer }: Float32Array): Uint8Array => new Uint8Array(buffer);

describe('a keep stroke', () => {
  it.each([500, 1000])('brings a missing thing over from one dab in its middle, at %i px', async (sidePx) => {
    const raster = drawDiscs(sidePx, [person, hat, cup]);
    const first = firstMatte([person]);
    const truth = truthOf(sidePx, [person, hat]);
    expect(overlap(await matteWith(raster, first, []), truth, near(hat))).toBeLessThan(0.5);
    const mended = await matteWith(raster, first, [dab('keep', hat, 0.05)]);
    expect(overlap(mended, truth, near(hat))).toBeGreaterThan(0.99);
    expect(overlap(mended, truth)).toBeGreaterThan(0.99);
  });

  it('may run over the edge by a third of its radius', async () => {
    const raster = drawDiscs(side, [person, hat]);
    const edge = { x: hat.x + hat.radius - 0.7 * 0.06, y: hat.y };
    const mended = await matteWith(raster, firstMatte([person]), [dab('keep', edge, 0.06)]);
    expect(overlap(mended, truthOf(side, [person, hat]), near(hat))).toBeGreaterThan(0.98);
  });

  it('does not believe the part of its middle that lies over the edge', async () => {
    const raster = drawDiscs(side, [person, hat]);
    const edge = { x: hat.x + hat.radius - 0.2 * 0.06, y: hat.y };
    const mended = await matteWith(raster, firstMatte([person]), [dab('keep', edge, 0.06)]);
    const beyond = (x: number, y: number) => Math.hypot(x - edge.x, y - edge.y) < 0.06;
    expect(overlap(mended, truthOf(side, [person, hat]), beyond)).toBeGreaterThan(0.97);
  });

  it('keeps a thing that stands apart', async () => {
    const raster = drawDiscs(side, [person, hat, cup]);
    const mended = await matteWith(raster, firstMatte([person, hat]), [dab('keep', cup, 0.03)]);
    expect(overlap(mended, truthOf(side, [person, hat, cup]), near(cup))).toBeGreaterThan(0.98);
  });
});

describe('a blur stroke', () => {
  it('takes furniture away that was taken for the person, and leaves the person', async () => {
    const raster = drawDiscs(side, [chair, person]);
    const points = [
      { x: 0.74, y: 0.48 },
      { x: 0.8, y: 0.7 },
    ];
    const first = firstMatte([chair, person]);
    const truth = truthOf(side, [person]);
    expect(overlap(await matteWith(raster, first, []), truth)).toBeLessThan(0.75);
    const mended = await matteWith(raster, first, [{ kind: 'blur', radius: 0.04, points }]);
    expect(overlap(mended, truth)).toBeGreaterThan(0.99);
  });
});

describe('applyStrokes', () => {
  const raster = drawDiscs(side, [person, hat, cup]);
  const first = firstMatte([person]);
  const onHat = dab('keep', hat, 0.05);

  it('gives back the first matte itself without strokes', () => {
    expect(applyStrokes(raster, first, [])).toEqual({ base: first, hints: undefined });
  });

  it('changes nothing beyond five radii', () => {
    const before = resizePlane(first, side, side);
    const { base, hints } = applyStrokes(raster, first, [onHat]);
    let changed = 0;
    for (let i = 0; i < side * side; i++) {
      if (base.data[i] === before.data[i] && hints!.data[i] === hint.none) continue;
      changed++;
      const [x, y] = [(i % side) / side, Math.floor(i / side) / side];
      expect(Math.hypot(x - hat.x, y - hat.y)).toBeLessThan(0.25 + 2 / side);
    }
    expect(changed).toBeGreaterThan(0.05 * side * side);
  });

  it('finds the same at 500, 1000 and 2000 px', () => {
    const found = [500, 1000, 2000].map((sidePx) => {
      const { base } = applyStrokes(drawDiscs(sidePx, [person, hat, cup]), first, [onHat]);
      return resizePlane(base, 500, 500);
    });
    const apart = (a: Float32Array, b: Float32Array) =>
      a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
    expect(apart(found[0]!.data, found[1]!.data)).toBeLessThan(0.002);
    expect(apart(found[1]!.data, found[2]!.data)).toBeLessThan(0.002);
  });

  it('is undone by leaving the last stroke out, to the byte', () => {
    const given = first.data.slice();
    const once = applyStrokes(raster, first, [onHat]);
    applyStrokes(raster, first, [onHat, dab('blur', person, 0.04)]);
    expect(first.data).toEqual(given);
    const again = applyStrokes(raster, first, [onHat]);
    expect(Buffer.compare(bytesOf(again.base.data), bytesOf(once.base.data))).toBe(0);
    expect(Buffer.compare(again.hints!.data, once.hints!.data)).toBe(0);
  });

  it('lets the later of two strokes in one place hold', () => {
    const middle = Math.floor(hat.y * side) * side + Math.floor(hat.x * side);
    const offHat = dab('blur', hat, 0.05);
    const kept = applyStrokes(raster, first, [offHat, onHat]);
    expect([kept.base.data[middle], kept.hints!.data[middle]]).toEqual([1, hint.keep]);
    const blurred = applyStrokes(raster, first, [onHat, offHat]);
    expect([blurred.base.data[middle], blurred.hints!.data[middle]]).toEqual([0, hint.blur]);
    expect(blurred.hints!.data).not.toContain(hint.keep);
  });

  it('does not let a stroke take what an opposite one beside it holds', () => {
    const whole = firstMatte([person, hat]);
    const beside = { x: hat.x + 0.1, y: hat.y };
    const at = Math.floor(beside.y * side) * side + Math.floor(beside.x * side);
    const offHat = dab('blur', hat, 0.05);
    expect(applyStrokes(raster, whole, [offHat]).base.data[at]).toBe(0);
    const { base, hints } = applyStrokes(raster, whole, [dab('keep', beside, 0.02), offHat]);
    expect([base.data[at], hints!.data[at]]).toEqual([1, hint.keep]);
  });

  it('leaves a matte alone that says the same as the stroke', () => {
    const { base, hints } = applyStrokes(raster, first, [dab('keep', person, 0.02)]);
    expect(Buffer.compare(bytesOf(base.data), bytesOf(resizePlane(first, side, side).data))).toBe(0);
    expect(hints!.data).toContain(hint.keep);
  });
});
