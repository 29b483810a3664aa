import type { RenderSettings } from '../../../src/contract/render-settings.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { scaleScene } from '../../../src/engine/pipeline/scale-scene.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { idleJob } from '../../engine/composite/synthetic-headshot.js';
import type { Given } from '../../truth/given-of.js';
import { psnr } from '../metrics/psnr.js';
import { productScene } from '../renderers/product.js';

/** The product's preview at half the size against its finished picture shrunk to that size, dB. */
export async function previewPsnr(
  given: Given,
  settings: RenderSettings,
  picture: RgbaRaster,
): Promise<number> {
  const scene = await productScene(given);
  const sidePx = Math.max(picture.widthPx, picture.heightPx) / 2;
  const preview = await renderScene(await scaleScene(scene, sidePx, idleJob), settings, idleJob);
  return psnr(preview, (await scaleScene({ ...scene, source: picture }, sidePx, idleJob)).source);
}
