import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import type { Measured } from '../measure-name.js';
import { colourError } from '../metrics/colour-error.js';
import { lightnessError } from '../metrics/lightness-error.js';
import { psnr } from '../metrics/psnr.js';
import type { Zones } from '../metrics/zones.js';

/** A picture against the truth, in the zones of the exact matte. */
export function measureScene(picture: RgbaRaster, truth: RgbaRaster, zones: Zones): Measured {
  const halo = lightnessError(picture, truth, zones.ring);
  return {
    psnr: psnr(picture, truth, zones.whole),
    haloMean: halo.mean,
    haloP95: halo.p95,
    hairPsnr: psnr(picture, truth, zones.hair),
    bleed: colourError(picture, truth, zones.ring),
  };
}
