import type { Plane } from '../raster/plane.js';
import { readPlaneRow } from '../raster/plane-row.js';
import type { RadiusField } from './radius-field.js';
import type { RowSource } from './row-source.js';
import { type Slab, shareNearer, shareOrNearer } from './slab.js';

/** A layer at the size at which a slab is blurred. */
export interface SlabContent {
  /** three channels of linear light */
  readonly light: RowSource;
  readonly field: RadiusField;
  /** share of each place that is in the layer; null: all is */
  readonly share: Plane | null;
  /** of the full picture */
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * What a slab blurs: its own light (red, green, blue times membership), its membership, and the share of everything that is not
 * nearer. Only the slab's own content enters its blur, so a near thing cannot glow into the blur of what lies behind it; the
 * share of what is not nearer is what that blur is measured against, so a ramp passes from slab to slab without a step.
 */
export function slabRows({ light, field, share, ...full }: SlabContent, slab: Slab): RowSource {
  const radii = new Float32Array(light.widthPx);
  const inLayer = new Float32Array(light.widthPx).fill(1);
  const scale = 2 ** slab.level;
  return {
    widthPx: light.widthPx,
    heightPx: light.heightPx,
    channels: 5,
    readRow(y, into) {
      light.readRow(y, into);
      field.readRow(slab.level, y, radii);
      const row = { y, widthPx: full.widthPx / scale, heightPx: full.heightPx / scale };
      if (share) readPlaneRow(share, row, inLayer);
      const [red, green, blue, own, behind] = into;
      for (let x = 0; x < light.widthPx; x++) {
        const nearer = shareNearer(slab, radii[x]);
        const membership = inLayer[x] * (shareOrNearer(slab, radii[x]) - nearer);
        red[x] *= membership;
        green[x] *= membership;
        blue[x] *= membership;
        own[x] = membership;
        behind[x] = 1 - inLayer[x] * nearer;
      }
    },
  };
}
