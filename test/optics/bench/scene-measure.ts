import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import type { Measured } from '../measure-name.js';
import { colourError } from '../metrics/colour-error.js';
import { levelError } from '../metrics/level-error.js';
import { lightnessError } from '../metrics/lightness-error.js';
import { psnr } from '../metrics/psnr.js';
import { zonesOf } from '../metrics/zones.js';
import type { TruePicture } from './true-picture.js';

/** Holds a picture of one scene and lens against the truth. */
export type SceneMeasure = (picture: RgbaRaster) => Measured;

/**
 * Everything is measured in the zones of the exact matte, and where the sharp photo tells what the lens would show; `psnrAll` and
 * `levelError` look at the light beyond white too.
 * @param reachPx - radius of the disc at infinity: width of the ring and of the border that is left out
 */
export function sceneMeasure(
  { picture: truth, known }: TruePicture,
  alpha: Plane,
  reachPx: number,
): SceneMeasure {
  const zones = zonesOf(alpha, reachPx, reachPx);
  const knownOf = (zone: Uint8Array) => zone.map((on, i) => on & known[i]);
  const whole = knownOf(zones.whole);
  const ring = knownOf(zones.ring);
  const hair = knownOf(zones.hair);
  const beyondWhite = zones.whole.map((on, i) =>
    on === 1 && known[i] === 0 && alpha.data[i] < 0.02 ? 1 : 0,
  );
  return (picture) => {
    const halo = lightnessError(picture, truth, ring);
    return {
      psnr: psnr(picture, truth, whole),
      haloMean: halo.mean,
      haloP95: halo.p95,
      hairPsnr: psnr(picture, truth, hair),
      bleed: colourError(picture, truth, ring),
      psnrAll: psnr(picture, truth, zones.whole),
      levelError: levelError(picture, truth, beyondWhite),
    };
  };
}
