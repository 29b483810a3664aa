import { createLightEncoder } from '../colour/light-encoder.js';
import { scaleHighlights } from '../lens/scale-highlights.js';
import { scaledNoise } from '../measure/scaled-noise.js';
import type { NearThings } from '../near/near-things.js';
import { type AxisTaps, axisTaps } from '../raster/axis-taps.js';
import { resizePlane } from '../raster/resize-plane.js';
import type { Job } from './job.js';
import type { Scene } from './scene.js';

/** What is averaged per pixel: photo ×4, person ×4, room ×3, alpha. Colours are multiplied by the weight beside them. */
const channels = 12;
const photoWeight = 3;
const personWeight = 7;
const roomChannel = 8;
const alphaChannel = 11;

const rowsBetweenCheckpoints = 16;

/**
 * A smaller copy of a scene, for previews: every pixel the average of the area it covers, in linear light; the person's colours
 * weighted by alpha, the photo's by its own opacity. Lengths in pixels shrink along; the grain is what averaging leaves of it.
 * The depth plane is shared with the original. A scene that is small enough comes back itself.
 * @param maxSidePx - of the longer side, ≥ 1
 * @throws RangeError; BlurError `cancelled`
 */
export async function scaleScene(
  scene: Scene,
  maxSidePx: number,
  job: Pick<Job, 'checkpoint'>,
): Promise<Scene> {
  const { widthPx: width, heightPx: height } = scene.source;
  const scale = maxSidePx / Math.max(width, height);
  if (!(maxSidePx >= 1)) throw new RangeError(`"maxSidePx" expected at least 1, got ${maxSidePx}`);
  if (scale >= 1) return scene;
  const widthPx = Math.max(1, Math.round(width * scale));
  const heightPx = Math.max(1, Math.round(height * scale));
  const factor = widthPx / width;
  return {
    ...scene,
    ...(await scaledParts(scene, { widthPx, heightPx }, job)),
    near: scene.near && (await scaledNear(scene, scene.near, { widthPx, heightPx }, job)),
    highlights: scaleHighlights(scene.highlights, factor, heightPx / height),
    headHeightPx: scene.headHeightPx * factor,
    existingBlurPx: scene.existingBlurPx * factor,
    existingBlur: { ...scene.existingBlur, data: scene.existingBlur.data.map((px) => px * factor) },
    noise: scaledNoise(scene.noise, 1 / factor),
  };
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

async function scaledNear(
  scene: Scene,
  near: NearThings,
  size: Size,
  job: Pick<Job, 'checkpoint'>,
): Promise<NearThings> {
  const { alpha, foreground, room: backdrop } = near;
  const small = await scaledParts({ ...scene, alpha, foreground, backdrop }, size, job);
  return {
    share: resizePlane(near.share, size.widthPx, size.heightPx),
    room: small.backdrop,
    depth: near.depth,
    alpha: small.alpha,
    foreground: small.foreground,
  };
}

/** What of a scene is scaled pixel by pixel. */
type Parts = Pick<Scene, 'source' | 'foreground' | 'backdrop' | 'alpha'>;

async function scaledParts(
  scene: Parts & Pick<Scene, 'profile'>,
  { widthPx, heightPx }: Size,
  job: Pick<Job, 'checkpoint'>,
): Promise<Parts> {
  const { widthPx: width, heightPx: height } = scene.source;
  const small = emptyParts(widthPx, heightPx);
  const across = axisTaps({ sourceLength: width, from: 0, span: width, outLength: widthPx });
  const down = axisTaps({ sourceLength: height, from: 0, span: height, outLength: heightPx });
  const encode = createLightEncoder(scene.profile.toLinear);
  const slots = Array.from({ length: down.taps + 1 }, () => new Float32Array(widthPx * channels));
  const held = new Int32Array(slots.length).fill(-1);
  const sum = new Float32Array(widthPx * channels);
  for (let y = 0; y < heightPx; y++) {
    if (y % rowsBetweenCheckpoints === 0) await job.checkpoint();
    sum.fill(0);
    for (let tap = 0; tap < down.taps; tap++) {
      const weight = down.weights[y * down.taps + tap];
      if (weight === 0) continue;
      const row = down.first[y] + tap;
      const slot = row % slots.length;
      const values = slots[slot];
      if (held[slot] !== row) {
        shrinkRow(scene, row, across, values);
        held[slot] = row;
      }
      for (let i = 0; i < sum.length; i++) sum[i] += weight * values[i];
    }
    encodeRow(sum, encode, small, y);
  }
  return small;
}

function emptyParts(widthPx: number, heightPx: number): Parts {
  const pixels = widthPx * heightPx;
  return {
    source: { widthPx, heightPx, data: new Uint8ClampedArray(pixels * 4) },
    foreground: { widthPx, heightPx, data: new Uint8ClampedArray(pixels * 3) },
    backdrop: { widthPx, heightPx, data: new Uint8ClampedArray(pixels * 3) },
    alpha: { widthPx, heightPx, data: new Float32Array(pixels) },
  };
}

/** Outside the person the foreground is the source; a little weight keeps it there. */
const leastPersonWeight = 1e-3;

/** One full-size row, averaged across. The channels are written out: a loop over them takes three times as long. */
function shrinkRow(
  scene: Parts & Pick<Scene, 'profile'>,
  y: number,
  { taps, first, weights }: AxisTaps,
  out: Float32Array,
): void {
  const { toLinear } = scene.profile;
  const [source, person, room] = [scene.source.data, scene.foreground.data, scene.backdrop.data];
  const alpha = scene.alpha.data;
  const start = y * scene.source.widthPx;
  for (let x = 0, at = 0; x < first.length; x++, at += channels) {
    let [s0, s1, s2, s3, p0, p1, p2, p3, r0, r1, r2, a] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let tap = 0, i = start + first[x]; tap < taps; tap++, i++) {
      const weight = weights[x * taps + tap];
      const opacity = (weight * source[i * 4 + 3]) / 255;
      const share = weight * (alpha[i] + leastPersonWeight);
      s0 += opacity * toLinear[source[i * 4]];
      s1 += opacity * toLinear[source[i * 4 + 1]];
      s2 += opacity * toLinear[source[i * 4 + 2]];
      s3 += opacity;
      p0 += share * toLinear[person[i * 3]];
      p1 += share * toLinear[person[i * 3 + 1]];
      p2 += share * toLinear[person[i * 3 + 2]];
      p3 += share;
      r0 += weight * toLinear[room[i * 3]];
      r1 += weight * toLinear[room[i * 3 + 1]];
      r2 += weight * toLinear[room[i * 3 + 2]];
      a += weight * alpha[i];
    }
    out[at] = s0;
    out[at + 1] = s1;
    out[at + 2] = s2;
    out[at + 3] = s3;
    out[at + 4] = p0;
    out[at + 5] = p1;
    out[at + 6] = p2;
    out[at + 7] = p3;
    out[at + 8] = r0;
    out[at + 9] = r1;
    out[at + 10] = r2;
    out[at + 11] = a;
  }
}

function encodeRow(sum: Float32Array, encode: (light: number) => number, small: Parts, y: number): void {
  const { source, foreground, backdrop, alpha } = small;
  for (let x = 0, at = 0, i = y * source.widthPx; x < source.widthPx; x++, i++, at += channels) {
    const opacity = sum[at + photoWeight];
    const person = sum[at + personWeight];
    for (let c = 0; c < 3; c++) {
      source.data[i * 4 + c] = opacity > 0 ? encode(sum[at + c] / opacity) : 0;
      foreground.data[i * 3 + c] = encode(sum[at + 4 + c] / person);
      backdrop.data[i * 3 + c] = encode(sum[at + roomChannel + c]);
    }
    source.data[i * 4 + 3] = opacity * 255;
    alpha.data[i] = sum[at + alphaChannel];
  }
}
