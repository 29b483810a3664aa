import { describe, expect, it } from 'vitest';
import { agreePasses } from '../../../src/engine/matte/agree-passes.js';
import { placePass } from '../../../src/engine/matte/place-pass.js';

const photo = { widthPx: 200, heightPx: 200 };
const grid = { photo, widthPx: 100, heightPx: 100 };
const whole = { x: 0, y: 0, width: 200, height: 200 };
const flat = (value: number) => ({ widthPx: 4, heightPx: 4, data: new Float32Array(16).fill(value) });

describe('agreePasses', () => {
  it('takes the value on which two of three agree, and says how far the third is off', () => {
    const looks = [0.9, 0.15, 0.88].map((value) => ({ box: whole, person: flat(value) }));
    const { person, doubt } = agreePasses(looks as [never, never, never], grid);
    expect(person.data.every((value) => value === 1)).toBe(true);
    expect(doubt.data.every((value) => Math.abs(value - 1) < 1e-6)).toBe(true);
    const alike = agreePasses([looks[0], looks[0], looks[2]] as [never, never, never], grid);
    expect(alike.doubt.data.every((value) => value === 0)).toBe(true);
  });

  it('counts a look as having seen nobody outside of its box', () => {
    const box = { x: 0, y: 0, width: 100, height: 200 };
    const looks = [
      { box, person: flat(0.99) },
      { box: whole, person: flat(0.99) },
      { box: whole, person: flat(0.01) },
    ] as const;
    const { person, each } = agreePasses(looks, grid);
    expect([person.data[49], person.data[50]]).toEqual([1, 0]);
    expect([each[0]![50], each[1]![50]]).toEqual([0, 1]);
  });
});

describe('placePass', () => {
  it('stretches 0.15..0.85 and puts a box exactly where it lies', () => {
    const person = { widthPx: 4, heightPx: 1, data: Float32Array.of(0.15, 0.5, 0.85, 0.95) };
    const { at, data } = placePass({ box: { x: 20, y: 40, width: 8, height: 2 }, person }, grid);
    expect(at).toEqual({ x: 10, y: 20, width: 4, height: 1 });
    [0, 0.5, 1, 1].forEach((value, i) => {
      expect(data[i]).toBeCloseTo(value, 5);
    });
  });
});
