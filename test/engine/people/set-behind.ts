import { readFile } from 'node:fs/promises';
import type { Face } from '../../../src/contract/face.js';
import type { PhotoPoint } from '../../../src/contract/photo-point.js';
import { headHeightFromFace } from '../../../src/engine/face/head-height.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import { resampleRegion } from '../../../src/engine/raster/resample-region.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { decodeJpeg } from '../../../src/runtime/codec/decode-jpeg.js';
import type { OpenNetworks } from '../../../src/runtime/open-networks.js';
import { matteOf } from '../../matte-of.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';

/** A portrait set into a photo: how large the head becomes, and where the eyes come to lie, in pixels. */
export interface SetPortrait {
  readonly file: string;
  readonly headPx: number;
  readonly x: number;
  readonly y: number;
}

const read = async (file: string): Promise<RgbaRaster> =>
  decodeJpeg(new Uint8Array(await readFile(file)), loadSourceAsset);

const wholeOf = ({ widthPx, heightPx }: RgbaRaster | Plane) => ({
  x: 0,
  y: 0,
  width: widthPx,
  height: heightPx,
});

/**
 * A room with portraits cut out by the engine set into it, the nearest last; and what is seen of each, 0..1, in the photo's size.
 */
export async function setBehind(
  room: string,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  portraits: readonly SetPortrait[],
  networks: OpenNetworks,
): Promise<{ raster: RgbaRaster; seen: Float32Array[]; points: PhotoPoint[] }> {
  const wall = await read(room);
  const data = Uint8ClampedArray.from(
    resampleRegion({ ...wall, stride: 4, channels: 4 }, wholeOf(wall), widthPx, heightPx),
  );
  const seen: Float32Array[] = [];
  for (const { file, headPx, x, y } of portraits) {
    const source = await read(file);
    const { alpha, seen: looks } = await matteOf(source, networks);
    const face = looks.faces[0]!;
    const scale = headPx / headHeightFromFace(face);
    const eyes = eyesOf(face);
    const [left, top] = [Math.round(x - eyes.x * scale), Math.round(y - eyes.y * scale)];
    const size = [Math.round(source.widthPx * scale), Math.round(source.heightPx * scale)] as const;
    const colours = resampleRegion({ ...source, stride: 4, channels: 3 }, wholeOf(source), ...size);
    const shares = resampleRegion({ ...alpha, stride: 1, channels: 1 }, wholeOf(alpha), ...size);
    const own = new Float32Array(widthPx * heightPx);
    for (let v = Math.max(0, -top); v < Math.min(size[1], heightPx - top); v++) {
      for (let u = Math.max(0, -left); u < Math.min(size[0], widthPx - left); u++) {
        const [from, to] = [v * size[0] + u, (top + v) * widthPx + left + u];
        const share = shares[from]!;
        for (const other of seen) other[to] = other[to]! * (1 - share);
        own[to] = share;
        for (let c = 0; c < 3; c++) {
          data[to * 4 + c] = share * colours[from * 3 + c]! + (1 - share) * data[to * 4 + c]!;
        }
      }
    }
    seen.push(own);
  }
  const points = portraits.map(({ x, y }) => ({ x: x / widthPx, y: y / heightPx }));
  return { raster: { widthPx, heightPx, data }, seen, points };
}

const eyesOf = ({ rightEye, leftEye }: Face) => ({
  x: (rightEye.x + leftEye.x) / 2,
  y: (rightEye.y + leftEye.y) / 2,
});
