import { expect, it } from 'vitest';
import { alphaBox } from '../../../src/engine/matte/alpha-box.js';

const plane = (value: (x: number, y: number) => number) => ({
  widthPx: 12,
  heightPx: 9,
  data: Float32Array.from({ length: 108 }, (_, i) => value(i % 12, Math.floor(i / 12))),
});

it('boxes what is mostly person, soft rims left out', () => {
  const alpha = plane((x, y) => (x >= 3 && x < 7 && y >= 2 ? 1 : x === 7 ? 0.4 : 0));
  expect(alphaBox(alpha)).toEqual({ x: 3, y: 2, width: 4, height: 7 });
});

it('has no box where nobody is', () => {
  expect(alphaBox(plane(() => 0.3))).toBeNull();
});
