import { smoothStep } from './smooth-step.js';
import type { SubjectPlace } from './subject-place.js';

/** Where the paper, lit from above, begins to turn away from the light and where it is darkest, in head heights below the head. */
const turnFromHeads = 0.3;
const turnToHeads = 2.5;
/** With feet in the picture it is darkest this far above them, and brightens again on the floor in front. */
const curveAboveFeetHeads = 0.7;
const floorBrightens = 0.5;
/** Share of light taken away at the darkest place, and under the feet. */
const turnDepth = 0.62;
const contactDepth = 0.6;
/** Of the shadow under the feet: wider than the person by this factor, and so many head heights deep. */
const contactWide = 1.25;
const contactHeads = 0.16;

/**
 * Share of light on a photographer's paper sweep, which hangs behind the person and runs out under the feet without an edge.
 * A headshot, which ends above the floor, only sees the paper darken toward the bottom.
 * @param strength - 0..1
 * @returns a function of a place in shares of width and height
 */
export function sweepShade(
  { head, headHeight, feet }: SubjectPlace,
  aspect: number,
  strength: number,
): (x: number, y: number) => number {
  const turnFrom = head.y + turnFromHeads * headHeight;
  if (feet === null) {
    const turnTo = head.y + turnToHeads * headHeight;
    return (_x, y) => 1 - strength * turnDepth * smoothStep(turnFrom, turnTo, y);
  }
  const turnTo = Math.max(turnFrom + 0.2 * headHeight, feet.y - curveAboveFeetHeads * headHeight);
  const front = feet.y + 2 * headHeight;
  return (x, y) => {
    const turn = smoothStep(turnFrom, turnTo, y) * (1 - floorBrightens * smoothStep(turnTo, front, y));
    const across = (x - feet.x) / (contactWide * feet.halfWidth + (0.2 * headHeight) / aspect);
    const down = (y - feet.y) / (contactHeads * headHeight);
    const contact = Math.exp(-(across * across) - down * down);
    return (1 - strength * turnDepth * turn) * (1 - strength * contactDepth * contact);
  };
}
