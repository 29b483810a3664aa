import type { LensLayer } from '../../engine/lens/lens-layer.js';
import { planeRange } from './plane-range.js';
import { grown, type Region } from './region.js';

/** Numbers of the slabs that show in a tile, farthest first, without those behind a slab that fills the tile. */
export function slabsIn({ radii, share, slabs, picture }: LensLayer, tile: Region): number[] {
  const shown: number[] = [];
  slabs.forEach((slab, number) => {
    const reach = Math.ceil(Math.abs(slab.radiusPx)) + 5 * 2 ** slab.level;
    const seen = grown(tile, reach);
    if (share !== null && planeRange(share, seen, picture).most <= 0) return;
    const { least, most } = planeRange(radii, seen, picture);
    if (least >= slab.beginsPx || most <= slab.endsPx) return;
    const fillsTile = share === null && most <= slab.fullFromPx && least >= slab.fullToPx;
    if (fillsTile) shown.length = 0;
    shown.push(number);
  });
  return shown;
}
