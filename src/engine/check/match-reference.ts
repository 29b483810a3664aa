import { cropRanges } from '../../contract/crop-rule.js';
import { intoRange } from '../../contract/into-range.js';
import { lensRanges } from '../../contract/lens-settings.js';
import { defaultLookId, findLook } from '../../contract/looks.js';
import type { MatchedLook } from '../../contract/matched-look.js';
import type { PhotoMeasures } from '../../contract/photo-measures.js';
import { headBlur } from './head-blur.js';

/** Stops a lens's f-number is given in; nobody sets a finer one. */
const stopStep = 1 / 10;
/** A depth below this is no room behind somebody: nothing can be said of the lens. */
const depthLeast = 0.05;

/**
 * The look of a finished or naturally blurred headshot: the f-number whose disc is as large, in head heights, as the one its room was
 * seen through; its backdrop's tone; its crop. What cannot be told from it is the default look's or left out.
 */
export function matchReference({ head, backdrop }: PhotoMeasures): MatchedLook {
  const { settings } = findLook(defaultLookId)!;
  const fNumber =
    backdrop?.blurHeads && backdrop.depth > depthLeast
      ? fNumberFor(backdrop.blurHeads, backdrop.depth)
      : null;
  const lens = fNumber === null ? settings.lens : { ...settings.lens, fNumber };
  const { heightShare, eyeLine, centreX } = head ?? {};
  const crop =
    heightShare !== undefined && eyeLine !== undefined && centreX !== undefined
      ? {
          heightShare: intoRange(heightShare, cropRanges.heightShare),
          eyeLine: intoRange(eyeLine, cropRanges.eyeLine),
          centreX: intoRange(centreX, cropRanges.centreX),
        }
      : null;
  return {
    settings: { ...settings, lens },
    check: { ...(crop && { crop }), ...(backdrop && { tone: backdrop.tone }) },
  };
}

function fNumberFor(blurHeads: number, depth: number): number {
  const { lens } = findLook(defaultLookId)!.settings;
  const wanted = (lens.fNumber * headBlur(lens, depth)) / blurHeads;
  const stops = Math.round((2 * Math.log2(wanted)) / stopStep) * stopStep;
  return Number(intoRange(2 ** (stops / 2), lensRanges.fNumber).toFixed(2));
}
