import { BlurError } from '../../../src/contract/blur-error.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { type OpenNetworks, openNetworks } from '../../../src/runtime/open-networks.js';
import { matteOf } from '../../matte-of.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';
import { cachedFloats, hashOfModules, hashOfValues } from './file-cache.js';

let networks: OpenNetworks | undefined;
let sources: Promise<string> | undefined;

/** The matte that the product's networks find, or undefined when they find nobody; found once and then read from the cache. */
export async function predictedMatte(photo: RgbaRaster): Promise<Plane | undefined> {
  const { widthPx, heightPx } = photo;
  sources ??= hashOfModules(['test/matte-of.ts']);
  const data = await cachedFloats(['matte', await sources, hashOfValues(photo.data)], () => find(photo));
  return data.length === 0 ? undefined : { widthPx, heightPx, data };
}

async function find(photo: RgbaRaster): Promise<Float32Array> {
  networks ??= openNetworks(loadSourceAsset);
  try {
    return (await matteOf(photo, networks)).alpha.data;
  } catch (thrown) {
    if (thrown instanceof BlurError && thrown.code === 'no-person') return new Float32Array(0);
    throw thrown;
  }
}
