import { BlurError } from '../../../src/contract/blur-error.js';
import { estimateMatte } from '../../../src/engine/matte/estimate-matte.js';
import { seePeople } from '../../../src/engine/people/see-people.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { type OpenNetworks, openNetworks } from '../../../src/runtime/open-networks.js';
import { idleJob } from '../../engine/composite/synthetic-headshot.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';
import { cachedFloats, hashOfModules, hashOfValues } from './file-cache.js';

let networks: OpenNetworks | undefined;
let sources: Promise<string> | undefined;

/** The matte that the product's networks find, or undefined when they find nobody; found once and then read from the cache. */
export async function predictedMatte(photo: RgbaRaster): Promise<Plane | undefined> {
  const { widthPx, heightPx } = photo;
  sources ??= hashOfModules(['src/engine/people/see-people.ts', 'src/engine/matte/estimate-matte.ts']);
  const data = await cachedFloats(['matte', await sources, hashOfValues(photo.data)], () => find(photo));
  return data.length === 0 ? undefined : { widthPx, heightPx, data };
}

async function find(photo: RgbaRaster): Promise<Float32Array> {
  networks ??= openNetworks(loadSourceAsset);
  try {
    const seen = await seePeople(photo, networks, idleJob);
    return (await estimateMatte(photo, networks, idleJob, seen)).alpha.data;
  } catch (thrown) {
    if (thrown instanceof BlurError && thrown.code === 'no-person') return new Float32Array(0);
    throw thrown;
  }
}
