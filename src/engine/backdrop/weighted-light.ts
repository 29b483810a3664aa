/** Light of which every pixel is known to a degree: interleaved red, green, blue, weight; colours are not multiplied. */
export interface WeightedLight {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Float32Array;
}

/** Half the size: colours averaged by weight; a pixel is known when any of its four is. */
export function halveWeighted({ widthPx: width, heightPx: height, data }: WeightedLight): WeightedLight {
  const widthPx = Math.ceil(width / 2);
  const heightPx = Math.ceil(height / 2);
  const half = new Float32Array(widthPx * heightPx * 4);
  for (let y = 0, at = 0; y < heightPx; y++) {
    const lower = Math.min(2 * y + 1, height - 1) * width;
    for (let x = 0; x < widthPx; x++, at += 4) {
      const right = Math.min(2 * x + 1, width - 1);
      let unknown = 1;
      let sum = 0;
      for (const row of [2 * y * width, lower]) {
        for (const column of [2 * x, right]) {
          const from = (row + column) * 4;
          const weight = data[from + 3];
          unknown *= 1 - weight;
          sum += weight;
          half[at] += weight * data[from];
          half[at + 1] += weight * data[from + 1];
          half[at + 2] += weight * data[from + 2];
        }
      }
      const scale = sum > 0 ? 1 / sum : 0;
      half[at] *= scale;
      half[at + 1] *= scale;
      half[at + 2] *= scale;
      half[at + 3] = 1 - unknown;
    }
  }
  return { widthPx, heightPx, data: half };
}

/** Light at the centre of pixel (x, y) of a picture twice the size, bilinear; the first three of `into`. */
export function sampleTwice(
  { widthPx, heightPx, data }: WeightedLight,
  x: number,
  y: number,
  into: Float32Array,
): void {
  const left = Math.max(0, (x - 1) >> 1);
  const top = Math.max(0, (y - 1) >> 1);
  const right = Math.min(widthPx - 1, (x + 1) >> 1);
  const bottom = Math.min(heightPx - 1, (y + 1) >> 1);
  const rightShare = x % 2 === 0 ? 0.75 : 0.25;
  const bottomShare = y % 2 === 0 ? 0.75 : 0.25;
  const a = (top * widthPx + left) * 4;
  const b = (top * widthPx + right) * 4;
  const c = (bottom * widthPx + left) * 4;
  const d = (bottom * widthPx + right) * 4;
  for (let channel = 0; channel < 3; channel++) {
    const upper = data[a + channel] + (data[b + channel] - data[a + channel]) * rightShare;
    const lower = data[c + channel] + (data[d + channel] - data[c + channel]) * rightShare;
    into[channel] = upper + (lower - upper) * bottomShare;
  }
}

/** Fills in place what is unknown in `fine` from a coarser picture that is known everywhere. */
export function fillFrom(coarse: WeightedLight, fine: WeightedLight): void {
  const sample = new Float32Array(3);
  for (let y = 0, at = 0; y < fine.heightPx; y++) {
    for (let x = 0; x < fine.widthPx; x++, at += 4) {
      const weight = fine.data[at + 3];
      if (weight >= 1) continue;
      sampleTwice(coarse, x, y, sample);
      for (let channel = 0; channel < 3; channel++) {
        fine.data[at + channel] = sample[channel] + (fine.data[at + channel] - sample[channel]) * weight;
      }
      fine.data[at + 3] = 1;
    }
  }
}
