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
  /** running sums, per channel; three channels at least */
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
  const spans = spansOf(widthPx);
  const { leftAt, rightAt, leftShare, rightShare } = spans;
  const drift = rim.drift * rim.squeeze;
  for (const row of kernel) {
    const chord = rimChord(rim, row.down, y);
    if (chord.covered === 0) continue;
    const weight = row.weight * chord.covered;
    const start = startOf(row);
    for (let x = 0; x < widthPx; x++) {
      const centre = drift * (rim.middleX - x - 0.5);
      const left = Math.max(row.left, centre - chord.half);
      const right = Math.max(left, Math.min(row.right, centre + chord.half));
      // Never negative, so that cutting off the fraction rounds down.
      const leftPlace = start + x + 0.5 + left;
      const rightPlace = start + x + 0.5 + right;
      const leftIndex = leftPlace | 0;
      const rightIndex = rightPlace | 0;
      leftAt[x] = leftIndex;
      rightAt[x] = rightIndex;
      leftShare[x] = leftPlace - leftIndex;
      rightShare[x] = rightPlace - rightIndex;
      area[x] += weight * (right - left);
    }
    addColours(out, sums, spans, weight);
    for (let channel = 3; channel < out.length; channel++) {
      addBetween(out[channel], sums[channel], spans, weight);
    }
  }
  for (const plane of out) for (let x = 0; x < widthPx; x++) plane[x] /= area[x];
}

/** Where each pixel's span begins and ends among the running sums; the same for all channels. */
interface Spans {
  readonly leftAt: Int32Array;
  readonly rightAt: Int32Array;
  readonly leftShare: Float32Array;
  readonly rightShare: Float32Array;
}

const spansOf = (widthPx: number): Spans => ({
  leftAt: new Int32Array(widthPx),
  rightAt: new Int32Array(widthPx),
  leftShare: new Float32Array(widthPx),
  rightShare: new Float32Array(widthPx),
});

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

/** The first three channels at once, so that each span is read once for all of them. */
function addColours(
  [red, green, blue]: readonly Float32Array[],
  [reds, greens, blues]: readonly Float32Array[],
  { leftAt, rightAt, leftShare, rightShare }: Spans,
  weight: number,
): void {
  for (let x = 0; x < red.length; x++) {
    const a = leftAt[x];
    const b = rightAt[x];
    const c = weight * leftShare[x];
    const d = weight * rightShare[x];
    const e = weight - c;
    const f = weight - d;
    red[x] += f * reds[b] + d * reds[b + 1] - e * reds[a] - c * reds[a + 1];
    green[x] += f * greens[b] + d * greens[b + 1] - e * greens[a] - c * greens[a + 1];
    blue[x] += f * blues[b] + d * blues[b + 1] - e * blues[a] - c * blues[a + 1];
  }
}

function addBetween(out: Float32Array, sums: Float32Array, spans: Spans, weight: number): void {
  const { leftAt, rightAt, leftShare, rightShare } = spans;
  for (let x = 0; x < out.length; x++) {
    const a = leftAt[x];
    const b = rightAt[x];
    const upTo = sums[b] + (sums[b + 1] - sums[b]) * rightShare[x];
    const before = sums[a] + (sums[a + 1] - sums[a]) * leftShare[x];
    out[x] += weight * (upTo - before);
  }
}
