import { BlurError } from '../../contract/blur-error.js';
import type { PixelBox } from '../../contract/face.js';
import type { Networks } from '../network/networks.js';
import { cropToInput } from '../raster/crop-to-input.js';
import type { Mask } from '../raster/mask.js';
import { maskRegions } from '../raster/mask-regions.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { networkSidePx } from './person-pass.js';

export interface LocatedPeople {
  /** probability of person over the whole photo, 0..1, 256×256 */
  readonly person: Plane;
  /** share of the photo above 0.5 */
  readonly coverage: number;
  /** around all people, with a margin, within the photo, in its pixels; null when nobody was found */
  readonly box: PixelBox | null;
}

/** Regions smaller than this share of the largest are taken for noise when the box is drawn. */
const leastRegion = 0.1;
/** Added on each side, because the coarse outline misses fingers and flying hair. */
const margin = 0.05;

/**
 * Where the people are, coarsely. The photo is squeezed to the network's square, as its makers do.
 * @throws BlurError `inference`
 */
export async function locatePeople(
  raster: RgbaRaster,
  networks: Pick<Networks, 'locate'>,
): Promise<LocatedPeople> {
  const size = { widthPx: networkSidePx, heightPx: networkSidePx };
  const whole = { x: 0, y: 0, width: raster.widthPx, height: raster.heightPx };
  const { alpha } = await networks.locate(cropToInput(raster, whole, { ...size, low: 0, high: 1 }));
  if (!alpha) throw new BlurError('inference', 'locate network gave no "alpha"');
  const mask = { ...size, data: Uint8Array.from(alpha, (value) => (value > 0.5 ? 1 : 0)) };
  const coverage = mask.data.reduce((sum, bit) => sum + bit, 0) / mask.data.length;
  return { person: { ...size, data: alpha }, coverage, box: boxOfPeople(mask, raster) };
}

function boxOfPeople(mask: Mask, raster: RgbaRaster): PixelBox | null {
  const { regions } = maskRegions(mask);
  const largest = Math.max(0, ...regions.map((region) => region.areaPx));
  const boxes = regions
    .filter((region) => region.areaPx >= leastRegion * largest)
    .map((region) => region.box);
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const [padX, padY] = [(right - left) * margin, (bottom - top) * margin];
  const scaleX = raster.widthPx / networkSidePx;
  const scaleY = raster.heightPx / networkSidePx;
  const x = Math.max(0, left - padX) * scaleX;
  const y = Math.max(0, top - padY) * scaleY;
  return {
    x,
    y,
    width: Math.min(networkSidePx, right + padX) * scaleX - x,
    height: Math.min(networkSidePx, bottom + padY) * scaleY - y,
  };
}
