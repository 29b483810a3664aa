import type { MattingLevel } from './matting-level.js';

/** Pixels within so many pixels of a soft edge, along rows and columns, tell what it looks like there. */
const nearPx = 6;
/** Fewer pairs of neighbours than this tell nothing. */
const pairsLeast = 20;
/** Mean squared step, in linear light, of what looks perfectly even. */
const evenStep = 1e-5;
/** What is left over between the photo and the mixture belongs to the busier layer, more than the steps alone would say. */
const emphasis = 0.7;
const [leastRatio, mostRatio] = [1, 6];

/**
 * How much busier the room is than the person around the soft edges: mean squared step from pixel to pixel where either is seen
 * alone, room over person, 1..6; 1 when there is nothing to tell it by.
 */
export function roomBusyness(level: MattingLevel): number {
  const { widthPx, heightPx, alpha, light } = level;
  const near = nearSoftEdges(level);
  const steps = { room: 0, person: 0 };
  const pairs = { room: 0, person: 0 };
  for (let y = 0; y < heightPx; y++) {
    for (let i = y * widthPx, end = i + widthPx - 1; i < end; i++) {
      if (near[i] === 0 || alpha[i] !== alpha[i + 1]) continue;
      const layer = alpha[i] <= 0 ? 'room' : alpha[i] >= 1 ? 'person' : undefined;
      if (layer === undefined) continue;
      for (let at = i * 3; at < i * 3 + 3; at++) steps[layer] += (light[at] - light[at + 3]) ** 2;
      pairs[layer]++;
    }
  }
  if (pairs.room < pairsLeast || pairs.person < pairsLeast) return 1;
  const ratio = (steps.room / pairs.room + evenStep) / (steps.person / pairs.person + evenStep);
  return Math.min(mostRatio, Math.max(leastRatio, emphasis * ratio));
}

/** 1 within reach of a soft edge. */
function nearSoftEdges({ widthPx, heightPx, alpha }: MattingLevel): Uint8Array {
  const near = new Uint8Array(alpha.length);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (alpha[i] <= 0 || alpha[i] >= 1) continue;
      near.fill(1, i - Math.min(x, nearPx), i + Math.min(widthPx - 1 - x, nearPx) + 1);
      for (let down = -Math.min(y, nearPx); down <= Math.min(heightPx - 1 - y, nearPx); down++) {
        near[i + down * widthPx] = 1;
      }
    }
  }
  return near;
}
