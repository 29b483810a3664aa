import type { Networks } from '../../../src/engine/network/networks.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import { resampleRegion } from '../../../src/engine/raster/resample-region.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { srgbProfile } from '../../engine/composite/synthetic-headshot.js';
import { blankRaster, enlarged, lay } from '../../optics/strips/lay-out.js';
import type { Light } from '../../truth/canvas.js';
import { lightToCode } from '../../truth/light-to-code.js';
import { multipliedPerson } from '../../truth/multiplied-person.js';
import { ourMatte } from '../our-matte.js';
import { hairCrop } from './hair-crop.js';

/** Of each picture in a row. */
const cellPx = 280;
const gapPx = 8;
/** Linear; no hair has it, and dark and light hair both stand out on it. */
const backdrop: Light = [0.12, 0.3, 0.42];

/** A row of a sheet: the photo, our matte (then the reference, where one is given), the person on a flat colour, and its hair at 100 %. */
export async function sheetRow(
  photo: RgbaRaster,
  networks: Networks,
  reference?: Plane,
): Promise<RgbaRaster> {
  const { alpha } = await ourMatte(photo, networks);
  const onColour = await onFlatColour(photo, alpha);
  const cells = [
    contained(photo),
    contained(greyOf(alpha)),
    ...(reference ? [contained(greyOf(reference))] : []),
    contained(onColour),
    enlarged(onColour, hairCrop(alpha, cellPx), 1),
  ];
  const row = blankRaster(cells.length * (cellPx + gapPx) - gapPx, cellPx);
  cells.forEach((cell, column) => {
    const left = column * (cellPx + gapPx) + Math.floor((cellPx - cell.widthPx) / 2);
    lay(cell, row, left, Math.floor((cellPx - cell.heightPx) / 2));
  });
  return row;
}

/** Rows below each other, all of one width. */
export function stacked(rows: readonly RgbaRaster[]): RgbaRaster {
  const sheet = blankRaster(rows[0].widthPx, rows.length * (cellPx + gapPx) - gapPx);
  rows.forEach((row, i) => {
    lay(row, sheet, 0, i * (cellPx + gapPx));
  });
  return sheet;
}

async function onFlatColour(source: RgbaRaster, alpha: Plane): Promise<RgbaRaster> {
  const person = await multipliedPerson({ source, alpha, profile: srgbProfile });
  const out = blankRaster(source.widthPx, source.heightPx);
  for (let i = 0; i < alpha.data.length; i++) {
    for (let channel = 0; channel < 3; channel++) {
      const light = person[i * 4 + channel] + (1 - alpha.data[i]) * backdrop[channel];
      out.data[i * 4 + channel] = lightToCode(light);
    }
  }
  return out;
}

function greyOf({ widthPx, heightPx, data }: Plane): RgbaRaster {
  const grey = blankRaster(widthPx, heightPx);
  for (let i = 0; i < data.length; i++) grey.data.fill(Math.round(255 * data[i]), i * 4, i * 4 + 3);
  return grey;
}

/** As large as fits into a cell. */
function contained(picture: RgbaRaster): RgbaRaster {
  const scale = Math.min(cellPx / picture.widthPx, cellPx / picture.heightPx);
  const [widthPx, heightPx] = [Math.round(picture.widthPx * scale), Math.round(picture.heightPx * scale)];
  const whole = { x: 0, y: 0, width: picture.widthPx, height: picture.heightPx };
  const data = resampleRegion({ ...picture, stride: 4, channels: 4 }, whole, widthPx, heightPx);
  return { widthPx, heightPx, data: Uint8ClampedArray.from(data) };
}
