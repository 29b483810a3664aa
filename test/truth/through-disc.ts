/** Linear light of one size, interleaved RGB. */
export interface LightPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly light: Float32Array;
}

const subRows = 4;

/**
 * The whole picture through one even disc, by sums along rows; the rim repeats. For comparing only: no depth, no edges.
 * @param radiusPx - 0 or more; below half a pixel the picture comes back as it is
 */
export function throughDisc({ widthPx, heightPx, light }: LightPicture, radiusPx: number): Float32Array {
  if (radiusPx < 0.5) return light;
  const out = new Float32Array(light.length);
  const reach = Math.ceil(radiusPx);
  const halves = Array.from({ length: 2 * reach + 1 }, (_, i) => halfWidth(radiusPx, i - reach));
  const area = halves.reduce((sum, half) => sum + 2 * half, 0);
  const sums = new Float64Array(widthPx + 2 * reach + 3);
  for (let channel = 0; channel < 3; channel++) {
    for (let row = -reach; row < heightPx + reach; row++) {
      const source = Math.min(heightPx - 1, Math.max(0, row)) * widthPx;
      for (let i = 0; i < sums.length - 1; i++) {
        const x = Math.min(widthPx - 1, Math.max(0, i - reach - 1));
        sums[i + 1] = sums[i] + light[(source + x) * 3 + channel];
      }
      for (let i = 0; i <= 2 * reach; i++) {
        const y = row + i - reach;
        if (y < 0 || y >= heightPx || halves[i] === 0) continue;
        for (let x = 0; x < widthPx; x++) {
          const middle = x + reach + 1.5;
          const share = sumAt(sums, middle + halves[i]) - sumAt(sums, middle - halves[i]);
          out[(y * widthPx + x) * 3 + channel] += share / area;
        }
      }
    }
  }
  return out;
}

/** Half the disc's width in a row of pixels, mean over the row's height. */
function halfWidth(radiusPx: number, row: number): number {
  let sum = 0;
  for (let sub = 0; sub < subRows; sub++) {
    const y = row - 0.5 + (sub + 0.5) / subRows;
    sum += Math.sqrt(Math.max(0, radiusPx ** 2 - y * y)) / subRows;
  }
  return sum;
}

function sumAt(sums: Float64Array, place: number): number {
  const left = Math.floor(place);
  return sums[left] + (sums[left + 1] - sums[left]) * (place - left);
}
