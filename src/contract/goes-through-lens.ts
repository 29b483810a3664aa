import type { BackdropSettings } from './backdrop-settings.js';

/** True when what stands behind the person is seen through the lens, so that the f-number matters. */
export const goesThroughLens = (backdrop: BackdropSettings): boolean =>
  backdrop.mode === 'soften' || (backdrop.mode === 'image' && backdrop.throughLens);
