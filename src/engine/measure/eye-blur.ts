import type { Face } from '../../contract/face.js';
import type { Plane } from '../raster/plane.js';
import { resampleRegion } from '../raster/resample-region.js';
import type { MeasuredScene } from './measured-scene.js';

/** Half the part of the picture around each eye, in head heights: lids, lashes and iris. */
const halfWidth = 0.1;
const halfHeight = 0.06;
/** So much more around it is blurred along, in head heights. */
const margin = 0.08;
/** Finer detail than a head this tall shows makes no eye look sharper. */
const headMostPx = 400;
/** A step of the binomial (1 2 1)/4 both ways adds this to the variance along an axis. */
const stepVariance = 0.5;
/** The edges looked at: the steepest tenth. */
const edgeShare = 0.1;
/** Steeper than grain, in codes per pixel. */
const steepLeast = 1.5;

/**
 * How soft the sharper eye is, as the diameter of a disc in head heights. Its edges are blurred a little more: the less they lose by
 * it, the softer they were. A disc of diameter d spreads as a Gaussian of d/4. A blur larger than an iris (a twentieth of a head) is
 * read too small, by up to a half: there are no edges left then, only spots.
 * Source: Zhuo and Sim 2011 (defocus from the ratio of gradients).
 * @returns null where no edge is seen
 */
export function eyeBlur({ source, headHeightPx }: MeasuredScene, face: Face): number | null {
  const scale = Math.min(1, headMostPx / headHeightPx);
  const headPx = scale * headHeightPx;
  const found = [face.rightEye, face.leftEye].flatMap((eye) => {
    const box = {
      x: eye.x - (halfWidth + margin) * headHeightPx,
      y: eye.y - (halfHeight + margin) * headHeightPx,
      width: 2 * (halfWidth + margin) * headHeightPx,
      height: 2 * (halfHeight + margin) * headHeightPx,
    };
    const widthPx = Math.max(8, Math.round(box.width * scale));
    const heightPx = Math.max(6, Math.round(box.height * scale));
    const rgb = resampleRegion({ ...source, stride: 4, channels: 3 }, box, widthPx, heightPx);
    const data = Float32Array.from({ length: widthPx * heightPx }, (_, i) => luma(rgb, i));
    const steps = Math.max(1, Math.round((headPx / 60) ** 2 / stepVariance / 4));
    const sigma = edgeSigma({ widthPx, heightPx, data }, Math.max(1, Math.round(margin * headPx)), steps);
    return sigma === null ? [] : [sigma];
  });
  return found.length === 0 ? null : (4 * Math.min(...found)) / headPx;
}

const luma = (rgb: Float32Array, i: number) =>
  0.299 * rgb[i * 3] + 0.587 * rgb[i * 3 + 1] + 0.114 * rgb[i * 3 + 2];

/**
 * Standard deviation of the steepest edges' blur, px.
 * @param rimPx - so much of the plane is only there to be blurred along
 * @param steps - of the binomial by which the edges are blurred more
 */
function edgeSigma(plane: Plane, rimPx: number, steps: number): number | null {
  const first = smoothed(plane);
  let second = first;
  for (let step = 0; step < steps; step++) second = smoothed(second);
  const [before, after] = [slopes(first, rimPx), slopes(second, rimPx)];
  const steepest = [...before.keys()].sort((a, b) => before[b] - before[a]);
  const edges = steepest.slice(0, Math.max(4, Math.round(edgeShare * steepest.length)));
  const sumOf = (values: readonly number[]) => edges.reduce((sum, i) => sum + values[i], 0);
  const [steep, less] = [sumOf(before), sumOf(after)];
  if (steep < steepLeast * edges.length) return null;
  const loss = (steep / Math.max(1e-6, less)) ** 2 - 1;
  const variance = (steps * stepVariance) / Math.max(1e-3, loss) - stepVariance;
  return Math.sqrt(Math.max(0, variance));
}

function slopes({ widthPx, heightPx, data }: Plane, rimPx: number): number[] {
  const found: number[] = [];
  for (let y = rimPx; y < heightPx - rimPx; y++) {
    for (let x = rimPx; x < widthPx - rimPx; x++) {
      const i = y * widthPx + x;
      found.push(Math.hypot(data[i + 1] - data[i - 1], data[i + widthPx] - data[i - widthPx]) / 2);
    }
  }
  return found;
}

/** One binomial step both ways; the edge repeats. */
function smoothed({ widthPx, heightPx, data }: Plane): Plane {
  const out = new Float32Array(data.length);
  const at = (x: number, y: number) =>
    data[Math.min(heightPx - 1, Math.max(0, y)) * widthPx + Math.min(widthPx - 1, Math.max(0, x))];
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      let sum = 4 * at(x, y);
      sum += 2 * (at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1));
      sum += at(x - 1, y - 1) + at(x + 1, y - 1) + at(x - 1, y + 1) + at(x + 1, y + 1);
      out[y * widthPx + x] = sum / 16;
    }
  }
  return { widthPx, heightPx, data: out };
}
