import { readFile } from 'node:fs/promises';
import { estimateMatte } from '../../../src/engine/matte/estimate-matte.js';
import { seePeople } from '../../../src/engine/people/see-people.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { decodeJpeg } from '../../../src/runtime/codec/decode-jpeg.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';

const networks = openNetworks(loadSourceAsset);
const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };

/** Reads a JPEG and finds the faces and the matte in it with the real networks. */
export async function analysePortrait(path: string) {
  const raster: RgbaRaster = await decodeJpeg(new Uint8Array(await readFile(path)), loadSourceAsset);
  const seen = await seePeople(raster, networks, idle);
  const matte = await estimateMatte(raster, networks, idle, seen);
  return { raster, faces: seen.faces, ...matte };
}
