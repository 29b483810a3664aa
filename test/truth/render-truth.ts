import type { ApertureSettings } from '../../src/contract/aperture-settings.js';
import { createGatherer, type FramePixel, type RaySet } from './create-gatherer.js';
import { type LayerReach, layerReach, reach } from './layer-reach.js';
import { lensSamples } from './lens-samples.js';
import { multiplied, type RayLayer, rayLayer } from './ray-layer.js';
import type { TruthScene } from './truth-scene.js';

/** The lens a scene is photographed through. */
export interface TruthLens {
  /** of the disc of a point at infinity, t = 1 */
  readonly radiusAtInfinityPx: number;
  /** absent: a round opening without vignetting */
  readonly aperture?: ApertureSettings;
}

export interface TruthOptions {
  /** rays per pixel, at least */
  readonly samples: number;
  /** which of two unrelated sets of points of the opening the rays go through */
  readonly pattern: 0 | 1;
  /** where a lamp can be met, so many times as many rays; absent: enough for two to a pixel of the largest disc */
  readonly lampFactor?: number;
  /** rows to render, from `firstRow` up to but without `endRow`; absent: all */
  readonly firstRow?: number;
  readonly endRow?: number;
}

/**
 * Straight lines between pixels blur by up to 1/6 px² along an axis, a disc of radius r by r²/4: up to this R, with rooms at half of it,
 * the first would be felt.
 */
const finePx = 8;
const fineScale = 4;

/**
 * Photographs a scene through a thin lens by brute force: the ray of pixel p through the point u of the opening meets a surface of
 * depth t at q = p − R·t(q)·(squeeze·ux, uy), solved in closed form; light and alpha are read bilinearly there (for small R from a
 * finer picture, by a cubic) and laid over each other front to back. A pixel is the mean over the rays that pass the opening. With R = 0 it is the sharp picture.
 * @returns linear RGB, interleaved, of the frame's width and the rows asked for; the caller owns it
 */
export function renderTruth(scene: TruthScene, lens: TruthLens, options: TruthOptions): Float32Array {
  const { widthPx, heightPx, layers } = scene;
  const { firstRow = 0, endRow = heightPx } = options;
  const { few, many } = raySets(scene, lens, options);
  const reaches = layers.map((layer) => layerReach(scene, layer, lens.radiusAtInfinityPx));
  const light = new Float32Array((endRow - firstRow) * widthPx * 3);
  const gatherFew = createGatherer(few);
  const gatherMany = createGatherer(many);
  const active: RayLayer[] = [];
  const pixel: FramePixel = { x: 0, y: 0, centreX: 0, centreY: 0, barrelX: 0, barrelY: 0 };
  const barrel = (lens.aperture?.catEye ?? 0) / (Math.hypot(widthPx, heightPx) / 2);
  for (let y = firstRow, at = 0; y < endRow; y++) {
    for (let x = 0; x < widthPx; x++, at += 3) {
      const i = y * widthPx + x;
      const seen = countSeen(reaches, i);
      const isLit = hasLamp(reaches, i, seen);
      active.length = 0;
      for (let k = 0; k < seen; k++) {
        if (reaches[k].kind[i] !== reach.nothing) active.push((isLit ? many : few).layers[k]);
      }
      pixel.x = x;
      pixel.y = y;
      pixel.centreX = x + 0.5 - widthPx / 2;
      pixel.centreY = y + 0.5 - heightPx / 2;
      pixel.barrelX = barrel * pixel.centreX;
      pixel.barrelY = barrel * pixel.centreY;
      (isLit ? gatherMany : gatherFew)(active, pixel, light, at);
    }
  }
  return light;
}

function raySets(
  { layers }: TruthScene,
  { radiusAtInfinityPx, aperture }: TruthLens,
  { samples, pattern, lampFactor }: TruthOptions,
): { few: RaySet; many: RaySet } {
  const isFine = radiusAtInfinityPx > 0 && radiusAtInfinityPx <= finePx;
  const pictures = layers.map((layer) => multiplied(layer, isFine ? fineScale : 1));
  const discPx = Math.PI * radiusAtInfinityPx ** 2;
  const factor = lampFactor ?? Math.max(1, (2 * discPx) / samples);
  const [few, many] = [samples, samples * factor].map((count) => {
    const lens = lensSamples(aperture, radiusAtInfinityPx === 0 ? 1 : count, pattern);
    const squeeze = aperture?.squeeze ?? 1;
    const shift = {
      count: lens.count,
      ux: lens.ux.map((ux) => ux * squeeze * radiusAtInfinityPx),
      uy: lens.uy.map((uy) => uy * radiusAtInfinityPx),
    };
    return {
      lens,
      shift,
      catEye: radiusAtInfinityPx === 0 ? 0 : (aperture?.catEye ?? 0),
      layers: layers.map((layer, k) => rayLayer(layer, pictures[k]!, shift)),
    };
  });
  return { few: few!, many: many! };
}

/** Layers in front of and with the first that nothing can be seen through. */
function countSeen(reaches: readonly LayerReach[], pixel: number): number {
  const solid = reaches.findIndex(({ kind }) => kind[pixel] === reach.solid);
  if (solid < 0) throw new RangeError('the last layer of a scene must be opaque');
  return solid + 1;
}

function hasLamp(reaches: readonly LayerReach[], pixel: number, seen: number): boolean {
  for (let k = 0; k < seen; k++) if (reaches[k]!.hasLamp[pixel] === 1) return true;
  return false;
}
