import { describe, expect, test } from 'vitest';
import type { ApertureSettings } from '../../src/contract/aperture-settings.js';
import { hangLayer } from './canvas.js';
import { lightToCode } from './light-to-code.js';
import { renderTruth, type TruthLens } from './render-truth.js';
import { fullLayer, lampWall, sidePx, smallCanvas, smallScene } from './test-scene.js';
import type { TruthLayer } from './truth-scene.js';

const round: ApertureSettings = { blades: 0, curvature: 0, rotationDeg: 0, catEye: 0, squeeze: 1 };
const options = { samples: 2048, pattern: 0, lampFactor: 1 } as const;
const middle = 48.5;

/** Green of every pixel. */
function green(layers: readonly TruthLayer[], lens: TruthLens): Float32Array {
  const light = renderTruth(smallScene(layers), lens, options);
  return Float32Array.from({ length: sidePx * sidePx }, (_, i) => light[i * 3 + 1]!);
}

const at = (plane: Float32Array, x: number, y: number): number =>
  plane[Math.floor(y) * sidePx + Math.floor(x)]!;

/** Total, and mean square distance from the lamp along x and y. */
function moments(plane: Float32Array, lampX = middle, lampY = middle) {
  let sum = 0;
  let xx = 0;
  let yy = 0;
  plane.forEach((value, i) => {
    sum += value;
    xx += value * ((i % sidePx) + 0.5 - lampX) ** 2;
    yy += value * (Math.floor(i / sidePx) + 0.5 - lampY) ** 2;
  });
  return { sum, xx: xx / sum, yy: yy / sum };
}

/** Of a disc of radius r along one axis, seen through bilinear reading: r²/4 + 1/6. */
const radiusOf = (meanSquare: number): number => 2 * Math.sqrt(meanSquare - 1 / 6);

/** Area that the unit disc shares with a disc of radius r whose middle is at distance d. */
function overlapArea(r: number, d: number): number {
  const unitSide = (d * d + 1 - r * r) / (2 * d);
  const otherSide = d - unitSide;
  const segment = (radius: number, z: number) =>
    radius ** 2 * Math.acos(z / radius) - z * Math.sqrt(radius ** 2 - z * z);
  return segment(1, unitSide) + segment(r, otherSide);
}

describe('a lamp on black', () => {
  test('is a disc of radius R·t with all of its light', () => {
    for (const t of [1, 0.6]) {
      const disc = green([lampWall(middle, middle, { t })], { radiusAtInfinityPx: 14 });
      const { sum, xx, yy } = moments(disc);
      expect(sum / 1000).toBeCloseTo(1, 2);
      expect(radiusOf(xx)).toBeCloseTo(14 * t, 1);
      expect(radiusOf(yy)).toBeCloseTo(14 * t, 1);
      expect(at(disc, middle + 14 * t + 2, middle)).toBe(0);
      const level = 1000 / (Math.PI * (14 * t) ** 2);
      for (let x = middle - 14 * t + 3; x < middle + 14 * t - 2; x++) {
        expect(Math.abs(at(disc, x, middle) / level - 1)).toBeLessThan(0.12);
      }
    }
  });

  test('shows the corners of a pentagon where the blades put them', () => {
    const aperture = { ...round, blades: 5, rotationDeg: 20 } as const;
    const disc = green([lampWall(middle, middle, { t: 1 })], { radiusAtInfinityPx: 24, aperture });
    for (let corner = 0; corner < 5; corner++) {
      const toward = ((20 + 72 * corner) * Math.PI) / 180;
      const between = toward + Math.PI / 5;
      const look = (angle: number, radius: number) =>
        at(disc, middle + radius * Math.cos(angle), middle - radius * Math.sin(angle));
      expect(look(toward, 21)).toBeGreaterThan(0.2);
      expect(look(between, 22)).toBe(0);
      expect(look(between, 17.5)).toBeGreaterThan(0.2);
    }
    expect(moments(disc).sum / 1000).toBeCloseTo(1, 2);
    const full = green([lampWall(middle, middle, { t: 1 })], {
      radiusAtInfinityPx: 24,
      aperture: { ...aperture, curvature: 1 },
    });
    expect(radiusOf(moments(full).xx)).toBeCloseTo(24, 1);
  });

  test('is cut to the overlap of two discs by the barrel, on the side toward the middle', () => {
    const radius = 16;
    const lens = { radiusAtInfinityPx: radius, aperture: { ...round, catEye: 0.6 } };
    const lamp = 80.5;
    const disc = green([lampWall(lamp, lamp, { t: 1 })], lens);
    const lit = disc.reduce((count, value) => count + (value > 0.6 ? 1 : 0), 0);
    // The barrel moves on with the pixel, so that in the plane of the disc its rim is larger, and farther out.
    const halfDiagonal = Math.hypot(48, 48);
    const rim = 1 / (1 - (0.6 * radius) / halfDiagonal);
    const away = (0.6 * rim * Math.hypot(lamp - 48, lamp - 48)) / halfDiagonal;
    const overlap = overlapArea(rim, away) / Math.PI;
    expect(overlap).toBeLessThan(0.9);
    expect(lit / (Math.PI * radius ** 2)).toBeGreaterThan(overlap - 0.03);
    expect(lit / (Math.PI * radius ** 2)).toBeLessThan(overlap + 0.03);
    const along = (way: number) => at(disc, lamp + way * Math.SQRT1_2, lamp + way * Math.SQRT1_2);
    expect(along(13)).toBeGreaterThan(0.5);
    expect(along(-13)).toBe(0);
    const flat = green([fullLayer([0.4, 0.4, 0.4], { t: 1 })], lens);
    for (const value of flat) expect(value).toBeCloseTo(0.4, 5);
  });

  test('is narrow through an anamorphic lens', () => {
    const aperture = { ...round, squeeze: 0.5 };
    const { sum, xx, yy } = moments(
      green([lampWall(middle, middle, { t: 1 })], { radiusAtInfinityPx: 20, aperture }),
    );
    expect(sum / 1000).toBeCloseTo(1, 2);
    expect(radiusOf(xx)).toBeCloseTo(10, 1);
    expect(radiusOf(yy)).toBeCloseTo(20, 1);
  });

  test('has the radius of its own place on a tilted surface', () => {
    const depth = { t: 0.5, perX: 0.001, perY: -0.005 };
    for (const [x, y] of [
      [40.5, 30.5],
      [52.5, 70.5],
    ] as const) {
      const own = 0.5 + 0.001 * (x - 48) - 0.005 * (y - 48);
      const disc = green([lampWall(x, y, depth)], { radiusAtInfinityPx: 24 });
      const rim = (dx: number, dy: number) => {
        let reached = 0;
        for (let r = 0; r < 24; r++) if (at(disc, x + dx * r, y + dy * r) > 0.15) reached = r;
        return reached + 0.5;
      };
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        expect(Math.abs(rim(dx, dy) - 24 * own)).toBeLessThan(1.2);
      }
    }
  });
});

