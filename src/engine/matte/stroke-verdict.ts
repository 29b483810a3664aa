import { growMask } from '../raster/grow-mask.js';
import type { StrokeSite } from './grow-stroke.js';
import { sureAlpha } from './sure-alpha.js';

/** What a stroke makes of a pixel of the first matte. */
export const verdict = { leave: 0, unsure: 1, wanted: 2, sure: 3 } as const;

/** On both sides of where two fronts met the matte is to be solved, in thousandths of the photo's long side. */
const seam = 2;

/**
 * Puts the outcome of {@link growStroke} into words for the matte: what the stroke brings over is wanted, the seam is unsure, and the
 * middle of the brush is sure unless it lies at the seam.
 */
export function strokeVerdict(
  { widthPx, heightPx, wanted, inCore, pixelLength }: StrokeSite,
  grown: Uint8Array,
): Uint8Array {
  const brought = grown.map((side, i) => (side === 1 && wanted[i]! < 0.5 ? 1 : 0));
  const staying = grown.map((side, i) => (side === 2 && wanted[i]! < 0.5 ? 1 : 0));
  const wide = (data: Uint8Array, px: number): Uint8Array => growMask({ widthPx, heightPx, data }, px).data;
  const seamPx = Math.max(1, Math.round(seam / pixelLength));
  const [nearBrought, nearStaying, atStaying] = [
    wide(brought, seamPx),
    wide(staying, seamPx),
    wide(staying, 1),
  ];
  return grown.map((side, i) => {
    if (inCore[i] && (side === 1 || wanted[i]! > sureAlpha.above) && !atStaying[i]) return verdict.sure;
    if (brought[i]) return nearStaying[i] ? verdict.unsure : verdict.wanted;
    return staying[i] && nearBrought[i] ? verdict.unsure : verdict.leave;
  });
}
