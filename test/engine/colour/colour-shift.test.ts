import { describe, expect, it } from 'vitest';
import { colourShift } from '../../../src/engine/colour/colour-shift.js';
import { applyMatrix, type Vector3 } from '../../../src/engine/colour/matrix3.js';
import { lightBetween, profileToXyz } from '../../../src/engine/colour/profile-to-xyz.js';
import { toneToLight } from '../../../src/engine/colour/tone-to-light.js';
import { gammaTag, iccProfile, rgbProfile, xyzTag } from '../photo/icc-bytes.js';

const srgb = { name: 'sRGB', icc: null, previewSpace: 'srgb' } as const;
const p3 = { name: 'Display P3', icc: null, previewSpace: 'display-p3' } as const;
const toXyz = profileToXyz(srgb);
const luminance = (light: Vector3) => applyMatrix(toXyz, light)[1];
const asItIs = { exposureEv: 0, saturation: 1, warmth: 0 };
const colours: Vector3[] = [
  [0.5, 0.5, 0.5],
  [0.6, 0.2, 0.1],
  [0.05, 0.3, 0.7],
];

describe('colourShift', () => {
  it('does nothing when nothing is asked', () => {
    for (const light of colours) {
      applyMatrix(colourShift(asItIs, toXyz), light).forEach((value, i) => {
        expect(value).toBeCloseTo(light[i]!, 6);
      });
    }
  });

  it('doubles the light with every stop', () => {
    const matrix = colourShift({ ...asItIs, exposureEv: -2 }, toXyz);
    for (const light of colours)
      expect(luminance(applyMatrix(matrix, light))).toBeCloseTo(luminance(light) / 4, 6);
  });

  it.each([0, 0.5, 1.6])('keeps every luminance at saturation %f, and greys', (saturation) => {
    const matrix = colourShift({ ...asItIs, saturation }, toXyz);
    for (const light of colours)
      expect(luminance(applyMatrix(matrix, light))).toBeCloseTo(luminance(light), 6);
    const [r, g, b] = applyMatrix(matrix, [0.5, 0.5, 0.5]);
    expect(Math.max(Math.abs(r - 0.5), Math.abs(g - 0.5), Math.abs(b - 0.5))).toBeLessThan(1e-6);
    const grey = applyMatrix(colourShift({ ...asItIs, saturation: 0 }, toXyz), colours[1]!);
    expect(Math.max(...grey) - Math.min(...grey)).toBeLessThan(1e-6);
  });

  it('warms and cools a grey along daylight, evenly, at the same luminance', () => {
    const redOverBlue = [-1, -0.5, 0, 0.5, 1].map((warmth) => {
      const shifted = applyMatrix(colourShift({ ...asItIs, warmth }, toXyz), [0.5, 0.5, 0.5]);
      expect(luminance(shifted)).toBeCloseTo(0.5, 6);
      // Daylight is neither green nor purple: green stays between red and blue.
      expect(shifted[1]).toBeGreaterThanOrEqual(Math.min(shifted[0], shifted[2]) - 1e-6);
      expect(shifted[1]).toBeLessThanOrEqual(Math.max(shifted[0], shifted[2]) + 1e-6);
      return Math.log2(shifted[0] / shifted[2]);
    });
    expect(redOverBlue[2]).toBeCloseTo(0, 6);
    const steps = redOverBlue.slice(1).map((value, i) => value - redOverBlue[i]!);
    expect(Math.min(...steps)).toBeGreaterThan(0.2);
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.5);
  });
});

describe('light between profiles', () => {
  it('gives the published matrix from sRGB to Display P3, and the way back undoes it', () => {
    const published = [0.8224621, 0.1775379, 0, 0.0331941, 0.9668059, 0, 0.0170827, 0.0723974, 0.9105199];
    lightBetween(srgb, p3)
      .flat()
      .forEach((value, i) => {
        expect(value).toBeCloseTo(published[i]!, 3);
      });
    const there = applyMatrix(lightBetween(srgb, p3), colours[1]!);
    applyMatrix(lightBetween(p3, srgb), there).forEach((value, i) => {
      expect(value).toBeCloseTo(colours[1]![i]!, 6);
    });
  });

  it('keeps greys grey even when the file’s primaries do not add up to its white', () => {
    const columns = {
      rXYZ: xyzTag([0.44, 0.22, 0.014]),
      gXYZ: xyzTag([0.38, 0.72, 0.1]),
      bXYZ: xyzTag([0.15, 0.06, 0.7]),
    };
    const curves = { rTRC: gammaTag(2.2), gTRC: gammaTag(2.2), bTRC: gammaTag(2.2) };
    const icc = iccProfile('RGB ', { ...columns, ...curves });
    const [r, g, b] = toneToLight([119, 119, 119], { name: 'Mine', icc, previewSpace: 'srgb' });
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(1e-6);
  });

  it('uses the primaries that the file holds', () => {
    const icc = rgbProfile('adobeRgb', gammaTag(2.2));
    const [r, g, b] = toneToLight([255, 0, 0], { name: 'Adobe RGB', icc, previewSpace: 'display-p3' });
    expect(r).toBeCloseTo(0.715, 2);
    expect(Math.max(g, b)).toBeLessThan(0.01);
  });

  it('keeps a grey tone grey and its light the same in every profile', () => {
    for (const profile of [srgb, p3]) {
      const [r, g, b] = toneToLight([119, 119, 119], profile);
      expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(1e-6);
      expect(g).toBeCloseTo(0.1845, 3);
    }
  });
});
