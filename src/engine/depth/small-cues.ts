import type { Face } from '../../contract/face.js';
import { scaleFace } from '../face/scale-face.js';
import type { Plane } from '../raster/plane.js';
import { resampleRegion, type SampleSource } from '../raster/resample-region.js';
import { resizePlane } from '../raster/resize-plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { scaleBox } from '../raster/scale-box.js';
import type { DepthCues, OtherPerson } from './depth-cues.js';

/** The cues at the size of the estimate and in its pixels. */
export interface SmallCues {
  readonly alpha: Plane;
  /** the subject's */
  readonly face: Face | null;
  readonly headHeightPx: number;
  readonly others: readonly OtherPerson[];
  /** the photo, RGB 0..255, twice as large: softness is lost in smaller ones */
  readonly source: SampleSource | null;
}

export function smallCues(cues: DepthCues, longSidePx: number): SmallCues {
  const { alpha, faces, headHeightPx, source, others } = cues;
  const scale = Math.min(1, longSidePx / Math.max(alpha.widthPx, alpha.heightPx));
  const widthPx = Math.max(1, Math.round(alpha.widthPx * scale));
  const heightPx = Math.max(1, Math.round(alpha.heightPx * scale));
  const [across, down] = [widthPx / alpha.widthPx, heightPx / alpha.heightPx];
  return {
    alpha: resizePlane(alpha, widthPx, heightPx),
    face: faces?.[0] ? scaleFace(faces[0], across, down) : null,
    headHeightPx: headHeightPx * down,
    others: (others ?? []).map(({ box, face }) => ({
      box: scaleBox(box, across, down),
      face: face && scaleFace(face, across, down),
    })),
    source: source ? shrunk(source, 2 * longSidePx) : null,
  };
}

function shrunk(photo: RgbaRaster, longSidePx: number): SampleSource {
  const scale = Math.min(1, longSidePx / Math.max(photo.widthPx, photo.heightPx));
  const widthPx = Math.max(1, Math.round(photo.widthPx * scale));
  const heightPx = Math.max(1, Math.round(photo.heightPx * scale));
  const whole = { x: 0, y: 0, width: photo.widthPx, height: photo.heightPx };
  const data = resampleRegion({ ...photo, stride: 4, channels: 3 }, whole, widthPx, heightPx);
  return { widthPx, heightPx, data, stride: 3, channels: 3 };
}
