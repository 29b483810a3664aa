import { describe, expect, it } from 'vitest';
import type { ApertureSettings } from '../../../src/contract/aperture-settings.js';
import { apertureKernel } from '../../../src/engine/lens/aperture-kernel.js';
import { blurRows } from '../../../src/engine/lens/blur-rows.js';
import { srgbProfile } from '../composite/synthetic-headshot.js';
import { blurredGreen, flatDepth, plainRaster } from './blurred-green.js';
import { referenceDisc } from './reference-opening.js';

const round: ApertureSettings = { blades: 0, curvature: 0, rotationDeg: 0, catEye: 0, squeeze: 1 };
const openings: [string, ApertureSettings][] = [
  ['round', round],
  ['of six straight blades', { ...round, blades: 6, rotationDeg: 17 }],
  ['of five blades, half curved', { ...round, blades: 5, curvature: 0.5, rotationDeg: 90 }],
  ['anamorphic', { ...round, squeeze: 0.6 }],
  ['cut by the barrel', { ...round, catEye: 0.5 }],
  [
    'of seven blades, squeezed and cut',
    { blades: 7, curvature: 0.2, rotationDeg: 33, catEye: 0.4, squeeze: 0.75 },
  ],
];
const sizePx = 112;

/** A bright square on black, away from the middle. */
function spotAt(x: number, y: number, side: number) {
  const raster = plainRaster(sizePx, sizePx, 0);
  for (let row = y; row < y + side; row++) {
    raster.data.fill(248, (row * sizePx + x) * 3, (row * sizePx + x + side) * 3);
  }
  return raster;
}

const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);

describe('an opening', () => {
  it.each(openings)('%s draws what rays through it draw, far and near', async (_, aperture) => {
    for (const radiusPx of [19, -9]) {
      const spot = { x: 72, y: 30, side: 4 };
      const t = Math.sign(radiusPx);
      const light = await blurredGreen(spotAt(72, 30, 4), flatDepth(t), Math.abs(radiusPx), 64, aperture);
      const expected = referenceDisc({ aperture, radiusPx, sizePx, spot });
      const white = srgbProfile.toLinear[248];
      let wrong = 0;
      for (let i = 0; i < light.length; i++) wrong += Math.abs(light[i] / white - expected[i]);
      expect(wrong / sum(expected)).toBeLessThan(0.05);
      expect(sum(light) / white / sum(expected)).toBeCloseTo(1, 2);
    }
  });

  it.each(openings)('%s leaves an even wall even', async (_, aperture) => {
    const light = await blurredGreen(plainRaster(90, 70, 180), flatDepth(1), 14, 70, aperture);
    for (const value of light) expect(value / srgbProfile.toLinear[180]).toBeCloseTo(1, 4);
  });

  it.each([5, 6, 7, 8, 9] as const)('of %i blades has its corners where they were turned to', (blades) => {
    const aperture = { ...round, blades, rotationDeg: 20 };
    const side = 101;
    const line = (y: number, into: readonly Float32Array[]) => {
      into[0].fill(0);
      if (y === 50) into[0][50] = 1;
    };
    const source = { widthPx: side, heightPx: side, channels: 1, readRow: line };
    const kernel = apertureKernel(aperture, 40);
    const [disc] = blurRows(source, { kernel, rim: null, firstRow: 0, rows: side }).planes;
    const plateau = disc[50 * side + 50];
    const reach = Array.from({ length: 720 }, (_, i) => {
      const angle = (i * Math.PI) / 360;
      let distance = 0;
      const at = () =>
        disc[
          Math.round(50 - distance * Math.sin(angle)) * side + Math.round(50 + distance * Math.cos(angle))
        ];
      while (at() > plateau / 2) distance += 0.1;
      return distance;
    });
    for (let corner = 0; corner < blades; corner++) {
      const expected = 20 + (corner * 360) / blades;
      const found = peakNear(reach, expected, 12);
      expect(Math.abs(found - expected)).toBeLessThan(2);
    }
  });
});

/** Angle in degrees about which the reach is symmetric, within `within` of one. */
function peakNear(reach: readonly number[], aroundDeg: number, within: number): number {
  const at = (degrees: number) => reach[((Math.round(degrees * 2) % 720) + 720) % 720];
  let [best, bestWrong] = [aroundDeg, Infinity];
  for (let centre = aroundDeg - within; centre <= aroundDeg + within; centre += 0.5) {
    let wrong = 0;
    for (let off = 0.5; off < 15; off += 0.5) wrong += Math.abs(at(centre + off) - at(centre - off));
    if (wrong < bestWrong) [best, bestWrong] = [centre, wrong];
  }
  return best;
}
