import { growMask } from '../raster/grow-mask.js';
import type { Mask } from '../raster/mask.js';
import { maskWhere } from '../raster/mask-where.js';
import type { Plane } from '../raster/plane.js';
import type { FirstMatte } from './first-matte.js';

/** What has to be solved for, and how far the first matte is believed there. */
export interface MattingBand {
  /** 1 where alpha is unknown (the trimap's middle grey) */
  readonly unknown: Mask;
  /** per pixel, as in `MattingTile` */
  readonly guessPull: Float32Array;
}

interface BandRule {
  /** first alphas this near to 0 and 1 are taken as sure, before the band is widened */
  readonly sureWithin: number;
  /** how far the sure areas are shrunk, in the network's own pixels */
  readonly marginNetworkPx: number;
  readonly guessPull: number;
}

/** Cloth and skin end in a line that the network knows to a pixel of its own; colours mislead more often than it does. */
const plain: BandRule = { sureWithin: 0.12, marginNetworkPx: 0.7, guessPull: 0.03 };
/** Hair goes on where the network has stopped seeing it: there the photo's colours decide alone. */
const hairy: BandRule = { sureWithin: 0.02, marginNetworkPx: 2.5, guessPull: 0 };

const likelyHair = 0.3;
/** Hair flies this far beyond where the network sees it, in its own pixels. */
const hairReachNetworkPx = 6;
const leastMarginPx = 2;

/**
 * The band along a first matte's outline: narrow along cloth and skin, wide where hair is near. The two rules and their numbers
 * were chosen on the reference portraits: they halve the error along clothes and keep it in hair.
 */
export function mattingBand({ person, hair, networkPx }: Omit<FirstMatte, 'doubt'>): MattingBand {
  const { widthPx, heightPx, data } = person;
  const size = { widthPx, heightPx };
  const seen = maskWhere(hair, (value) => value > likelyHair);
  const isHairy = growMask(seen, Math.max(leastMarginPx, hairReachNetworkPx * networkPx)).data;
  const unknown = new Uint8Array(data.length);
  const guessPull = new Float32Array(data.length);
  for (const rule of [plain, hairy]) {
    const band = bandBy(rule, person, networkPx);
    for (let i = 0; i < unknown.length; i++) {
      if ((isHairy[i] === 1) !== (rule === hairy)) continue;
      unknown[i] = band[i]!;
      guessPull[i] = rule.guessPull;
    }
  }
  return { unknown: { ...size, data: unknown }, guessPull };
}

function bandBy(rule: BandRule, person: Plane, networkPx: number): Uint8Array {
  const marginPx = Math.max(leastMarginPx, Math.round(rule.marginNetworkPx * networkPx));
  const { sureWithin } = rule;
  const unsure = maskWhere(person, (value) => value >= sureWithin && value <= 1 - sureWithin);
  const band = growMask(unsure, marginPx).data;
  // A matte may jump from 0 to 1 without an unsure pixel between: such steps are widened too.
  const inside = maskWhere(person, (value) => value >= 0.5);
  const wide = growMask(inside, marginPx).data;
  const narrow = growMask(inside, -marginPx).data;
  for (let i = 0; i < band.length; i++) if (wide[i] !== narrow[i]) band[i] = 1;
  return band;
}
