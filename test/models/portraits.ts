import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sizeLimits } from '../../src/engine/photo/size-limits.js';
import type { RgbaRaster } from '../../src/engine/raster/rgba-raster.js';
import { decodePhoto } from '../../src/runtime/codec/decode-photo.js';
import { loadSourceAsset } from '../runtime/load-source-asset.js';

/** A photo squeezed to a square: RGB, 8 bit, rows of pixels. */
export interface SquarePortrait {
  readonly name: string;
  readonly sidePx: number;
  readonly rgb8: Uint8Array;
}

const argon = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';

/** Real photos that come with the development dependencies; team-5 is the same file as team-1. */
export const npmPortraits: readonly string[] = [
  'node_modules/startbootstrap-resume/dist/assets/img/profile.jpg',
  ...[1, 2, 3, 4].map((i) => `${argon}/team-${i}.jpg`),
];

/** Up to `most` more photos from the folder of test material, where there is one. */
export function materialPortraits(most: number): string[] {
  const folder = '../shared/test-material';
  if (!existsSync(`${folder}/index.json`)) {
    console.log(`no ${folder}: only the photos from npm are compared`);
    return [];
  }
  const listed = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as MaterialIndex;
  return listed.entries
    .filter(({ file }) => file.startsWith('photos/'))
    .slice(0, most)
    .map(({ file }) => `${folder}/${file}`);
}

interface MaterialIndex {
  readonly entries: readonly { readonly file: string }[];
}

/** Decodes a photo and squeezes it to a square. */
export async function squarePortrait(file: string, sidePx: number): Promise<SquarePortrait> {
  const bytes = new Uint8Array(readFileSync(file));
  const { raster } = await decodePhoto(bytes, sizeLimits.commandLine, loadSourceAsset);
  return { name: basename(file), sidePx, rgb8: squeeze(raster, sidePx) };
}

/** Every cell of the square is the mean of the pixels it covers. */
function squeeze(raster: RgbaRaster, sidePx: number): Uint8Array {
  const rgb8 = new Uint8Array(sidePx * sidePx * 3);
  for (let y = 0; y < sidePx; y++) {
    const rows = covered(y, raster.heightPx, sidePx);
    for (let x = 0; x < sidePx; x++) {
      const columns = covered(x, raster.widthPx, sidePx);
      const pixels = rows.flatMap((row) => columns.map((column) => (row * raster.widthPx + column) * 4));
      for (let c = 0; c < 3; c++) {
        const sum = pixels.reduce((total, pixel) => total + raster.data[pixel + c], 0);
        rgb8[(y * sidePx + x) * 3 + c] = Math.round(sum / pixels.length);
      }
    }
  }
  return rgb8;
}

function covered(cell: number, length: number, cells: number): number[] {
  const from = Math.floor((cell * length) / cells);
  const to = Math.max(from + 1, Math.floor(((cell + 1) * length) / cells));
  return Array.from({ length: to - from }, (_, i) => from + i);
}
