import { describe, expect, it } from 'vitest';
import { knownChromaticities } from '../../../src/engine/photo/known-primaries.js';
import { primariesToXyz } from '../../../src/engine/photo/primaries-to-xyz.js';
import { primaries as published } from './icc-bytes.js';

describe('primariesToXyz', () => {
  it.each([
    ['sRGB', published.srgb],
    ['Display P3', published.displayP3],
  ] as const)('gives the colorants that published %s profiles hold', (space, expected) => {
    const { primaries } = primariesToXyz(knownChromaticities[space])!;
    primaries.flat().forEach((value, i) => {
      expect(Math.abs(value - expected.flat()[i]!)).toBeLessThan(0.0005);
    });
  });

  it('makes white of the three together, and of the adapted white', () => {
    const { primaries, adaptation } = primariesToXyz(knownChromaticities['Display P3'])!;
    const d50 = [0.9642, 1, 0.8249];
    const d65 = [0.3127 / 0.329, 1, (1 - 0.3127 - 0.329) / 0.329];
    d50.forEach((value, i) => {
      expect(primaries[0][i]! + primaries[1][i]! + primaries[2][i]!).toBeCloseTo(value, 6);
      const row = adaptation[i]!;
      expect(row[0] * d65[0]! + row[1] * d65[1]! + row[2] * d65[2]!).toBeCloseTo(value, 6);
    });
  });

  it('knows no colour space whose primaries span no triangle', () => {
    const flat = [0.3, 0.3] as const;
    expect(primariesToXyz([flat, flat, flat, flat])).toBeUndefined();
    expect(
      primariesToXyz([
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ]),
    ).toBeUndefined();
  });
});
