import type { ApertureSettings } from '../../contract/aperture-settings.js';
import type { Kernel, KernelRow } from './aperture-kernel.js';
import type { Slab } from './slab.js';

/**
 * The round rim of the lens's barrel as the places of a picture see it: in the middle it frames the opening, off the middle it has
 * moved across and cuts into it (cat's eye).
 */
export interface BarrelRim {
  /** signed radius of the opening, px of the picture that is blurred */
  readonly radiusPx: number;
  readonly squeeze: number;
  /** px that the rim has moved for every px off the middle, signed like the radius, before the squeeze */
  readonly drift: number;
  readonly middleX: number;
  readonly middleY: number;
}

/**
 * How the rim cuts into a slab's disc, at the slab's size; null: it does not.
 * @param picture - the full size
 */
export function barrelRim(
  { catEye, squeeze }: ApertureSettings,
  { radiusPx: fullRadiusPx, level }: Slab,
  picture: { readonly widthPx: number; readonly heightPx: number },
): BarrelRim | null {
  if (catEye === 0) return null;
  const scale = 2 ** level;
  const radiusPx = fullRadiusPx / scale;
  const [middleX, middleY] = [picture.widthPx / 2 / scale, picture.heightPx / 2 / scale];
  return { radiusPx, squeeze, drift: (radiusPx * catEye) / Math.hypot(middleX, middleY), middleX, middleY };
}

export interface RimmedRow {
  readonly kernel: Kernel;
  readonly rim: BarrelRim;
  /** row of the picture */
  readonly y: number;
  /** running sums, per channel */
  readonly sums: readonly Float32Array[];
  /** where in the running sums the row that a kernel row reads begins */
  readonly startOf: (row: KernelRow) => number;
}

const subRows = 8;

/** Blurs one row through what the rim leaves of the opening; the weights are made to sum to one at every pixel. */
export function blurRimmedRow(options: RimmedRow, out: readonly Float32Array[]): void {
  const { kernel, rim, y, sums, startOf } = options;
  const widthPx = out[0].length;
  const area = new Float32Array(widthPx);
  const from = new Float32Array(widthPx);
  const to = new Float32Array(widthPx);
  for (const row of kernel) {
    const chord = rimChord(rim, row.down, y);
    if (chord.covered === 0) continue;
    const weight = row.weight * chord.covered;
    for (let x = 0; x < widthPx; x++) {
      const centre = -rim.drift * rim.squeeze * (x + 0.5 - rim.middleX);
      const left = Math.max(row.left, centre - chord.half);
      const right = Math.max(left, Math.min(row.right, centre + chord.half));
      from[x] = x + 0.5 + left;
      to[x] = x + 0.5 + right;
      area[x] += weight * (right - left);
    }
    const start = startOf(row);
    for (let channel = 0; channel < out.length; channel++) {
      addBetween(out[channel], sums[channel], { start, from, to, weight });
    }
  }
  for (const plane of out) for (let x = 0; x < widthPx; x++) plane[x] /= area[x];
}

/** Half the rim's width in a kernel row, and how much of the row's height it reaches. */
function rimChord(rim: BarrelRim, down: number, y: number): { half: number; covered: number } {
  const size = Math.abs(rim.radiusPx);
  const centre = -rim.drift * (y + 0.5 - rim.middleY);
  let [covered, half] = [0, 0];
  for (let i = 0; i < subRows; i++) {
    const height = (down - 0.5 + (i + 0.5) / subRows - centre) / size;
    if (height <= -1 || height >= 1) continue;
    covered++;
    half += Math.sqrt(1 - height * height);
  }
  return { half: covered > 0 ? (half / covered) * size * rim.squeeze : 0, covered: covered / subRows };
}

interface Spans {
  readonly start: number;
  readonly from: Float32Array;
  readonly to: Float32Array;
  readonly weight: number;
}

function addBetween(out: Float32Array, sums: Float32Array, { start, from, to, weight }: Spans): void {
  for (let x = 0; x < out.length; x++) {
    const left = Math.floor(from[x]);
    const right = Math.floor(to[x]);
    const a = start + left;
    const b = start + right;
    const upTo = sums[b] + (sums[b + 1] - sums[b]) * (to[x] - right);
    const before = sums[a] + (sums[a + 1] - sums[a]) * (from[x] - left);
    out[x] += weight * (upTo - before);
  }
}
