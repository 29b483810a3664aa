import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Face } from '../../src/contract/face.js';
import type { Networks } from '../../src/engine/network/networks.js';
import type { Plane } from '../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../src/engine/raster/rgba-raster.js';
import { matteOf } from '../matte-of.js';

export interface FoundPerson {
  readonly alpha: Plane;
  readonly faces: readonly Face[];
}

const folder = 'node_modules/.cache/wide-open/depth';

/** The engine's matte and faces of a photo, kept in a cache by `name`; null when there is nobody in it. */
export async function findPerson(
  name: string,
  raster: RgbaRaster,
  networks: Networks,
): Promise<FoundPerson | null> {
  const { widthPx, heightPx } = raster;
  const file = `${folder}/${name}-${widthPx}x${heightPx}.json`;
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept === null) {
    const found = await find(raster, networks);
    const bytes = found && Buffer.from(Uint8Array.from(found.alpha.data, (a) => Math.round(a * 255)));
    await mkdir(folder, { recursive: true });
    await writeFile(file, JSON.stringify({ faces: found?.faces ?? [], alpha: bytes?.toString('base64') }));
    return found;
  }
  const { faces, alpha } = JSON.parse(kept);
  if (alpha === undefined) return null;
  const data = Float32Array.from(Buffer.from(alpha, 'base64'), (code) => code / 255);
  return { alpha: { widthPx, heightPx, data }, faces };
}

async function find(raster: RgbaRaster, networks: Networks): Promise<FoundPerson | null> {
  try {
    const { alpha, cast } = await matteOf(raster, networks);
    return { alpha, faces: cast.faces };
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'no-person') return null;
    throw thrown;
  }
}
