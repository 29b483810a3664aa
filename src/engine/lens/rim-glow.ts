import type { Frame, Room } from './frame-light.js';
import { luminance } from './luminance.js';

/** From this light on a channel is cut off; where all are, the hue is lost. */
const cutOffLight = 0.93;
/** Luminance of a rim that tells its hue for sure. */
const sureGlow = 0.06;

export interface RimGlow {
  /** linear light of luminance 1 */
  readonly hue: readonly [number, number, number];
  /** how far it can be believed, 0..1 */
  readonly trust: number;
}

/**
 * The colour of a spot whose middle is burnt out: what its antialiased rim has more than the surroundings, where some channel is
 * not cut off. White, with no trust, when the rim has nothing.
 */
export function rimGlow(
  { backdrop, toLinear }: Room,
  { left, top, right, bottom }: Frame,
  around: readonly [number, number, number],
): RimGlow {
  const sums = [0, 0, 0];
  let pixels = 0;
  const add = (x: number, y: number) => {
    const at = (y * backdrop.widthPx + x) * 3;
    const light = [0, 1, 2].map((channel) => toLinear[backdrop.data[at + channel]]);
    if (Math.min(...light) >= cutOffLight) return;
    for (let channel = 0; channel < 3; channel++) sums[channel] += light[channel] - around[channel];
    pixels++;
  };
  for (let x = left; x <= right; x++) {
    add(x, top);
    add(x, bottom);
  }
  for (let y = top + 1; y < bottom; y++) {
    add(left, y);
    add(right, y);
  }
  const glow = sums.map((sum) => Math.max(0, sum) / Math.max(1, pixels));
  const level = luminance(glow[0], glow[1], glow[2]);
  if (level <= 0) return { hue: [1, 1, 1], trust: 0 };
  return {
    hue: [glow[0] / level, glow[1] / level, glow[2] / level],
    trust: Math.min(1, level / sureGlow),
  };
}
