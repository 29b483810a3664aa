import { describe, expect, it } from 'vitest';
import { addedRadii } from '../../../src/engine/lens/added-radii.js';
import { discDiameterPx } from '../../../src/engine/lens/disc-diameter.js';
import { missingBlurPx } from '../../../src/engine/lens/missing-blur.js';

const lens = { focalLengthMm: 85, fNumber: 4 };

describe('discDiameterPx', () => {
  it('is the aperture against the head: 21.25 mm of 230 mm', () => {
    expect(discDiameterPx(lens, 230, 1)).toBeCloseTo(21.25, 10);
  });

  it('grows with the head, the opening and t, and with nothing else', () => {
    const once = discDiameterPx(lens, 300, 0.4);
    expect(discDiameterPx(lens, 600, 0.4)).toBeCloseTo(2 * once, 10);
    expect(discDiameterPx({ ...lens, fNumber: 2 }, 300, 0.4)).toBeCloseTo(2 * once, 10);
    expect(discDiameterPx(lens, 300, 0.8)).toBeCloseTo(2 * once, 10);
    expect(discDiameterPx(lens, 300, -0.4)).toBeCloseTo(once, 10);
    expect(discDiameterPx(lens, 300, 0)).toBe(0);
  });
});

describe('missingBlurPx', () => {
  it('adds up in squares with what is there', () => {
    expect(Math.hypot(missingBlurPx(25, 7), 7)).toBeCloseTo(25, 10);
    expect(missingBlurPx(10, 0)).toBe(10);
    expect(missingBlurPx(10, 12)).toBe(0);
  });
});

describe('addedRadii', () => {
  const plane = (...values: number[]) => ({
    widthPx: values.length,
    heightPx: 1,
    data: Float32Array.from(values),
  });
  const state = { depth: plane(0.5), existingBlur: plane(0), headHeightPx: 460 };

  it('is half the disc for a sharp photo, negative for what is nearer', () => {
    const { data } = addedRadii({ ...state, depth: plane(1, 0.5, 0, -0.5) }, lens);
    const half = discDiameterPx(lens, 460, 1) / 2;
    expect([...data].map((radius) => radius / half)).toEqual([1, 0.5, 0, -0.5]);
  });

  it('brings a soft place to the same end as a sharp one', () => {
    const { data } = addedRadii({ ...state, existingBlur: plane(12, 0) }, lens);
    expect(Math.hypot(2 * data[0], 12)).toBeCloseTo(discDiameterPx(lens, 460, 0.5), 4);
    expect(2 * data[1]).toBeCloseTo(discDiameterPx(lens, 460, 0.5), 4);
  });

  it('adds four fifths of the wanted blur, however blurred the photo is said to be', () => {
    const [added] = addedRadii({ ...state, existingBlur: plane(100) }, lens).data;
    expect(added / addedRadii(state, lens).data[0]).toBeCloseTo(0.8, 5);
  });
});
