import { createLightEncoder } from '../colour/light-encoder.js';
import { scaleHighlights } from '../lens/scale-highlights.js';
import { scaledNoise } from '../measure/scaled-noise.js';
import { type AxisTaps, axisTaps } from '../raster/axis-taps.js';
import type { Scene } from './scene.js';

/** What is averaged per pixel: photo ×4, person ×4, room ×3, alpha. Colours are multiplied by the weight beside them. */
const channels = 12;
const photoWeight = 3;
const personWeight = 7;
const room = 8;
const alphaChannel = 11;

/**
 * A smaller copy of a scene, for previews: every pixel the average of the area it covers, in linear light; the person's colours
 * weighted by alpha, the photo's by its own opacity. Lengths in pixels shrink along; the grain is what averaging leaves of it.
 * The depth plane is shared with the original. A scene that is small enough comes back itself.
 * @param maxSidePx - of the longer side, ≥ 1
 */
export function scaleScene(scene: Scene, maxSidePx: number): Scene {
  const { widthPx: width, heightPx: height } = scene.source;
  const scale = maxSidePx / Math.max(width, height);
  if (!(maxSidePx >= 1)) throw new RangeError(`"maxSidePx" expected at least 1, got ${maxSidePx}`);
  if (scale >= 1) return scene;
  const widthPx = Math.max(1, Math.round(width * scale));
  const heightPx = Math.max(1, Math.round(height * scale));
  const small = emptyScene(scene, widthPx, heightPx);
  const across = axisTaps({ sourceLength: width, from: 0, span: width, outLength: widthPx });
  const down = axisTaps({ sourceLength: height, from: 0, span: height, outLength: heightPx });
  const encode = createLightEncoder(scene.profile.toLinear);
  const line = new Float32Array(width * channels);
  const slots = Array.from({ length: down.taps + 1 }, () => new Float32Array(widthPx * channels));
  const held = new Int32Array(slots.length).fill(-1);
  const sum = new Float32Array(widthPx * channels);
  for (let y = 0; y < heightPx; y++) {
    sum.fill(0);
    for (let tap = 0; tap < down.taps; tap++) {
      const weight = down.weights[y * down.taps + tap];
      if (weight === 0) continue;
      const row = down.first[y] + tap;
      const slot = row % slots.length;
      if (held[slot] !== row) {
        decodeRow(scene, row, line);
        shrinkRow(line, across, slots[slot]);
        held[slot] = row;
      }
      for (let i = 0; i < sum.length; i++) sum[i] += weight * slots[slot][i];
    }
    encodeRow(sum, encode, small, y);
  }
  const factor = widthPx / width;
  return {
    ...small,
    highlights: scaleHighlights(scene.highlights, factor, heightPx / height),
    headHeightPx: scene.headHeightPx * factor,
    existingBlurPx: scene.existingBlurPx * factor,
    existingBlur: { ...scene.existingBlur, data: scene.existingBlur.data.map((px) => px * factor) },
    noise: scaledNoise(scene.noise, 1 / factor),
  };
}

function emptyScene(scene: Scene, widthPx: number, heightPx: number): Scene {
  const pixels = widthPx * heightPx;
  return {
    ...scene,
    source: { widthPx, heightPx, data: new Uint8ClampedArray(pixels * 4) },
    foreground: { widthPx, heightPx, data: new Uint8ClampedArray(pixels * 3) },
    backdrop: { widthPx, heightPx, data: new Uint8ClampedArray(pixels * 3) },
    alpha: { widthPx, heightPx, data: new Float32Array(pixels) },
  };
}

/** Outside the person the foreground is the source; a little weight keeps it there. */
const leastPersonWeight = 1e-3;

function decodeRow(
  { source, foreground, backdrop, alpha, profile }: Scene,
  y: number,
  line: Float32Array,
): void {
  const { toLinear } = profile;
  const end = (y + 1) * source.widthPx;
  for (let i = y * source.widthPx, at = 0; i < end; i++, at += channels) {
    const opacity = source.data[i * 4 + 3] / 255;
    const person = alpha.data[i] + leastPersonWeight;
    for (let c = 0; c < 3; c++) {
      line[at + c] = toLinear[source.data[i * 4 + c]] * opacity;
      line[at + 4 + c] = toLinear[foreground.data[i * 3 + c]] * person;
      line[at + room + c] = toLinear[backdrop.data[i * 3 + c]];
    }
    line[at + photoWeight] = opacity;
    line[at + personWeight] = person;
    line[at + alphaChannel] = alpha.data[i];
  }
}

function shrinkRow(line: Float32Array, { taps, first, weights }: AxisTaps, out: Float32Array): void {
  out.fill(0);
  for (let x = 0; x < first.length; x++) {
    const into = x * channels;
    for (let tap = 0; tap < taps; tap++) {
      const weight = weights[x * taps + tap];
      if (weight === 0) continue;
      const from = (first[x] + tap) * channels;
      for (let c = 0; c < channels; c++) out[into + c] += weight * line[from + c];
    }
  }
}

function encodeRow(sum: Float32Array, encode: (light: number) => number, small: Scene, y: number): void {
  const { source, foreground, backdrop, alpha } = small;
  for (let x = 0, at = 0, i = y * source.widthPx; x < source.widthPx; x++, i++, at += channels) {
    const opacity = sum[at + photoWeight];
    const person = sum[at + personWeight];
    for (let c = 0; c < 3; c++) {
      source.data[i * 4 + c] = opacity > 0 ? encode(sum[at + c] / opacity) : 0;
      foreground.data[i * 3 + c] = encode(sum[at + 4 + c] / person);
      backdrop.data[i * 3 + c] = encode(sum[at + room + c]);
    }
    source.data[i * 4 + 3] = opacity * 255;
    alpha.data[i] = sum[at + alphaChannel];
  }
}
