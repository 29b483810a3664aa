import type { Scene } from '../pipeline/scene.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { greyRaster } from './grey-raster.js';

/** The person white, the room black, hair between. The caller owns the result. */
export const matteView = ({ alpha }: Pick<Scene, 'alpha'>): RgbaRaster => greyRaster(alpha);
