import type { Plane } from '../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../src/engine/raster/rgba-raster.js';
import { lightToCode } from './light-to-code.js';
import type { TruthLayer, TruthScene } from './truth-scene.js';

/** What a renderer is told of a scene: a sharp 8-bit photo and exact planes of its size. */
export interface Given {
  readonly sharp: RgbaRaster;
  /** visible share of the person, 0..1 */
  readonly alpha: Plane;
  /** t of what is seen with the person taken out: of the nearest other layer that covers at least half of the pixel */
  readonly depth: Plane;
  readonly headHeightPx: number;
}

/** Takes the sharp photo of a scene, and its matte and depth without error. The caller owns the result. */
export function givenOf(scene: TruthScene): Given {
  const { widthPx, heightPx, headHeightPx, layers } = scene;
  const sharp = new Uint8ClampedArray(widthPx * heightPx * 4);
  const alpha = new Float32Array(widthPx * heightPx);
  const depth = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = y * widthPx + x;
      const seen = lookStraight(layers, x, y);
      for (let channel = 0; channel < 3; channel++)
        sharp[i * 4 + channel] = lightToCode(seen.light[channel]!);
      sharp[i * 4 + 3] = 255;
      alpha[i] = seen.person;
      depth[i] = depthAt(scene, x, y);
    }
  }
  return {
    sharp: { widthPx, heightPx, data: sharp },
    alpha: { widthPx, heightPx, data: alpha },
    depth: { widthPx, heightPx, data: depth },
    headHeightPx,
  };
}

function lookStraight(layers: readonly TruthLayer[], x: number, y: number) {
  const light: [number, number, number] = [0, 0, 0];
  let open = 1;
  let person = 0;
  for (const layer of layers) {
    const at = placeIn(layer, x, y);
    const share = open * layer.alpha[at]!;
    for (let channel = 0; channel < 3; channel++) light[channel]! += share * layer.light[at * 3 + channel]!;
    if (layer.role === 'person') person += share;
    open -= share;
    if (open <= 0) break;
  }
  return { light, person };
}

function depthAt({ widthPx, heightPx, layers }: TruthScene, x: number, y: number): number {
  const seen = layers.find((layer) => layer.role !== 'person' && layer.alpha[placeIn(layer, x, y)]! >= 0.5);
  if (seen === undefined) throw new RangeError('the last layer of a scene must be opaque');
  const { t, perX, perY } = seen.depth;
  return t + perX * (x + 0.5 - widthPx / 2) + perY * (y + 0.5 - heightPx / 2);
}

const placeIn = ({ marginPx, widthPx }: TruthLayer, x: number, y: number): number =>
  (y + marginPx) * widthPx + x + marginPx;
