import type { Plane } from '../raster/plane.js';

/** Shoulders are about two head heights wide (0.48 m clothed, against 0.23 m). */
const shoulderHeads = 2.1;

/**
 * Crown to chin in photo pixels when no face was found (a person from behind, a helmet): from the silhouette's width, kept between
 * a standing figure's eighth and nearly the whole height of a head that fills the frame. Rough: within a factor of about 1.5.
 * @param alpha - matte at the photo's size
 * @returns 0 when nothing is above 0.5
 */
export function headHeightFromMatte({ widthPx, heightPx, data }: Plane): number {
  const widths: number[] = [];
  for (let y = 0; y < heightPx; y++) {
    let covered = 0;
    for (let x = 0; x < widthPx; x++) if (data[y * widthPx + x]! > 0.5) covered++;
    if (covered > 0) widths.push(covered);
  }
  if (widths.length === 0) return 0;
  const silhouette = widths.length;
  widths.sort((a, b) => a - b);
  const shoulders = widths[Math.floor(widths.length * 0.8)]!;
  return Math.min(silhouette / 1.2, Math.max(silhouette / 8, shoulders / shoulderHeads));
}
