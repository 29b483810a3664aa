import { expect, it } from 'vitest';
import type { TruthScene } from '../../truth/truth-scene.js';
import { excess, holds } from '../targets.js';
import { movedEdge } from './matte-variants.js';
import { spillTruth } from './spill-truth.js';
import { formatTable, missedTargets, productTable } from './tables.js';
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

it('shows the person before a new backdrop as the layers have it', () => {
  const layer = (role: 'near' | 'person' | 'room', light: readonly number[], alpha: number) => ({
    role,
    depth: { t: 0, perX: 0, perY: 0 },
    marginPx: 0,
    widthPx: 1,
    heightPx: 1,
    light: Float32Array.from(light),
    alpha: Float32Array.of(alpha),
  });
  const layers = [
    layer('near', [9, 9, 9], 0.5),
    layer('person', [1, 0, 0], 0.5),
    layer('room', [0, 0, 5], 1),
  ];
  const scene: TruthScene = { name: '', widthPx: 1, heightPx: 1, headHeightPx: 1, hasLamps: false, layers };
  const plane = { widthPx: 1, heightPx: 1, data: Float32Array.of(0.25) };
  const sharp = { widthPx: 1, heightPx: 1, data: Uint8ClampedArray.of(1, 2, 3, 255) };
  const { data } = spillTruth(scene, { sharp, alpha: plane, depth: plane, headHeightPx: 1 }, [0, 255, 0]);
  // a quarter of red light, three quarters of green
  expect([...data]).toEqual([137, 225, 0, 255]);
});
