import type { Lab } from './lab.js';

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const seventh25 = 25 ** 7;

/**
 * Colour difference ΔE00. Source: CIE 142-2001, in the form of Sharma, Wu and Dalal (2005), with all three parametric factors 1.
 */
export function ciede2000(one: Lab, other: Lab): number {
  const meanChroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
  const grey = 1.5 - 0.5 * seventhShare(meanChroma);
  const first = polar(one[1] * grey, one[2]);
  const second = polar(other[1] * grey, other[2]);
  const bothColoured = first.chroma * second.chroma !== 0;
  const turn = bothColoured ? shortestTurn(second.hue - first.hue) : 0;
  const lightness = (one[0] + other[0]) / 2;
  const chroma = (first.chroma + second.chroma) / 2;
  const hue = bothColoured ? middleHue(first.hue, second.hue) : first.hue + second.hue;
  const t =
    1 -
    0.17 * Math.cos(radians(hue - 30)) +
    0.24 * Math.cos(radians(2 * hue)) +
    0.32 * Math.cos(radians(3 * hue + 6)) -
    0.2 * Math.cos(radians(4 * hue - 63));
  const offGrey = (lightness - 50) ** 2;
  const lightnessTerm = (other[0] - one[0]) / (1 + (0.015 * offGrey) / Math.sqrt(20 + offGrey));
  const chromaTerm = (second.chroma - first.chroma) / (1 + 0.045 * chroma);
  const hueTerm =
    (2 * Math.sqrt(first.chroma * second.chroma) * Math.sin(radians(turn / 2))) / (1 + 0.015 * chroma * t);
  const rotation = -2 * seventhShare(chroma) * Math.sin(radians(60 * Math.exp(-(((hue - 275) / 25) ** 2))));
  return Math.sqrt(lightnessTerm ** 2 + chromaTerm ** 2 + hueTerm ** 2 + rotation * chromaTerm * hueTerm);
}

const seventhShare = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + seventh25));

function polar(a: number, b: number): { chroma: number; hue: number } {
  const degrees = a === 0 && b === 0 ? 0 : (Math.atan2(b, a) * 180) / Math.PI;
  return { chroma: Math.hypot(a, b), hue: degrees < 0 ? degrees + 360 : degrees };
}

function shortestTurn(degrees: number): number {
  if (degrees > 180) return degrees - 360;
  return degrees < -180 ? degrees + 360 : degrees;
}

function middleHue(one: number, other: number): number {
  const sum = one + other;
  if (Math.abs(one - other) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}
