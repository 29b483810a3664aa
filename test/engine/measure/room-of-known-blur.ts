import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { seededRandom, srgbProfile } from '../composite/synthetic-headshot.js';

/** A square photo of somebody in front of a room of which the blur is known. */
export interface RoomOfKnownBlur {
  readonly source: RgbaRaster;
  readonly alpha: Plane;
  readonly headHeightPx: number;
}

interface RoomAsked {
  readonly kind: 'boards' | 'leaves';
  readonly sidePx: number;
  /** diameter of the disc in head heights */
  readonly blurHeads: number;
  readonly seed?: number;
  /** standard deviation of the camera's grain, in codes */
  readonly grainCodes?: number;
}

const headShare = 0.4;

/** The same scene at every size: boards as a furnished room has them, or leaves, a few large and many small. */
export function roomOfKnownBlur({
  kind,
  sidePx,
  blurHeads,
  seed = 4,
  grainCodes = 0.8,
}: RoomAsked): RoomOfKnownBlur {
  const headHeightPx = headShare * sidePx;
  const sharp = kind === 'boards' ? boards(sidePx, seed) : leaves(sidePx, seed);
  const room = throughDisc(sharp, sidePx, (blurHeads * headHeightPx) / 2);
  const alpha = { widthPx: sidePx, heightPx: sidePx, data: new Float32Array(sidePx * sidePx) };
  const data = new Uint8ClampedArray(sidePx * sidePx * 4).fill(255);
  const encode = createLightEncoder(srgbProfile.toLinear);
  const random = seededRandom(seed + 1);
  for (let i = 0; i < room.length; i++) {
    const [x, y] = [(i % sidePx) / sidePx, Math.floor(i / sidePx) / sidePx];
    const someone = isPerson(x, y);
    alpha.data[i] = someone ? 1 : 0;
    const light = someone ? 0.2 + 0.1 * Math.sin(90 * x) * Math.sin(70 * y) : room[i];
    const code = encode(light) + (random() - 0.5) * Math.sqrt(12) * grainCodes;
    data[i * 4] = 1.06 * code;
    data[i * 4 + 1] = code;
    data[i * 4 + 2] = 0.9 * code;
  }
  return { source: { widthPx: sidePx, heightPx: sidePx, data }, alpha, headHeightPx };
}

const isPerson = (x: number, y: number) =>
  Math.hypot((x - 0.5) / 0.15, (y - 0.4) / 0.2) < 1 ||
  (y > 0.56 && Math.abs(x - 0.5) < Math.min(0.4, 0.1 + 2 * (y - 0.56)));

function boards(sidePx: number, seed: number): Float32Array {
  const light = new Float32Array(sidePx * sidePx).fill(0.12);
  const random = seededRandom(seed);
  for (let board = 0; board < 150; board++) {
    const [left, top] = [(1.2 * random() - 0.2) * sidePx, (1.2 * random() - 0.2) * sidePx].map(Math.round);
    const [width, height] = [0.03 + 0.25 * random(), 0.03 + 0.25 * random()].map((s) =>
      Math.round(s * sidePx),
    );
    const tone = 0.03 + 0.5 * random() ** 2;
    for (let y = Math.max(0, top); y < Math.min(sidePx, top + height); y++) {
      const row = y * sidePx;
      light.fill(tone, row + Math.max(0, left), row + Math.max(0, Math.min(sidePx, left + width)));
    }
  }
  return light;
}

function leaves(sidePx: number, seed: number): Float32Array {
  const light = new Float32Array(sidePx * sidePx).fill(0.06);
  const random = seededRandom(seed);
  for (let leaf = 0; leaf < 4000; leaf++) {
    const [x0, y0, tone] = [random() * sidePx, random() * sidePx, 0.02 + 0.45 * random() ** 2];
    const radius = Math.min(0.12, 0.006 / Math.sqrt(random() + 0.001)) * sidePx;
    for (let y = Math.max(0, Math.ceil(y0 - radius)); y < Math.min(sidePx, y0 + radius); y++) {
      const half = Math.sqrt(radius * radius - (y - y0) ** 2);
      const from = Math.max(0, Math.round(x0 - half));
      light.fill(
        tone,
        y * sidePx + from,
        y * sidePx + Math.max(from, Math.min(sidePx, Math.round(x0 + half))),
      );
    }
  }
  return light;
}

/** Linear light through an even disc, by sums along rows; the rim repeats. */
function throughDisc(light: Float32Array, sidePx: number, radiusPx: number): Float32Array {
  if (radiusPx < 0.5) return light;
  const reach = Math.ceil(radiusPx);
  const halves = Array.from({ length: 2 * reach + 1 }, (_, i) => halfWidth(radiusPx, i - reach));
  const area = halves.reduce((sum, half) => sum + 2 * half, 0);
  const out = new Float32Array(light.length);
  const sums = new Float64Array(sidePx + 2 * reach + 4);
  for (let row = -reach; row < sidePx + reach; row++) {
    const source = Math.min(sidePx - 1, Math.max(0, row)) * sidePx;
    for (let i = 0; i + 1 < sums.length; i++) {
      sums[i + 1] = sums[i] + light[source + Math.min(sidePx - 1, Math.max(0, i - reach - 1))];
    }
    for (let k = 0; k < halves.length; k++) {
      const y = row + k - reach;
      if (y < 0 || y >= sidePx || halves[k] === 0) continue;
      const [low, high] = [reach + 1.5 - halves[k], reach + 1.5 + halves[k]];
      const [lowAt, highAt] = [Math.floor(low), Math.floor(high)];
      const [lowShare, highShare] = [low - lowAt, high - highAt];
      for (let x = 0; x < sidePx; x++) {
        const below = sums[x + lowAt] + (sums[x + lowAt + 1] - sums[x + lowAt]) * lowShare;
        const above = sums[x + highAt] + (sums[x + highAt + 1] - sums[x + highAt]) * highShare;
        out[y * sidePx + x] += (above - below) / area;
      }
    }
  }
  return out;
}

/** Half the disc's width in a row of pixels, mean over the row's height. */
function halfWidth(radiusPx: number, row: number): number {
  let sum = 0;
  for (let sub = 0; sub < 8; sub++) {
    const y = row - 0.5 + (sub + 0.5) / 8;
    sum += Math.sqrt(Math.max(0, radiusPx ** 2 - y * y)) / 8;
  }
  return sum;
}
