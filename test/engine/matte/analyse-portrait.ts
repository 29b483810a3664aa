import { readFile } from 'node:fs/promises';
import { detectFaces } from '../../../src/engine/face/detect-faces.js';
import { estimateMatte } from '../../../src/engine/matte/estimate-matte.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { decodeJpeg } from '../../../src/runtime/codec/decode-jpeg.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';

const networks = openNetworks(loadSourceAsset);
const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };

/** Reads a JPEG and finds the faces and the matte in it with the real networks. */
export async function analysePortrait(path: string) {
  const raster: RgbaRaster = await decodeJpeg(new Uint8Array(await readFile(path)), loadSourceAsset);
  const faces = await detectFaces(raster, networks, idle);
  const matte = await estimateMatte(raster, networks, idle, faces);
  return { raster, faces, closeFaces: await detectFaces(raster, networks, idle, matte.personBox), ...matte };
}
