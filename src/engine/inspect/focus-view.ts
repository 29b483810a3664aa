import type { Tone } from '../../contract/backdrop-settings.js';
import { createLightEncoder } from '../colour/light-encoder.js';
import { toneToLight } from '../colour/tone-to-light.js';
import type { Scene } from '../pipeline/scene.js';
import type { Plane } from '../raster/plane.js';
import { readPlaneRow } from '../raster/plane-row.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';

/** A blue that neither skin nor rooms have much of, told apart from both black and white. */
const tint: Tone = [13, 122, 255];
/** So much of it where nothing is left of the photo's detail: what is there can still be made out. */
const tintMost = 0.8;
/** A disc of so many head heights is tinted half of that. */
const halfTintHeads = 0.03;
/** Diameter of a disc that nobody sees. */
const sharpBelowPx = 1;

/**
 * The photo, tinted where the lens leaves it unsharp, the stronger the larger the disc it adds; the person, and what the lens leaves
 * sharp, as photographed. Discs are measured in heads, so that a small copy of the scene looks the same.
 * @param radii - signed radius of the added disc, px of the scene; any size, laid over the picture
 * @returns with the photo's own transparency; the caller owns it
 */
export function focusView(
  { source, alpha, profile, headHeightPx }: Pick<Scene, 'source' | 'alpha' | 'profile' | 'headHeightPx'>,
  radii: Plane,
): RgbaRaster {
  const { widthPx, heightPx } = source;
  const data = source.data.slice();
  const encode = createLightEncoder(profile.toLinear);
  const blue = toneToLight(tint, profile).map(encode);
  const row = new Float32Array(widthPx);
  for (let y = 0, i = 0; y < heightPx; y++) {
    readPlaneRow(radii, { y, heightPx }, row);
    for (let x = 0; x < widthPx; x++, i++) {
      const discPx = Math.max(0, 2 * Math.abs(row[x]) - sharpBelowPx);
      const share = (tintMost * discPx) / (discPx + halfTintHeads * headHeightPx);
      const shown = share * (1 - alpha.data[i]);
      // In codes, as any program lays a colour over a picture.
      for (let c = 0; c < 3; c++) data[i * 4 + c] += (blue[c] - data[i * 4 + c]) * shown;
    }
  }
  return { widthPx, heightPx, data };
}