test('near things draw the point-mirrored disc of far things', () => {
  const lens = { radiusAtInfinityPx: 24, aperture: { ...round, blades: 5, rotationDeg: 33 } as const };
  const far = green([lampWall(middle, middle, { t: 0.7 })], lens);
  const canvas = smallCanvas();
  const i = (48 + canvas.marginPx) * canvas.widthPx + 48 + canvas.marginPx;
  canvas.alpha[i] = 1;
  canvas.light.fill(1000, i * 3, i * 3 + 3);
  const near = green([hangLayer(canvas, 'near', { t: -0.7 }), fullLayer([0, 0, 0], { t: 0 })], lens);
  let worst = 0;
  for (let y = 1; y < sidePx; y++) {
    for (let x = 1; x < sidePx; x++) {
      worst = Math.max(worst, Math.abs(near[y * sidePx + x]! - far[(96 - y) * sidePx + 96 - x]!));
    }
  }
  expect(worst).toBeLessThan(1e-3);
  expect(moments(far).sum).toBeGreaterThan(900);
});

test('a near edge covers what is behind by the segment of a circle', () => {
  const canvas = smallCanvas();
  const edge = 48;
  for (let i = 0; i < canvas.alpha.length; i++) {
    if ((i % canvas.widthPx) - canvas.marginPx < edge) canvas.alpha[i] = 1;
  }
  const layers = [hangLayer(canvas, 'near', { t: -0.5 }), fullLayer([1, 1, 1], { t: 0.3 })];
  const seen = green(layers, { radiusAtInfinityPx: 24 });
  for (let x = 30; x < 66; x++) {
    const z = Math.max(-1, Math.min(1, (x + 0.5 - edge) / 12));
    const open = (Math.acos(-z) + z * Math.sqrt(1 - z * z)) / Math.PI;
    expect(Math.abs(at(seen, x, 40) - open)).toBeLessThan(0.008);
  }
});

test('fine squares melt to the mean of their light, which is stored as 188', () => {
  const squares = fullLayer((x, y) => ((Math.floor(x) + Math.floor(y)) % 2 === 0 ? [1, 1, 1] : [0, 0, 0]), {
    t: 1,
  });
  const light = green([squares], { radiusAtInfinityPx: 12 });
  for (const value of light) expect(value).toBeCloseTo(0.5, 2);
  expect(lightToCode(0.5)).toBe(188);
});

test('no opening, no blur: the sharp picture, also through half-covered layers and tilted ones', () => {
  const canvas = smallCanvas();
  canvas.alpha.fill(0.25);
  canvas.light.fill(0.25 * 0.8);
  const wall = (x: number, y: number) => [x / 200, y / 200, 0.1] as const;
  const layers = [hangLayer(canvas, 'person', {}), fullLayer(wall, { t: 0.5, perY: 0.003 })];
  const seen = green(layers, { radiusAtInfinityPx: 0, aperture: { ...round, catEye: 0.6 } });
  for (let i = 0; i < seen.length; i++) {
    const y = Math.floor(i / sidePx) + 0.5;
    expect(seen[i]).toBeCloseTo(0.25 * 0.8 + (0.75 * y) / 200, 6);
  }
});

test('a range of rows is the same as those rows of the whole', () => {
  const scene = smallScene([lampWall(middle, middle, { t: 1 })]);
  const lens = { radiusAtInfinityPx: 9 };
  const whole = renderTruth(scene, lens, { samples: 64, pattern: 1 });
  const rows = renderTruth(scene, lens, { samples: 64, pattern: 1, firstRow: 40, endRow: 55 });
  expect(rows).toEqual(whole.slice(40 * sidePx * 3, 55 * sidePx * 3));
});

test('a scene without an opaque end is refused', () => {
  const canvas = smallCanvas();
  expect(() => green([hangLayer(canvas, 'person', {})], { radiusAtInfinityPx: 3 })).toThrow(RangeError);
});
