import { defaultLookId, findLook } from '../../contract/looks.js';
import type { MatchedLook } from '../../contract/matched-look.js';
import type { PhotoMeasures } from '../../contract/photo-measures.js';
import { headBlur } from './head-blur.js';

/** Stops a lens's f-number is given in; nobody sets a finer one. */
const stopStep = 1 / 10;
const fNumberLeast = 1;
const fNumberMost = 32;
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
          heightShare: within(heightShare, 0.05, 1),
          eyeLine: within(eyeLine, 0, 1),
          centreX: within(centreX, 0, 1),
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
  return Number(within(2 ** (stops / 2), fNumberLeast, fNumberMost).toFixed(2));
}

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
