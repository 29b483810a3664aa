import type { AlignedCrop } from '../../contract/aligned-crop.js';
import type { CropRule } from '../../contract/crop-rule.js';
import { headHeightFromFace } from '../face/head-height.js';
import { steadyFace } from '../face/steady-face.js';
import type { PhotoToMeasure } from '../measure/measure-photo.js';
import type { Networks } from '../network/networks.js';
import type { Job } from '../pipeline/job.js';
import { alignCrop } from './align-crop.js';

/**
 * The crop that shows the main person's head as the rule wants it, by the same head that `measurePhoto` measures.
 * @returns null where no face was found
 * @throws BlurError `cancelled` | `inference` | `model-load`
 */
export async function alignPhoto(
  { photo: { raster }, analysis, framing }: PhotoToMeasure,
  rule: CropRule,
  networks: Pick<Networks, 'face'>,
  job: Job,
): Promise<AlignedCrop | null> {
  const [found] = analysis.summary.faces;
  if (found === undefined) return null;
  const face = await steadyFace(raster, networks, found, job);
  const { rightEye, leftEye } = face;
  const eyes = { x: (rightEye.x + leftEye.x) / 2, y: (rightEye.y + leftEye.y) / 2 };
  return alignCrop({ photo: raster, headHeightPx: headHeightFromFace(face), eyes, framing, rule });
}
