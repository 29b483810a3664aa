import { createLightEncoder } from '../colour/light-encoder.js';
import type { Job } from '../pipeline/job.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import { type CoverOptions, coverRows } from './cover-rows.js';

const bandRows = 128;

/**
 * A picture laid over a whole frame, in the codes of the photo it will stand behind. The caller owns it.
 * @throws BlurError `cancelled`
 */
export async function coverRaster(options: CoverOptions, job: Job): Promise<RgbRaster> {
  const { widthPx, heightPx, profile } = options;
  const readRow = coverRows(options);
  const encode = createLightEncoder(profile.toLinear);
  const data = new Uint8ClampedArray(widthPx * heightPx * 3);
  const [red, green, blue] = [0, 1, 2].map(() => new Float32Array(widthPx));
  for (let y = 0, at = 0; y < heightPx; y++) {
    if (y % bandRows === 0) await job.checkpoint();
    readRow(y, red, green, blue);
    for (let x = 0; x < widthPx; x++) {
      data[at++] = encode(red[x]);
      data[at++] = encode(green[x]);
      data[at++] = encode(blue[x]);
    }
  }
  return { widthPx, heightPx, data };
}
