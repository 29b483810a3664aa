import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { encodeTruth } from '../../truth/encode-truth.js';
import type { Given } from '../../truth/given-of.js';
import { renderTruth } from '../../truth/render-truth.js';
import type { TruthScene } from '../../truth/truth-scene.js';
import { cachedFloats, hashOfSources } from './file-cache.js';

const samples = 1024;
let sources: Promise<string> | undefined;

/** What a camera with this lens would store of the scene; rendered once and then read from the cache. */
export async function truePicture(
  scene: TruthScene,
  given: Given,
  radiusAtInfinityPx: number,
): Promise<RgbaRaster> {
  sources ??= hashOfSources(['test/truth']);
  const key = ['truth', await sources, scene.name, radiusAtInfinityPx, samples];
  const light = await cachedFloats(key, async () =>
    renderTruth(scene, { radiusAtInfinityPx }, { samples, pattern: 0 }),
  );
  return encodeTruth(light, given);
}
