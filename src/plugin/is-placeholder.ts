import type { Inherited } from './main-layers.js';

/**
 * True for what stands in a place that is there for other pictures: a slot's own, and what an instance shows as its component does.
 * @param shown - what is there, and in a slot what was there before a result
 */
export const isPlaceholder = (
  shown: readonly string[],
  isMaster: boolean,
  { slot, mainShows }: Inherited,
): boolean => (slot !== null && isMaster) || shown.some((picture) => mainShows.includes(picture));
