import { lightBetween } from '../colour/profile-to-xyz.js';
import type { ColourProfile } from '../photo/colour-profile.js';
import { type AxisTaps, axisTaps } from '../raster/axis-taps.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';

/** A decoded picture and what its codes mean. */
export interface Picture {
  readonly raster: RgbaRaster;
  readonly profile: ColourProfile;
}

export interface CoverOptions {
  readonly picture: Picture;
  /** of the frame to cover */
  readonly widthPx: number;
  readonly heightPx: number;
  /** whose primaries the light comes out in */
  readonly profile: ColourProfile;
}

/** Rows of a picture laid over a frame: into three channels of light, `widthPx` values each. Cheapest when rows come in order. */
export type CoverRows = (y: number, red: Float32Array, green: Float32Array, blue: Float32Array) => void;

/**
 * Lays a picture over a whole frame: centred, as large as needed and no larger, never stretched. Averaged in linear light when it
 * shrinks; what is transparent in it shows white.
 */
export function coverRows({ picture, widthPx, heightPx, profile }: CoverOptions): CoverRows {
  const { raster } = picture;
  const scale = Math.max(widthPx / raster.widthPx, heightPx / raster.heightPx);
  const taps = (sourceLength: number, outLength: number) => {
    const span = outLength / scale;
    return axisTaps({ sourceLength, from: (sourceLength - span) / 2, span, outLength });
  };
  const across = taps(raster.widthPx, widthPx);
  const down = taps(raster.heightPx, heightPx);
  const matrix = lightBetween(picture.profile, profile).flat();
  const slots = Array.from({ length: down.taps + 1 }, () => new Float32Array(widthPx * 3));
  const held = new Int32Array(slots.length).fill(-1);
  const sum = new Float32Array(widthPx * 3);
  const line = new Float32Array(raster.widthPx * 3);
  return (y, red, green, blue) => {
    sum.fill(0);
    for (let tap = 0; tap < down.taps; tap++) {
      const weight = down.weights[y * down.taps + tap];
      if (weight === 0) continue;
      const row = down.first[y] + tap;
      const slot = row % slots.length;
      if (held[slot] !== row) {
        decodeRow(picture, row, line);
        resampleLine(line, across, slots[slot]);
        held[slot] = row;
      }
      for (let i = 0; i < sum.length; i++) sum[i] += weight * slots[slot][i];
    }
    for (let x = 0; x < widthPx; x++) {
      const [r, g, b] = [sum[x * 3], sum[x * 3 + 1], sum[x * 3 + 2]];
      red[x] = within(matrix[0] * r + matrix[1] * g + matrix[2] * b);
      green[x] = within(matrix[3] * r + matrix[4] * g + matrix[5] * b);
      blue[x] = within(matrix[6] * r + matrix[7] * g + matrix[8] * b);
    }
  };
}

/** A picture holds nothing beyond its own white; what the frame's primaries cannot show is cut. */
const within = (light: number) => Math.min(1, Math.max(0, light));

function resampleLine(line: Float32Array, { taps, first, weights }: AxisTaps, into: Float32Array): void {
  for (let x = 0; x < first.length; x++) {
    let [red, green, blue] = [0, 0, 0];
    for (let tap = 0; tap < taps; tap++) {
      const weight = weights[x * taps + tap];
      const from = (first[x] + tap) * 3;
      red += weight * line[from];
      green += weight * line[from + 1];
      blue += weight * line[from + 2];
    }
    into[x * 3] = red;
    into[x * 3 + 1] = green;
    into[x * 3 + 2] = blue;
  }
}

function decodeRow({ raster, profile }: Picture, y: number, line: Float32Array): void {
  const { toLinear } = profile;
  const { data, widthPx } = raster;
  for (let x = 0, at = y * widthPx * 4; x < widthPx; x++, at += 4) {
    const opacity = data[at + 3] / 255;
    for (let channel = 0; channel < 3; channel++) {
      line[x * 3 + channel] = 1 + (toLinear[data[at + channel]] - 1) * opacity;
    }
  }
}
