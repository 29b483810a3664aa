import { expect, test } from 'vitest';
import { finerPicture } from './finer-picture.js';

const side = 9;
const pictureOf = (value: (x: number, y: number) => number) => {
  const rgba = new Float32Array(side * side * 4);
  for (let i = 0; i < side * side; i++) {
    rgba.fill(value(i % side, Math.floor(i / side)), i * 4, i * 4 + 3);
    rgba[i * 4 + 3] = 1;
  }
  return { widthPx: side, heightPx: side, rgba };
};
const redAt = ({ widthPx, rgba }: { widthPx: number; rgba: Float32Array }, x: number, y: number) =>
  rgba[(y * widthPx + x) * 4]!;

test('pixels stand where they stood', () => {
  const picture = pictureOf((x, y) => (x * 7 + y * 5) % 11);
  const finer = finerPicture(picture, 4);
  expect([finer.widthPx, finer.heightPx]).toEqual([33, 33]);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) expect(redAt(finer, 4 * x, 4 * y)).toBeCloseTo(redAt(picture, x, y), 5);
  }
});

test('a slope stays a slope, and a bend a bend, away from the rim', () => {
  const finer = finerPicture(
    pictureOf((x, y) => 0.1 * x * x + 0.3 * y),
    4,
  );
  for (let x = 4; x <= 28; x++) expect(redAt(finer, x, 14)).toBeCloseTo(0.1 * (x / 4) ** 2 + 0.3 * 3.5, 5);
});

test('reading adds no blur: a lamp between pixels keeps its light and its width', () => {
  const finer = finerPicture(
    pictureOf((x) => (x === 4 ? 1 : 0)),
    4,
  );
  for (let phase = 0; phase < 4; phase++) {
    let [sum, spread] = [0, 0];
    for (let x = phase; x < finer.widthPx; x += 4) {
      sum += redAt(finer, x, 12);
      spread += redAt(finer, x, 12) * (x / 4 - 4) ** 2;
    }
    expect(sum).toBeCloseTo(1, 5);
    expect(spread).toBeCloseTo(0, 5);
  }
});

test('what is opaque stays within 0 and 1', () => {
  const { rgba } = finerPicture(
    pictureOf((x) => (x < 4 ? 0 : 1)),
    3,
  );
  const alphas = rgba.filter((_, i) => i % 4 === 3);
  expect(Math.min(...alphas)).toBeGreaterThan(0.999999);
  expect(Math.max(...alphas)).toBe(1);
});
