import { BlurError } from '../../contract/blur-error.js';
import type { PixelBox } from '../../contract/face.js';
import type { Networks } from '../network/networks.js';
import { cropToInput } from '../raster/crop-to-input.js';
import { maskRegions } from '../raster/mask-regions.js';
import { maskWhere } from '../raster/mask-where.js';
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
  /** the same around each separate region, largest first */
  readonly boxes: readonly PixelBox[];
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
  return located({ ...size, data: alpha }, raster);
}

/**
 * Looks once more at a part of the photo, and adds whoever that shows.
 * @param box - in photo pixels; may reach beyond the photo
 * @returns a new finding; `before` stays as it was
 * @throws BlurError `inference`
 */
export async function locateCloser(
  raster: RgbaRaster,
  networks: Pick<Networks, 'locate'>,
  before: LocatedPeople,
  box: PixelBox,
): Promise<LocatedPeople> {
  const { widthPx, heightPx } = before.person;
  const { alpha } = await networks.locate(cropToInput(raster, box, { widthPx, heightPx, low: 0, high: 1 }));
  if (!alpha) throw new BlurError('inference', 'locate network gave no "alpha"');
  const data = before.person.data.slice();
  const [pxX, pxY] = [raster.widthPx / widthPx, raster.heightPx / heightPx];
  for (let y = 0; y < heightPx; y++) {
    const v = Math.floor((((y + 0.5) * pxY - box.y) / box.height) * heightPx);
    if (v < 0 || v >= heightPx) continue;
    for (let x = 0; x < widthPx; x++) {
      const u = Math.floor((((x + 0.5) * pxX - box.x) / box.width) * widthPx);
      if (u < 0 || u >= widthPx) continue;
      data[y * widthPx + x] = Math.max(data[y * widthPx + x]!, alpha[v * widthPx + u]!);
    }
  }
  return located({ widthPx, heightPx, data }, raster);
}

function located(person: Plane, raster: RgbaRaster): LocatedPeople {
  const mask = maskWhere(person, (value) => value > 0.5);
  const coverage = mask.data.reduce((sum, bit) => sum + bit, 0) / mask.data.length;
  const { regions } = maskRegions(mask);
  const largest = Math.max(0, ...regions.map((region) => region.areaPx));
  const boxes = regions
    .filter((region) => region.areaPx >= leastRegion * largest)
    .sort((a, b) => b.areaPx - a.areaPx)
    .map((region) => region.box);
  const box = boxes.length === 0 ? null : inPhoto(around(boxes), raster);
  return { person, coverage, box, boxes: boxes.map((each) => inPhoto(each, raster)) };
}

function around(boxes: readonly PixelBox[]): PixelBox {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** From the network's square to the photo, with the margin. */
function inPhoto({ x, y, width, height }: PixelBox, raster: RgbaRaster): PixelBox {
  const [padX, padY] = [width * margin, height * margin];
  const scaleX = raster.widthPx / networkSidePx;
  const scaleY = raster.heightPx / networkSidePx;
  const left = Math.max(0, x - padX) * scaleX;
  const top = Math.max(0, y - padY) * scaleY;
  return {
    x: left,
    y: top,
    width: Math.min(networkSidePx, x + width + padX) * scaleX - left,
    height: Math.min(networkSidePx, y + height + padY) * scaleY - top,
  };
}
