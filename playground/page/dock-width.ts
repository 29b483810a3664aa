const narrowest = 240;
const widest = 640;

/** How wide a docked panel may be, px. */
export const boundedDockWidth = (width: number): number =>
  Math.round(Math.min(widest, Math.max(narrowest, width)));
