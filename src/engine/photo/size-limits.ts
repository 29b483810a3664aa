import type { SizeLimits } from './check-size.js';

/** What each host takes: Figma holds no image above 4096 px a side; the command line stops at 50 megapixels. */
export const sizeLimits: Readonly<Record<'figma' | 'commandLine', SizeLimits>> = {
  figma: { maxSidePx: 4096, maxPixels: 4096 * 4096 },
  commandLine: { maxSidePx: 65500, maxPixels: 50_000_000 },
};
