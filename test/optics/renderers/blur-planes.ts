import type { Plane } from '../../../src/engine/raster/plane.js';

const mirrored = (i: number, length: number): number => {
  const at = ((i % (2 * length)) + 2 * length) % (2 * length);
  return at < length ? at : 2 * length - 1 - at;
};

/** Gaussian blur, cut off at three deviations, the border mirrored. */
export function gaussianBlur({ widthPx, heightPx, data }: Plane, sigmaPx: number): Plane {
  if (sigmaPx <= 0) return { widthPx, heightPx, data: data.slice() };
  const reach = Math.ceil(3 * sigmaPx);
  const taps = Float32Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigmaPx ** 2)),
  );
  const sum = taps.reduce((total, tap) => total + tap, 0);
  taps.forEach((tap, i) => {
    taps[i] = tap / sum;
  });
  const across = convolved(data, { lines: heightPx, length: widthPx, lineStep: widthPx, step: 1 }, taps);
  const both = convolved(across, { lines: widthPx, length: heightPx, lineStep: 1, step: widthPx }, taps);
  return { widthPx, heightPx, data: both };
}

interface Lines {
  readonly lines: number;
  readonly length: number;
  readonly lineStep: number;
  readonly step: number;
}

function convolved(
  from: Float32Array,
  { lines, length, lineStep, step }: Lines,
  taps: Float32Array,
): Float32Array {
  const reach = (taps.length - 1) / 2;
  const into = new Float32Array(from.length);
  const padded = new Float32Array(length + 2 * reach);
  for (let line = 0; line < lines; line++) {
    for (let i = 0; i < padded.length; i++)
      padded[i] = from[line * lineStep + mirrored(i - reach, length) * step];
    for (let i = 0; i < length; i++) {
      let sum = 0;
      for (let tap = 0; tap < taps.length; tap++) sum += taps[tap] * padded[i + tap];
      into[line * lineStep + i * step] = sum;
    }
  }
  return into;
}

/** Mean over a disc of whole pixels, as a filter kernel draws it: dx² + dy² ≤ r². The border mirrored. */
export function discBlur({ widthPx, heightPx, data }: Plane, radiusPx: number): Plane {
  const reach = Math.floor(radiusPx);
  const stride = widthPx + 2 * reach + 1;
  const sums = new Float64Array(stride * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let i = 0, sum = 0; i < stride - 1; i++) {
      sum += data[y * widthPx + mirrored(i - reach, widthPx)];
      sums[y * stride + i + 1] = sum;
    }
  }
  const out = new Float32Array(data.length);
  let pixels = 0;
  for (let dy = -reach; dy <= reach; dy++) {
    const half = Math.floor(Math.sqrt(radiusPx * radiusPx - dy * dy));
    pixels += 2 * half + 1;
    for (let y = 0; y < heightPx; y++) {
      const row = mirrored(y + dy, heightPx) * stride + reach;
      for (let x = 0, at = y * widthPx; x < widthPx; x++, at++) {
        out[at] += sums[row + x + half + 1] - sums[row + x - half];
      }
    }
  }
  return { widthPx, heightPx, data: out.map((sum) => sum / pixels) };
}
