import type { SolidPaint } from '../host/paint.js';

/** A paint of one colour, as `#rrggbb`. */
export function solidPaint(hex: string): SolidPaint {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return { type: 'SOLID', color: { r: r!, g: g!, b: b! } };
}
