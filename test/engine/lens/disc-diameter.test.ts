import { describe, expect, it } from 'vitest';
import { addedRadiusPx } from '../../../src/engine/lens/added-radius.js';
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

describe('addedRadiusPx', () => {
  const plane = (value: number) => ({ widthPx: 2, heightPx: 2, data: new Float32Array(4).fill(value) });
  const state = { alpha: plane(0), depth: plane(0.5), headHeightPx: 460, existingBlurPx: 0 };

  it('is half the disc at infinity for a sharp photo', () => {
    expect(addedRadiusPx(state, lens)).toBeCloseTo(discDiameterPx(lens, 460, 1) / 2, 5);
  });

  it('brings a soft photo to the same end as a sharp one', () => {
    const added = addedRadiusPx({ ...state, existingBlurPx: 12 }, lens);
    expect(Math.hypot(2 * added * 0.5, 12)).toBeCloseTo(discDiameterPx(lens, 460, 0.5), 4);
  });

  it('adds four fifths of the wanted blur, however blurred the photo is said to be', () => {
    const added = addedRadiusPx({ ...state, existingBlurPx: 100 }, lens);
    expect(added / addedRadiusPx(state, lens)).toBeCloseTo(0.8, 5);
  });

  it('is nothing when all of the room is at the subject', () => {
    expect(addedRadiusPx({ ...state, depth: plane(0) }, lens)).toBe(0);
  });
});
