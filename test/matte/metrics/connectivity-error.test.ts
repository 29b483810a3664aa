import { expect, it } from 'vitest';
import { planeOf } from '../plane-of.js';
import { connectivityErrors } from './connectivity-error.js';

const inBox = (x: number, y: number, left: number, right: number) =>
  x >= left && x < right && y > 3 && y < 16;
const person = planeOf(40, 20, (x, y) => (inBox(x, y, 4, 20) ? 1 : 0));
const sum = (errors: Float32Array) => errors.reduce((total, error) => total + error, 0);

it('is nothing for the reference itself', () => {
  expect(sum(connectivityErrors(person, person))).toBe(0);
});

it('counts a blob apart from the person in full', () => {
  const blob = (x: number, y: number) => x >= 30 && x < 34 && y >= 8 && y < 11;
  const alpha = planeOf(40, 20, (x, y) => (inBox(x, y, 4, 20) || blob(x, y) ? 1 : 0));
  expect(sum(connectivityErrors(alpha, person))).toBeCloseTo(12, 5);
});

it('charges a half transparent pixel of the person by what it misses', () => {
  const alpha = planeOf(40, 20, (x, y) => (x === 10 && y === 10 ? 0.5 : inBox(x, y, 4, 20) ? 1 : 0));
  const errors = connectivityErrors(alpha, person);
  // Connected up to 0.5: nothing is missing from the matte, half from the reference.
  expect(errors[10 * 40 + 10]).toBeCloseTo(0.5, 5);
  expect(sum(errors)).toBeCloseTo(0.5, 5);
});

it('forgives what hangs together to within 0.15', () => {
  const alpha = planeOf(40, 20, (x, y) => (inBox(x, y, 4, 20) ? 0.9 : 0));
  expect(sum(connectivityErrors(alpha, person))).toBe(0);
});
