import { expect, it } from 'vitest';
import { planeOf } from '../plane-of.js';
import { hairCrop } from './hair-crop.js';

it('finds where a matte is softest', () => {
  const matte = planeOf(200, 160, (x, y) =>
    x >= 100 && x < 130 && y >= 64 && y < 100 ? 0.5 : x < 20 ? 1 : 0,
  );
  const { x, y, width, height } = hairCrop(matte, 64);
  expect([width, height]).toEqual([64, 64]);
  expect(x <= 100 && x + 64 >= 130).toBe(true);
  expect(y <= 64 && y + 64 >= 100).toBe(true);
});

it('takes what there is of a small picture', () => {
  expect(
    hairCrop(
      planeOf(40, 30, () => 0.5),
      64,
    ),
  ).toEqual({ x: 0, y: 0, width: 40, height: 30 });
});
