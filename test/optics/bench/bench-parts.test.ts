import { expect, it } from 'vitest';
import type { TruthScene } from '../../truth/truth-scene.js';
import { excess, holds } from '../targets.js';
import { formatTable } from './format-table.js';
import { movedEdge } from './matte-variants.js';
import { spillTruth } from './spill-truth.js';
import { missedTargets, productTable } from './tables.js';
import type { Row } from './task.js';

const row = (measured: Row['measured'], scene?: string): Row => ({
  contender: 'ours',
  measured,
  ...(scene ? { scene, matte: 'exact', discShare: 0.12 } : {}),
});

it('knows what holds, and which of two is worse', () => {
  expect([
    holds(38, { atLeast: 38 }),
    holds(37.9, { atLeast: 38 }),
    holds(Number.NaN, { atMost: 1 }),
  ]).toEqual([true, false, false]);
  expect(excess(0.9, { atLeast: 0.97, atMost: 1.03 })).toBeCloseTo(0.07, 9);
  expect(excess(1, { atLeast: 0.97, atMost: 1.03 })).toBeLessThan(0);
  expect(excess(Number.NaN, { atMost: 1 })).toBe(Infinity);
});

it('fails a target that one scene misses, and names it', () => {
  const good = [row({ psnr: 40 }, 'one'), row({ psnr: 39 }, 'two'), row({ checker: 188, grainSize: 9 })];
  expect(missedTargets(good)).toEqual([]);
  expect(missedTargets([...good, row({ psnr: 37 }, 'three')])).toEqual(['PSNR against truth (exact matte)']);
  expect(missedTargets([row({ discEdge: Number.NaN })])).toEqual([
    'disc: 80–20 edge, in radii (exact matte)',
  ]);
  const table = productTable([...good, row({ psnr: 37 }, 'three')]);
  expect(table[1].slice(1, 3)).toEqual(['≥ 38.0 / ≥ 33.0', '37.0 (39.0) 2/3']);
  expect(
    formatTable([
      ['a', 'bc'],
      ['def', 'g'],
    ]),
  ).toBe('| a   | bc |\n|-----|----|\n| def | g  |');
});

it('moves the edge of a matte by one pixel either way', () => {
  const data = new Float32Array(49);
  for (const i of [16, 17, 18, 23, 24, 25, 30, 31, 32]) data[i] = 1;
  data[24 + 2] = 0.4;
  const plane = { widthPx: 7, heightPx: 7, data };
  const rowOf = (grow: boolean) =>
    [...movedEdge(plane, grow).data.slice(21, 28)].map((a) => Math.round(a * 10));
  expect(rowOf(true)).toEqual([0, 10, 10, 10, 10, 10, 4]);
  expect(rowOf(false)).toEqual([0, 0, 0, 10, 0, 0, 0]);
});

it('shows the person, and what stands in front, before a new backdrop', () => {
  const side = 9;
  const layer = (role: 'near' | 'person' | 'room', rgb: readonly number[], alpha: (x: number) => number) => ({
    role,
    depth: { t: role === 'near' ? -0.4 : 0, perX: 0, perY: 0 },
    marginPx: 0,
    widthPx: side,
    heightPx: side,
    light: Float32Array.from({ length: side * side * 3 }, (_, i) => rgb[i % 3]!),
    alpha: Float32Array.from({ length: side * side }, (_, i) => alpha(i % side)),
  });
  const person = layer('person', [1, 0, 0], () => 0.25);
  const room = layer('room', [0, 0, 5], () => 1);
  const leaf = layer('near', [0, 0, 1], (x) => (x < 4 ? 1 : 0));
  const plane = { widthPx: side, heightPx: side, data: new Float32Array(side * side).fill(0.25) };
  const sharp = { widthPx: side, heightPx: side, data: new Uint8ClampedArray(side * side * 4).fill(255) };
  const given = { sharp, alpha: plane, depth: plane, headHeightPx: 1 };
  const before = (layers: TruthScene['layers'], radiusPx: number) => {
    const scene = { name: '', widthPx: side, heightPx: side, headHeightPx: 1, hasLamps: false, layers };
    const { data } = spillTruth(scene, given, radiusPx)([0, 255, 0]);
    return (x: number) => [...data.slice((4 * side + x) * 4, (4 * side + x) * 4 + 4)];
  };
  // a quarter of red light, three quarters of green
  expect(before([person, room], 5)(4)).toEqual([137, 225, 0, 255]);
  const withLeaf = before([leaf, person, room], 5);
  expect(withLeaf(0)).toEqual([0, 0, 255, 255]);
  expect(withLeaf(8)).toEqual([137, 225, 0, 255]);
  const [red, green, blue] = withLeaf(4);
  expect([red! < 137, green! < 225, blue! > 0]).toEqual([true, true, true]);
});
