import { readFile } from 'node:fs/promises';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { decodeJpeg } from '../../../src/runtime/codec/decode-jpeg.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import { matteOf } from '../../matte-of.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';

const networks = openNetworks(loadSourceAsset);

/** Reads a JPEG and finds the faces and the matte in it with the real networks. */
export async function analysePortrait(path: string) {
  const raster: RgbaRaster = await decodeJpeg(new Uint8Array(await readFile(path)), loadSourceAsset);
  const matte = await matteOf(raster, networks);
  return { raster, faces: matte.seen.faces, personBox: matte.close.box, ...matte };
}
