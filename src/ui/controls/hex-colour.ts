import type { Tone } from '../../contract/backdrop-settings.js';

/** `[222, 224, 227]` → `#DEE0E3` */
export const formatHex = (tone: Tone): string =>
  `#${tone.map((code) => Math.round(code).toString(16).padStart(2, '0')).join('')}`.toUpperCase();

/** The colour in `#DEE0E3`, `dee0e3` or `#abc`; undefined for anything else. */
export function readHex(text: string): Tone | undefined {
  const digits = /^\s*#?([\da-f]{6}|[\da-f]{3})\s*$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const long = digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join('');
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16));
  return [red!, green!, blue!];
}
