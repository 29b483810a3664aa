import { BlurError } from '../../contract/blur-error.js';
import type { Face, PixelBox } from '../../contract/face.js';
import type { Networks } from '../network/networks.js';
import { cropToInput } from '../raster/crop-to-input.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { blazefaceSidePx } from './blazeface-anchors.js';
import { decodeFaces } from './decode-faces.js';

/**
 * Candidate faces in one square of a photo, in photo pixels; one face may be several candidates.
 * @throws BlurError `inference`
 */
export async function lookForFaces(
  raster: RgbaRaster,
  networks: Pick<Networks, 'face'>,
  look: PixelBox,
): Promise<Face[]> {
  const input = cropToInput(raster, look, {
    widthPx: blazefaceSidePx,
    heightPx: blazefaceSidePx,
    low: -1,
    high: 1,
  });
  const { boxes, scores } = await networks.face(input);
  if (!boxes || !scores) throw new BlurError('inference', 'face network gave no "boxes" and "scores"');
  return decodeFaces(boxes, scores, look);
}
