import { describe, expect, it } from 'vitest';
import type { BackdropLight } from '../../../src/contract/backdrop-light.js';
import { relightOf } from '../../../src/engine/backdrop/relight-of.js';
import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import { readPlaneRow } from '../../../src/engine/raster/plane-row.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { broadDeviation } from '../../optics/metrics/broad-deviation.js';
import { labAt } from '../../optics/metrics/lab.js';
import { srgbProfile } from '../composite/synthetic-headshot.js';

const asPhotographed: BackdropLight = { evenOut: 0, exposureEv: 0, saturation: 1, warmth: 0, vignette: 0 };
const encode = createLightEncoder(srgbProfile.toLinear);

type Paint = (x: number, y: number) => readonly [number, number, number];

/** A room without anybody in it. @param paint - codes at a place in shares of the width */
function roomOf(widthPx: number, heightPx: number, paint: Paint) {
  const data = new Uint8ClampedArray(widthPx * heightPx * 3);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i += 3) data.set(paint((x + 0.5) / widthPx, (y + 0.5) / widthPx), i);
  }
  const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx) };
  return { backdrop: { widthPx, heightPx, data }, alpha, profile: srgbProfile };
}

/** Codes after the relight, as the renderer applies it. */
function relit({ backdrop }: ReturnType<typeof roomOf>, relight: ReturnType<typeof relightOf>): RgbaRaster {
  const { widthPx, heightPx } = backdrop;
  const out = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  const gains = new Float32Array(widthPx).fill(1);
  const matrix = relight?.matrix ?? [1, 0, 0, 0, 1, 0, 0, 0, 1];
  for (let y = 0, i = 0; y < heightPx; y++) {
    if (relight) readPlaneRow(relight.gain, { y, heightPx }, gains);
    for (let x = 0; x < widthPx; x++, i++) {
      const light = [0, 1, 2].map((c) => srgbProfile.toLinear[backdrop.data[i * 3 + c]!]! * gains[x]!);
      for (let c = 0; c < 3; c++) {
        out[i * 4 + c] = encode(
          matrix[c * 3]! * light[0]! + matrix[c * 3 + 1]! * light[1]! + matrix[c * 3 + 2]! * light[2]!,
        );
      }
    }
  }
  return { widthPx, heightPx, data: out };
}

/** A coloured, textured wall with a broad shadow on one side and a pool of light on the other. */
const shadowed: Paint = (x, y) => {
  const light = 0.9 - 0.55 * Math.exp(-(((x - 0.2) / 0.25) ** 2) - ((y - 0.7) / 0.4) ** 2) + 0.25 * x;
  const texture = 1 + 0.12 * Math.sin(x * 190) * Math.cos(y * 160);
  return [150 * light * texture, 132 * light * texture, 108 * light * texture];
};

