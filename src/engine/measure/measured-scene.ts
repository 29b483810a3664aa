import type { Analysis } from '../pipeline/analysis.js';
import type { Scene } from '../pipeline/scene.js';
import { resizePlane } from '../raster/resize-plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';

/** What measuring looks at: the photo itself and who stands where in it, never what the engine made of it. */
export type MeasuredScene = Pick<Scene, 'source' | 'alpha' | 'profile' | 'depth' | 'headHeightPx'>;

/**
 * A photo with what an analysis has found in it, at the photo's own size: a small draft says well enough where people are, but not how
 * sharp anything is. Its matte is enlarged for that, to 4 bytes a pixel; a full analysis is taken as it is.
 * @param raster - the analysed photo
 */
export function measuredScene(raster: RgbaRaster, { scene, summary }: Analysis): MeasuredScene {
  const { widthPx, heightPx } = raster;
  if (scene.source.widthPx === widthPx && scene.source.heightPx === heightPx) return scene;
  const { profile, depth } = scene;
  const alpha = resizePlane(scene.alpha, widthPx, heightPx);
  return { source: raster, alpha, profile, depth, headHeightPx: summary.headHeightPx };
}
