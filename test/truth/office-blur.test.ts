import { expect, test } from 'vitest';
import { smoothNoise } from './noise.js';
import { fitBlurRadius, fitScale } from './office-blur.js';
import { type LightPicture, throughDisc } from './through-disc.js';

const sidePx = 64;

const picture = (light: (x: number, y: number) => number): LightPicture => ({
  widthPx: sidePx,
  heightPx: sidePx,
  light: Float32Array.from({ length: sidePx * sidePx * 3 }, (_, i) =>
    light(Math.floor(i / 3) % sidePx, Math.floor(i / 3 / sidePx)),
  ),
});

test('one bright pixel becomes an even disc with all of its light', () => {
  const disc = throughDisc(
    picture((x, y) => (x === 32 && y === 32 ? 1 : 0)),
    6,
  );
  let sum = 0;
  let spread = 0;
  for (let i = 0; i < sidePx * sidePx; i++) {
    const value = disc[i * 3];
    sum += value;
    spread += value * (((i % sidePx) - 32) ** 2 + (Math.floor(i / sidePx) - 32) ** 2);
  }
  expect(sum).toBeCloseTo(1, 5);
  expect(Math.sqrt((2 * spread) / sum)).toBeCloseTo(6, 0);
  expect(disc[(32 * sidePx + 36) * 3] / disc[(32 * sidePx + 32) * 3]).toBeCloseTo(1, 5);
});

test('the radius that made a picture is found again, and how many times it was', () => {
  const sharp = picture((x, y) => smoothNoise(x / 1.7, y / 1.7, 4));
  const blurred = { ...sharp, light: throughDisc(sharp, 3) };
  const radius = fitBlurRadius(sharp, blurred, [0, 1, 2, 3, 4, 5]);
  for (const found of radius.data) expect(Math.abs(found - 3)).toBeLessThan(0.3);
  const half = { ...radius, data: radius.data.map(() => 1.5) };
  expect(Math.abs(fitScale(sharp, blurred, half, [1.6, 1.8, 2, 2.2, 2.4]) - 2)).toBeLessThan(0.1);
});
