import type { Plane } from '../../../src/engine/raster/plane.js';

/** Both derivatives of a plane; the caller owns them. */
export interface Gradient {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Taps below this share of the kernel's peak are left out. */
const epsilon = 0.01;

/**
 * First derivatives of a plane smoothed by a Gaussian, edges repeated. The kernels have unit energy, as in the error measure this
 * serves, so a ramp of slope s (per pixel) comes out as about s · σ² · √(8π).
 * Source: gradient error of Rhemann et al. 2009 (CVPR), σ = 1.4.
 */
export function gaussianGradient(plane: Plane, sigmaPx: number): Gradient {
  const halfPx = Math.ceil(sigmaPx * Math.sqrt(-2 * Math.log(Math.sqrt(2 * Math.PI) * sigmaPx * epsilon)));
  const smooth = unitEnergy(halfPx, (at) => Math.exp(-(at ** 2) / (2 * sigmaPx ** 2)));
  const derive = unitEnergy(halfPx, (at) => at * Math.exp(-(at ** 2) / (2 * sigmaPx ** 2)));
  return {
    x: alongColumns(alongRows(plane, derive), smooth).data,
    y: alongColumns(alongRows(plane, smooth), derive).data,
  };
}

/** Length of the gradient in every pixel. */
export function gradientLength(plane: Plane, sigmaPx: number): Float32Array {
  const { x, y } = gaussianGradient(plane, sigmaPx);
  for (let i = 0; i < x.length; i++) x[i] = Math.sqrt(x[i] ** 2 + y[i] ** 2);
  return x;
}

function unitEnergy(halfPx: number, weight: (at: number) => number): Float64Array {
  const taps = Float64Array.from({ length: 2 * halfPx + 1 }, (_, i) => weight(i - halfPx));
  const energy = Math.sqrt(taps.reduce((sum, tap) => sum + tap * tap, 0));
  return taps.map((tap) => tap / energy);
}

function alongRows({ widthPx, heightPx, data }: Plane, taps: Float64Array): Plane {
  const half = taps.length >> 1;
  const out = new Float32Array(data.length);
  const line = new Float32Array(widthPx + 2 * half);
  for (let y = 0; y < heightPx; y++) {
    const row = data.subarray(y * widthPx, (y + 1) * widthPx);
    line.fill(row[0], 0, half).fill(row[widthPx - 1], widthPx + half);
    line.set(row, half);
    for (let x = 0; x < widthPx; x++) {
      let sum = 0;
      for (let tap = 0; tap < taps.length; tap++) sum += taps[tap] * line[x + tap];
      out[y * widthPx + x] = sum;
    }
  }
  return { widthPx, heightPx, data: out };
}

function alongColumns({ widthPx, heightPx, data }: Plane, taps: Float64Array): Plane {
  const half = taps.length >> 1;
  const out = new Float32Array(data.length);
  for (let y = 0; y < heightPx; y++) {
    for (let tap = -half; tap <= half; tap++) {
      const weight = taps[tap + half];
      const from = Math.min(heightPx - 1, Math.max(0, y + tap)) * widthPx;
      for (let x = 0; x < widthPx; x++) out[y * widthPx + x] += weight * data[from + x];
    }
  }
  return { widthPx, heightPx, data: out };
}
