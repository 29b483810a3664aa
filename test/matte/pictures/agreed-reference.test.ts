import { expect, it } from 'vitest';
import { planeOf } from '../plane-of.js';
import { agreedReference } from './agreed-reference.js';

it('takes the mean, and believes it only where both opinions are close', () => {
  const one = planeOf(3, 1, (x) => [0.5, 0.5, 1][x]);
  const other = planeOf(3, 1, (x) => [0.58, 0.7, 1][x]);
  const { reference, scored } = agreedReference(one, other);
  expect(reference.data[0]).toBeCloseTo(0.54, 6);
  expect([...scored]).toEqual([1, 0, 1]);
});
