import { expect, test } from 'vitest';
import { hangLayer } from './canvas.js';
import { encodeTruth } from './encode-truth.js';
import { givenOf } from './given-of.js';
import { renderTruth } from './render-truth.js';
import { fullLayer, sidePx, smallCanvas, smallScene } from './test-scene.js';
import type { TruthLayer } from './truth-scene.js';

/** Covers the frame's columns from `left` up to but without `right`, with the given share and grey light. */
function strip(
  role: 'near' | 'person',
  [left, right]: readonly [number, number],
  share: number,
  t = 0,
): TruthLayer {
  const canvas = smallCanvas();
  for (let i = 0; i < canvas.alpha.length; i++) {
    const x = (i % canvas.widthPx) - canvas.marginPx;
    if (x < left || x >= right) continue;
    canvas.alpha[i] = share;
    canvas.light.fill(0.2 * share, i * 3, i * 3 + 3);
  }
  return hangLayer(canvas, role, { t });
}

const scene = smallScene([
  strip('near', [0, 20], 0.6, -0.4),
  strip('person', [10, 40], 0.5),
  strip('person', [40, 60], 1),
  fullLayer([4, 0.5, 0], { t: 0.5, perY: 0.004 }),
]);
const row = 30;
const at = (x: number) => row * sidePx + x;

test('the matte is what can be seen of the person', () => {
  const { alpha } = givenOf(scene);
  expect(alpha.data[at(5)]).toBe(0);
  expect(alpha.data[at(15)]).toBeCloseTo(0.4 * 0.5, 6);
  expect(alpha.data[at(30)]).toBeCloseTo(0.5, 6);
  expect(alpha.data[at(50)]).toBe(1);
});

test('the depth is that of the nearest thing that is not the person', () => {
  const { depth } = givenOf(scene);
  expect(depth.data[at(15)]).toBeCloseTo(-0.4, 6);
  for (const x of [30, 50, 80]) expect(depth.data[at(x)]).toBeCloseTo(0.5 + 0.004 * (30.5 - 48), 6);
});

test('the sharp photo is clipped at white and is the truth without an opening', () => {
  const given = givenOf(scene);
  expect([...given.sharp.data.slice(at(80) * 4, at(80) * 4 + 4)]).toEqual([255, 188, 0, 255]);
  const light = renderTruth(scene, { radiusAtInfinityPx: 0 }, { samples: 16, pattern: 0 });
  expect(encodeTruth(light, given).data).toEqual(given.sharp.data);
});

test('the person keeps the photo’s bytes, everything else the truth', () => {
  const given = givenOf(scene);
  const encoded = encodeTruth(new Float32Array(sidePx * sidePx * 3).fill(0.5), given);
  for (let x = 0; x < sidePx; x++) {
    const isPerson = given.alpha.data[at(x)]! >= 0.995;
    expect(isPerson).toBe(x >= 40 && x < 60);
    expect(encoded.data[at(x) * 4]).toBe(isPerson ? given.sharp.data[at(x) * 4] : 188);
  }
});
