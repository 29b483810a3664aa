/** Interleaved RGBA floats. */
export interface FloatPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgba: Float32Array;
}

/**
 * A picture read `scale` times as densely, by Catmull and Rom's cubic, which passes through the pixels and adds no blur of its own:
 * pixel (x, y) stands at (scale·x, scale·y). The rim is repeated beyond the picture; alpha stays within 0..1.
 * @param scale - whole, ≥ 1
 * @returns (scale·(width − 1) + 1) × (scale·(height − 1) + 1) pixels, the caller's
 */
export function finerPicture({ widthPx, heightPx, rgba }: FloatPicture, scale: number): FloatPicture {
  const wide = scale * (widthPx - 1) + 1;
  const high = scale * (heightPx - 1) + 1;
  const rows = new Float32Array(wide * heightPx * 4);
  for (let y = 0; y < heightPx; y++) {
    const line = { from: y * widthPx * 4, count: widthPx, step: 4, into: y * wide * 4, intoStep: 4 };
    refineLine(rgba, rows, scale, line);
  }
  const finer = new Float32Array(wide * high * 4);
  for (let x = 0; x < wide; x++) {
    const line = { from: x * 4, count: heightPx, step: wide * 4, into: x * 4, intoStep: wide * 4 };
    refineLine(rows, finer, scale, line);
  }
  for (let i = 3; i < finer.length; i += 4) finer[i] = Math.min(1, Math.max(0, finer[i]));
  return { widthPx: wide, heightPx: high, rgba: finer };
}

interface Line {
  readonly from: number;
  readonly count: number;
  readonly step: number;
  readonly into: number;
  readonly intoStep: number;
}

function refineLine(source: Float32Array, target: Float32Array, scale: number, line: Line): void {
  const { from, count, step, into, intoStep } = line;
  const place = (i: number) => from + Math.min(count - 1, Math.max(0, i)) * step;
  for (let phase = 0; phase < scale; phase++) {
    const [w0, w1, w2, w3] = cubicWeights(phase / scale);
    const end = phase === 0 ? count : count - 1;
    for (let i = 0; i < end; i++) {
      const [a, b, c, d] = [place(i - 1), place(i), place(i + 1), place(i + 2)];
      const out = into + (i * scale + phase) * intoStep;
      for (let channel = 0; channel < 4; channel++) {
        target[out + channel] =
          w0 * source[a + channel] +
          w1 * source[b + channel] +
          w2 * source[c + channel] +
          w3 * source[d + channel];
      }
    }
  }
}

function cubicWeights(f: number): readonly [number, number, number, number] {
  return [
    (((2 - f) * f - 1) * f) / 2,
    ((3 * f - 5) * f * f + 2) / 2,
    (((4 - 3 * f) * f + 1) * f) / 2,
    ((f - 1) * f * f) / 2,
  ];
}
