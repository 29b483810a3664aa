import type { RenderSettings } from '../../../src/contract/render-settings.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import type { Given } from '../../truth/given-of.js';

/** Whatever claims to blur a background: the product, or something it is compared with. The caller owns the result. */
export type RenderUnderTest = (given: Given, settings: RenderSettings) => Promise<RgbaRaster>;
