/** Less blur than this, in head heights, is no blur. */
const sharpHeads = 0.012;

/** By how many f-stops two blurs differ: a stop makes a disc √2 times as large. */
export const blurStops = (oneHeads: number, otherHeads: number): number =>
  2 * Math.abs(Math.log2(Math.max(sharpHeads, oneHeads) / Math.max(sharpHeads, otherHeads)));
