import { expect, it } from 'vitest';
import { zonesOf } from './zones.js';

const sidePx = 41;
/** A person of radius 6 with one soft pixel to the right of it. */
const data = Float32Array.from({ length: sidePx * sidePx }, (_, i) =>
  Math.hypot((i % sidePx) - 20, Math.floor(i / sidePx) - 20) <= 6 ? 1 : 0,
);
data[20 * sidePx + 27] = 0.5;
const alpha = { widthPx: sidePx, heightPx: sidePx, data };
const at = (x: number, y: number) => y * sidePx + x;

it('lays the ring around the person, as wide as asked and no pixel of the person in it', () => {
  const { ring } = zonesOf(alpha, 5, 0);
  expect([ring[at(20, 20)], ring[at(20, 14)], ring[at(27, 20)]]).toEqual([0, 0, 0]);
  expect([ring[at(20, 13)], ring[at(20, 9)], ring[at(20, 8)], ring[at(32, 20)], ring[at(33, 20)]]).toEqual([
    1, 1, 0, 1, 0,
  ]);
});

it('takes soft pixels alone for hair and leaves the border out of everything', () => {
  const { hair, whole, ring } = zonesOf(alpha, 30, 3);
  expect(hair.reduce((sum, on) => sum + on, 0)).toBe(1);
  expect(hair[at(27, 20)]).toBe(1);
  expect(whole.reduce((sum, on) => sum + on, 0)).toBe(35 * 35);
  expect([ring[at(2, 20)], ring[at(3, 20)]]).toEqual([0, 1]);
});
