import { expect, it } from 'vitest';
import { resizePlane } from '../../../src/engine/raster/resize-plane.js';
import { syntheticPerson } from '../../engine/matte/synthetic-person.js';
import { guidedFilter } from './guided-filter.js';

it('follows the photo’s edge where the first matte is soft, and rounds elsewhere', () => {
  const { raster, truth } = syntheticPerson(200, 160, 0.35);
  const whole = { widthPx: 200, heightPx: 160, data: truth };
  const soft = resizePlane(resizePlane(whole, 50, 40), 100, 80);
  const hair = { ...soft, data: new Float32Array(soft.data.length) };
  const alpha = guidedFilter(raster, { person: soft, hair, doubt: hair, networkPx: 2 });
  const error = (data: Float32Array) =>
    data.reduce((sum, value, i) => sum + Math.abs(value - truth[i]), 0) / truth.length;
  expect(error(alpha.data)).toBeLessThan(error(resizePlane(soft, 200, 160).data) / 2);
  expect(alpha.data[0]).toBe(0);
  expect(alpha.data[80 * 200 + 100]).toBe(1);
});
