import type { Framing } from '../../contract/framing.js';
import type { ImageTransform } from '../../contract/image-transform.js';

/**
 * From a layer's unit square to the photo's, whatever the layer's way of showing it: a crop's own transform; else the photo, turned
 * as its layer turns it and centred, filling the layer or fitted into it. A tile shows the whole photo.
 * @param photoAspect - width by height
 */
export function shownTransform(
  { scaleMode, imageTransform, rotationDeg, nodeAspect }: Framing,
  photoAspect: number,
): ImageTransform {
  const [first, second] = imageTransform ?? [];
  if (scaleMode === 'CROP' && first && second) {
    const transform: ImageTransform = [
      [first[0] ?? 0, first[1] ?? 0, first[2] ?? 0],
      [second[0] ?? 0, second[1] ?? 0, second[2] ?? 0],
    ];
    if (Math.abs(determinantOf(transform)) > 1e-9) return transform;
  }
  const turnedAspect = rotationDeg % 180 === 0 ? photoAspect : 1 / photoAspect;
  const wider = layerAspect({ scaleMode, rotationDeg, nodeAspect }, photoAspect) / turnedAspect;
  const [width, height] = wider > 1 === (scaleMode === 'FIT') ? [wider, 1] : [1, 1 / wider];
  const [left, top] = [(1 - width) / 2, (1 - height) / 2];
  const across = [width, 0, left] as const;
  const down = [0, height, top] as const;
  const acrossBack = [-width, 0, 1 - left] as const;
  const downBack = [0, -height, 1 - top] as const;
  return (
    {
      0: [across, down],
      90: [down, acrossBack],
      180: [acrossBack, downBack],
      270: [downBack, across],
    } as const
  )[rotationDeg];
}

/** Width by height of what is shown: the layer's, or the photo's own, as it is turned, where the photo repeats as a tile. */
export function layerAspect(
  { scaleMode, rotationDeg, nodeAspect }: Omit<Framing, 'imageTransform'>,
  photoAspect: number,
): number {
  if (scaleMode !== 'TILE' && Number.isFinite(nodeAspect) && nodeAspect > 0) return nodeAspect;
  return rotationDeg % 180 === 0 ? photoAspect : 1 / photoAspect;
}

export const determinantOf = ([[a, b], [c, d]]: ImageTransform): number => a * d - b * c;
