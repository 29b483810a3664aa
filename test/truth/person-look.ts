import type { Light } from './canvas.js';

/** Where a head stands in the frame. */
export interface HeadPlace {
  readonly centreX: number;
  readonly chinY: number;
  /** crown to chin */
  readonly headPx: number;
}

export type HairStyle = 'short' | 'long' | 'curly' | 'bun' | 'bob';

/** What a drawn person looks like; all colours in linear light. */
export interface PersonLook {
  readonly seed: number;
  readonly skin: Light;
  readonly hair: Light;
  readonly style: HairStyle;
  readonly cloth: Light;
  /** worn under the jacket; absent: a plain top */
  readonly shirt?: Light;
  readonly hasGlasses?: boolean;
  readonly hasEarRings?: boolean;
  /** where the light comes from: −1 left .. 1 right; absent: −0.5 */
  readonly lightFrom?: number;
}

/** Colour times a share. */
export const shade = ([r, g, b]: Light, share: number): Light => [r * share, g * share, b * share];

/** From one colour to another, `share` 0..1. */
export const mix = (a: Light, b: Light, share: number): Light => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];
