/** A photo and its matte at one size, in linear light; what the colour solver works on. */
export interface MattingLevel {
  readonly widthPx: number;
  readonly heightPx: number;
  /** linear light, interleaved RGB */
  readonly light: Float32Array;
  /** 0..1 */
  readonly alpha: Float32Array;
}

/** Averages two by two; an odd last row or column is averaged with itself. */
export function halveMattingLevel({
  widthPx: width,
  heightPx: height,
  light,
  alpha,
}: MattingLevel): MattingLevel {
  const widthPx = Math.ceil(width / 2);
  const heightPx = Math.ceil(height / 2);
  const half = {
    widthPx,
    heightPx,
    light: new Float32Array(widthPx * heightPx * 3),
    alpha: new Float32Array(widthPx * heightPx),
  };
  for (let y = 0, at = 0; y < heightPx; y++) {
    const upper = 2 * y * width;
    const lower = Math.min(2 * y + 1, height - 1) * width;
    for (let x = 0; x < widthPx; x++, at++) {
      const left = 2 * x;
      const right = Math.min(left + 1, width - 1);
      const [a, b, c, d] = [upper + left, upper + right, lower + left, lower + right];
      half.alpha[at] = (alpha[a] + alpha[b] + alpha[c] + alpha[d]) / 4;
      for (let channel = 0; channel < 3; channel++) {
        half.light[at * 3 + channel] =
          (light[a * 3 + channel] +
            light[b * 3 + channel] +
            light[c * 3 + channel] +
            light[d * 3 + channel]) /
          4;
      }
    }
  }
  return half;
}
