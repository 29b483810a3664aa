import type { Tone } from '../contract/backdrop-settings.js';
import type { Lab } from '../contract/lab.js';

/** White of the profile connection space, to which measured colours are relative. */
const white = [0.9642, 1, 0.8249] as const;
/** sRGB's own colours in that space, and the way back. Source: ICC, adapted after Bradford; numbers by Lindbloom. */
const toXyz = [
  [0.4360747, 0.3850649, 0.1430804],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322, 0.0971045, 0.7141733],
] as const;
const fromXyz = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
] as const;

type Three = readonly [number, number, number];
const times = (matrix: readonly Three[], [x, y, z]: Three) =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Three;

/** The sRGB colour that shows a measured one best. Source: CIE 15:2004. */
export function toneOfLab([lightness, a, b]: Lab): Tone {
  const y = (lightness + 16) / 116;
  const cubed = [y + a / 500, y, y - b / 200].map((root) =>
    root > 6 / 29 ? root ** 3 : (116 * root - 16) / (24389 / 27),
  );
  const xyz = cubed.map((value, i) => value * white[i]!) as unknown as Three;
  return times(fromXyz, xyz).map((light) =>
    Math.round(255 * encoded(Math.max(0, Math.min(1, light)))),
  ) as unknown as Tone;
}

/** The same the other way round, to two digits. */
export function labOfTone(tone: Tone): Lab {
  const light = tone.map((code) => decoded(code / 255)) as unknown as Three;
  const [x, y, z] = times(toXyz, light).map((value, i) => root(value / white[i]!)) as unknown as Three;
  const round = (value: number) => Math.round(value * 100) / 100 || 0;
  return [round(Math.max(0, Math.min(100, 116 * y - 16))), round(500 * (x - y)), round(200 * (y - z))];
}

const root = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
const decoded = (code: number) => (code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4);
const encoded = (light: number) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
