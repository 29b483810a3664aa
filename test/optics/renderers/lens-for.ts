import type { RenderSettings } from '../../../src/contract/render-settings.js';

/** A soften look whose disc at infinity has this radius. @param radiusPx - 0.4 % to 92 % of the head's height */
export const softenTo = (radiusPx: number, headHeightPx: number): RenderSettings => ({
  lens: { focalLengthMm: 85, fNumber: (85 * headHeightPx) / (230 * 2 * radiusPx) },
  backdrop: { mode: 'soften' },
});
