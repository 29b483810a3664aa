import type { RowSource } from './blur-disc-rows.js';
import type { RadiusField } from './radius-field.js';

/** One of the radii the backdrop is blurred with, and its neighbours on the ladder. */
export interface Slab {
  readonly radiusPx: number;
  /** the next larger radius, farther away; Infinity for the farthest */
  readonly fartherPx: number;
  /** the next smaller one, nearer; negative for the nearest */
  readonly nearerPx: number;
}

/** A picture `2^level` times smaller than the full one, three channels of linear light. */
export interface SlabContent {
  readonly light: RowSource;
  readonly field: RadiusField;
  readonly level: number;
}

/** @param radii - falling */
export const slabsOf = (radii: readonly number[]): Slab[] =>
  radii.map((radiusPx, i) => ({
    radiusPx,
    fartherPx: radii[i - 1] ?? Infinity,
    nearerPx: radii[i + 1] ?? -1,
  }));

/**
 * What a slab blurs: its own light (red, green, blue times membership), its membership, and the share of everything that is not
 * nearer. Only the slab's own content enters its blur, so a near thing cannot glow into the blur of what lies behind it; the
 * share of what is not nearer is what that blur is measured against, so a ramp passes from slab to slab without a step.
 */
export function slabRows({ light, field, level }: SlabContent, slab: Slab): RowSource {
  const radii = new Float32Array(light.widthPx);
  return {
    widthPx: light.widthPx,
    heightPx: light.heightPx,
    channels: 5,
    readRow(y, into) {
      light.readRow(y, into);
      field.readRow(level, y, radii);
      const [red, green, blue, own, behind] = into;
      for (let x = 0; x < light.widthPx; x++) {
        const atLeastAsNear = share(slab.fartherPx, slab.radiusPx, radii[x]);
        const nearer = slab.nearerPx < 0 ? 0 : share(slab.radiusPx, slab.nearerPx, radii[x]);
        const membership = atLeastAsNear - nearer;
        red[x] *= membership;
        green[x] *= membership;
        blue[x] *= membership;
        own[x] = membership;
        behind[x] = 1 - nearer;
      }
    },
  };
}

/** 0 at the farther radius, 1 at the nearer one and below, straight between. */
function share(fartherPx: number, nearerPx: number, radius: number): number {
  if (radius <= nearerPx || fartherPx === Infinity) return 1;
  return radius >= fartherPx ? 0 : (fartherPx - radius) / (fartherPx - nearerPx);
}
