import type { PixelBox } from '../../contract/face.js';
import type { Plane } from '../raster/plane.js';

/** Alpha above which a pixel is more person than room. */
const mostlyPerson = 0.5;

/** The smallest box around everything that is mostly person, in pixels, or null when nothing is. */
export function alphaBox({ widthPx, heightPx, data }: Plane): PixelBox | null {
  let [left, top, right, bottom] = [widthPx, heightPx, 0, 0];
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (data[i] <= mostlyPerson) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  return right > left ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}
