import type { Face, PixelPoint } from '../../contract/face.js';
import type { LocatedPeople } from '../matte/locate-people.js';
import type { PersonPass } from '../matte/person-pass.js';
import { gridBox, type PhotoGrid, placePass } from '../matte/place-pass.js';
import { cropToInput } from '../raster/crop-to-input.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';

/** What is known of a photo before its people are told apart, on one coarse grid over all of it. Row-major, read only. */
export interface PeopleGrid extends PhotoGrid {
  /** 0..1: the surer of both networks */
  readonly person: Float32Array;
  /** likeliest class, an index into the matte network's classes; 0 (background) where it has not looked */
  readonly classes: Uint8Array;
  /** encoded red, green, blue, 0..1 */
  readonly rgb: Float32Array;
  /** as found in the photo, in its pixels, best first */
  readonly faces: readonly Face[];
}

/** Long side. Both networks see 256 pixels of the photo or of a part of it: more would be invented. */
const longSidePx = 320;

/** Lays what the networks have seen over the photo. The caller owns the result. */
export function peopleGrid(
  raster: RgbaRaster,
  seen: { readonly located: LocatedPeople; readonly faces: readonly Face[] },
  close: PersonPass,
): PeopleGrid {
  const { widthPx, heightPx } = raster;
  const scale = Math.min(1, longSidePx / Math.max(widthPx, heightPx));
  const size = {
    widthPx: Math.max(1, Math.round(widthPx * scale)),
    heightPx: Math.max(1, Math.round(heightPx * scale)),
  };
  const grid = { photo: { widthPx, heightPx }, ...size };
  const whole = { x: 0, y: 0, width: widthPx, height: heightPx };
  const person = placePass({ box: whole, person: seen.located.person }, grid).data;
  const classes = new Uint8Array(person.length);
  const { at, data } = placePass(close, grid);
  for (let y = 0; y < at.height; y++) {
    const row = (at.y + y) * size.widthPx + at.x;
    for (let x = 0; x < at.width; x++) {
      person[row + x] = Math.max(person[row + x]!, data[y * at.width + x]!);
    }
  }
  copyClasses(close, grid, classes);
  const rgb = cropToInput(raster, whole, { ...size, low: 0, high: 1 });
  return { ...grid, person, classes, rgb, faces: seen.faces };
}

/** A point of the photo on the grid, in its pixels. */
export function onGrid(point: PixelPoint, { photo, widthPx, heightPx }: PhotoGrid): PixelPoint {
  return { x: (point.x * widthPx) / photo.widthPx, y: (point.y * heightPx) / photo.heightPx };
}

function copyClasses({ box, classes, person }: PersonPass, grid: PhotoGrid, into: Uint8Array): void {
  const at = gridBox(box, grid);
  const [pxX, pxY] = [grid.photo.widthPx / grid.widthPx, grid.photo.heightPx / grid.heightPx];
  for (let y = at.y; y < at.y + at.height; y++) {
    const v = Math.min(
      person.heightPx - 1,
      Math.floor((((y + 0.5) * pxY - box.y) / box.height) * person.heightPx),
    );
    for (let x = at.x; x < at.x + at.width; x++) {
      const u = Math.min(
        person.widthPx - 1,
        Math.floor((((x + 0.5) * pxX - box.x) / box.width) * person.widthPx),
      );
      into[y * grid.widthPx + x] = classes[v * person.widthPx + u]!;
    }
  }
}
