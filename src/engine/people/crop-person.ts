import type { PixelBox } from '../../contract/face.js';
import type { PersonFound } from '../../contract/person-found.js';
import { headHeightFromFace } from '../face/head-height.js';
import { resampleRegion } from '../raster/resample-region.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';

/** Side of the picture in head heights: head and shoulders. */
const sideHeads = 2.6;
/** The head's middle lies this much of the side below the upper edge. */
const headAt = 0.42;

/**
 * A small square picture of somebody's head and shoulders, to choose people by.
 * @param raster - upright photo; read only
 * @param person - found in this photo
 * @param sidePx - 1 or more; enlarged when less of the photo shows the person
 * @returns RGBA in the photo's own colour space; the caller owns it
 */
export function cropPerson(raster: RgbaRaster, person: PersonFound, sidePx: number): RgbaRaster {
  const values = resampleRegion(
    { ...raster, stride: 4, channels: 4 },
    headAndShoulders(raster, person),
    sidePx,
    sidePx,
  );
  return { widthPx: sidePx, heightPx: sidePx, data: Uint8ClampedArray.from(values) };
}

/** A square within the photo, unless that is narrower than a head and shoulders: then as large as it can be. */
function headAndShoulders({ widthPx, heightPx }: RgbaRaster, { box, face, point }: PersonFound): PixelBox {
  const centre = face
    ? { x: face.box.x + face.box.width / 2, y: (face.rightEye.y + face.leftEye.y) / 2 }
    : { x: point.x * widthPx, y: point.y * heightPx };
  // A person's point lies on the middle of the head, half a head below the top.
  const headPx = face ? headHeightFromFace(face) : 2 * (centre.y - box.y);
  const person = Math.max(box.width, box.height);
  const side = Math.min(widthPx, heightPx, Math.max(sideHeads * headPx, person / 8));
  return {
    x: Math.max(0, Math.min(widthPx - side, centre.x - side / 2)),
    y: Math.max(0, Math.min(heightPx - side, centre.y - headAt * side)),
    width: side,
    height: side,
  };
}
