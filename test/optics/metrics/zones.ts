import type { Plane } from '../../../src/engine/raster/plane.js';
import { distanceTo } from './distance-to.js';

/** Parts of a picture, one byte per pixel, 1 inside. */
export interface Zones {
  /** all but a border, since what lies beyond the frame is known to nobody but the truth */
  readonly whole: Uint8Array;
  /** where the person ends and the room begins: outside of the person, within the reach of the blur */
  readonly ring: Uint8Array;
  /** the person's soft edges */
  readonly hair: Uint8Array;
}

/** Below this share of person a pixel is outside. */
const outside = 0.02;

/**
 * @param alpha - the exact share of the person, 0..1
 * @param reachPx - width of the ring, of which at least 2 px are taken
 * @param borderPx - left out on every side
 */
export function zonesOf({ widthPx, heightPx, data }: Plane, reachPx: number, borderPx: number): Zones {
  const person = Uint8Array.from(data, (share) => (share >= outside ? 1 : 0));
  const distance = distanceTo({ widthPx, heightPx, data: person });
  const zone = () => new Uint8Array(data.length);
  const zones = { whole: zone(), ring: zone(), hair: zone() };
  const border = Math.ceil(borderPx);
  const reach = Math.max(2, reachPx);
  for (let y = border; y < heightPx - border; y++) {
    for (let x = border, i = y * widthPx + border; x < widthPx - border; x++, i++) {
      zones.whole[i] = 1;
      if (distance[i] > 0 && distance[i] <= reach) zones.ring[i] = 1;
      if (data[i] > 0.05 && data[i] < 0.95) zones.hair[i] = 1;
    }
  }
  return zones;
}