describe('relightOf', () => {
  it('is null when nothing changes', () => {
    expect(relightOf(roomOf(40, 50, shadowed), asPhotographed)).toBeNull();
  });

  it('evens out at least 40 % of the broad unevenness and keeps hue and texture', () => {
    const room = roomOf(240, 288, shadowed);
    const before = relit(room, null);
    const after = relit(room, relightOf(room, { ...asPhotographed, evenOut: 1 }));
    const deviation = (picture: RgbaRaster) => broadDeviation(picture, room.alpha, 24);
    expect(deviation(after)).toBeLessThan(0.6 * deviation(before));
    let [hue, sum, products, squares] = [0, 0, 0, 0];
    const texture = (picture: RgbaRaster, i: number) => labAt(picture, i)[0] - labAt(picture, i - 4)[0];
    for (let i = 8; i < 240 * 288; i += 3) {
      const [, a, b] = labAt(before, i);
      const [, a2, b2] = labAt(after, i);
      // The part of the difference that is neither lightness nor chroma.
      const chroma = Math.hypot(a2, b2) - Math.hypot(a, b);
      hue += Math.sqrt(Math.max(0, (a2 - a) ** 2 + (b2 - b) ** 2 - chroma ** 2));
      sum++;
      products += texture(before, i) * texture(after, i);
      squares += texture(before, i) ** 2;
    }
    expect(hue / sum).toBeLessThan(1);
    expect(products / squares).toBeGreaterThan(0.75);
    expect(products / squares).toBeLessThan(1.35);
  });

  it('does half at half strength', () => {
    const room = roomOf(240, 288, shadowed);
    const [none, half, all] = [0, 0.5, 1].map((evenOut) =>
      broadDeviation(relit(room, relightOf(room, { ...asPhotographed, evenOut })), room.alpha, 24),
    );
    expect(half!).toBeLessThan(none!);
    expect(half!).toBeGreaterThan(all!);
  });

  it('draws no glow around a bright window', () => {
    const inWindow = (x: number, y: number) => x > 0.55 && x < 0.8 && y > 0.2 && y < 0.7;
    const room = roomOf(240, 240, (x, y) => (inWindow(x, y) ? [250, 252, 255] : [70, 66, 60]));
    const after = relit(room, relightOf(room, { ...asPhotographed, evenOut: 1 }));
    const lightness = (x: number, y: number) =>
      labAt(after, Math.floor(y * 240) * 240 + Math.floor(x * 240))[0];
    const farWall = lightness(0.08, 0.9);
    for (const distance of [0.012, 0.03, 0.06, 0.12]) {
      expect(Math.abs(lightness(0.55 - distance, 0.45) - farWall)).toBeLessThan(3);
    }
    // A burnt-out window stays bright, all of it.
    expect(lightness(0.675, 0.45)).toBeGreaterThan(90);
    expect(Math.abs(lightness(0.675, 0.45) - lightness(0.57, 0.45))).toBeLessThan(4);
  });

  it('never lifts or darkens without bound', () => {
    const room = roomOf(120, 120, (x) => (x < 0.5 ? [2, 2, 2] : [200, 200, 200]));
    const { gain } = relightOf(room, { ...asPhotographed, evenOut: 1 })!;
    expect(Math.max(...gain.data)).toBeLessThanOrEqual(2 ** 1.5);
    expect(Math.min(...gain.data)).toBeGreaterThanOrEqual(2 ** -1);
  });

  it('is the same for a preview as for the photo', () => {
    const light = { ...asPhotographed, evenOut: 1, vignette: 0.5 };
    const large = relightOf(roomOf(600, 720, shadowed), light)!.gain;
    const small = relightOf(roomOf(200, 240, shadowed), light)!.gain;
    const [a, b] = [large, small].map((gain) => {
      const row = new Float32Array(50);
      return [0, 10, 30, 59].flatMap((y) => {
        readPlaneRow(gain, { y, heightPx: 60 }, row);
        return [...row];
      });
    });
    a!.forEach((value, i) => {
      expect(Math.abs(Math.log2(value / b![i]!))).toBeLessThan(0.05);
    });
  });

  it('darkens toward the corners by two stops at most, from a level middle, evenly', () => {
    const { gain } = relightOf(
      roomOf(300, 400, () => [128, 128, 128]),
      { ...asPhotographed, vignette: 1 },
    )!;
    const along = Array.from({ length: 200 }, (_, i) => {
      const row = new Float32Array(300);
      readPlaneRow(gain, { y: 200 + i, heightPx: 400 }, row);
      return row[Math.min(299, 150 + Math.round((i * 150) / 200))]!;
    });
    expect(along[0]).toBeGreaterThan(0.999);
    expect(along.at(-1)).toBeGreaterThan(0.24);
    expect(along.at(-1)).toBeLessThan(0.28);
    const falls = along.slice(1).map((value, i) => along[i]! - value);
    expect(Math.min(...falls)).toBeGreaterThanOrEqual(-1e-6);
    expect(Math.max(...falls)).toBeLessThan(0.01);
    expect(along[20]).toBeGreaterThan(0.97);
  });
});
