import type { Scene } from '../../../src/engine/pipeline/scene.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';

/** True when every byte of the person, wherever the matte is sure, is the source's. */
export function samePerson({ source, alpha }: Scene, { data }: RgbaRaster): boolean {
  return alpha.data.every((share, i) => {
    if (share < 0.995) return true;
    return [0, 1, 2, 3].every((channel) => data[i * 4 + channel] === source.data[i * 4 + channel]);
  });
}
