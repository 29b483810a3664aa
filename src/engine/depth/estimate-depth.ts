import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';
import type { DepthCues } from './depth-cues.js';
import { findNearSurface } from './find-near-surface.js';
import { findStance, type Stance } from './find-stance.js';
import { placeOthers } from './place-others.js';
import { relativeSoftness } from './relative-softness.js';
import { type SmallCues, smallCues } from './small-cues.js';

/**
 * Depth t of the far backdrop. A wall five times as far as the subject (2 m and 10 m) has t = 1 − 1/5: rooms seldom give more,
 * and beyond it little changes (infinity is 1).
 */
export const farBackdrop = 0.8;

const longSidePx = 256;
/** How sharply the floor turns into the backdrop: 4 keeps the floor's slope up to about half of the far depth. */
const bend = 4;
/** What stands before the subject is taken to be no nearer than this: a table's edge an arm away from somebody two metres off. */
const nearestThing = -0.3;
/** What a place without any sharp detail gains on one as sharp as the person. */
const softnessGain = 0.12;

/**
 * Depth of the backdrop without a network, t = 1 − S/D per pixel: a floor that starts where the person meets it and a far wall,
 * joined smoothly. For a level camera at eye height the floor's 1/D falls linearly from the contact to the eye line, so t rises
 * linearly; feet that are not seen are put where a standing person has them. Where the photo's own lens has drawn the room softer it
 * is a little farther, other people stand where the size of their heads puts them, and what surely hides the subject's body is a
 * plane that comes nearer from the cut on: t falls below 0 there and nowhere else. Apart from the outlines of people and near things
 * t never falls upward and has no step.
 * @returns at most 256 px on the long side, the photo's shape, −0.3..1; the caller owns it
 */
export function estimateDepth(cues: DepthCues): Plane {
  const small = smallCues(cues, longSidePx);
  const stance = findStance(small);
  const depth = groundAndWall(small.alpha, stance);
  addSoftness(depth, small);
  placeOthers(depth, small);
  bringNear(depth, small, stance);
  return depth;
}

function groundAndWall({ widthPx, heightPx }: Plane, { eyeY, contactY }: Stance): Plane {
  const data = new Float32Array(widthPx * heightPx);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const floor = Math.max(0, (contactY[x] - y - 0.5) / (contactY[x] - eyeY));
      data[i] = floor / (1 + (floor / farBackdrop) ** bend) ** (1 / bend);
    }
  }
  return { widthPx, heightPx, data };
}

/** Low and smooth: softness differs for other reasons too. Nothing on the ground that the subject touches is farther for being soft. */
function addSoftness({ widthPx, heightPx, data }: Plane, small: SmallCues): void {
  const places = relativeSoftness(small);
  if (places === null) return;
  const softness = resizePlane(places, widthPx, heightPx).data;
  for (let i = 0; i < data.length; i++)
    data[i] += softnessGain * softness[i] * Math.min(1, data[i] / farBackdrop);
}

/** The plane that hides the body: level, at the subject's distance in the row of the cut, nearer below it. */
function bringNear(depth: Plane, { alpha, headHeightPx, source }: SmallCues, stance: Stance): void {
  const { eyeY, cutY } = stance;
  if (source === null || cutY === null) return;
  const near = findNearSurface({ alpha, source, headHeightPx, cutY });
  if (near === null) return;
  near.data.forEach((is, i) => {
    const y = Math.floor(i / depth.widthPx) + 0.5;
    if (is === 1) depth.data[i] = Math.min(0, Math.max(nearestThing, 1 - (y - eyeY) / (cutY - eyeY)));
  });
}
