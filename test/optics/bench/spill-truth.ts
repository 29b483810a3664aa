import type { Tone } from '../../../src/contract/backdrop-settings.js';
import { srgbToLinear } from '../../../src/engine/photo/srgb-curve.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { encodeTruth } from '../../truth/encode-truth.js';
import type { Given } from '../../truth/given-of.js';
import type { TruthScene } from '../../truth/truth-scene.js';

/** New backdrops: white, grey, black and a saturated brand colour. */
export const spillTones: readonly Tone[] = [
  [255, 255, 255],
  [128, 128, 128],
  [0, 0, 0],
  [0, 166, 81],
];

/** The person as seen in the sharp photo before a wall of one tone: the person's true colours, none of the room's. */
export function spillTruth({ layers, widthPx, heightPx }: TruthScene, given: Given, tone: Tone): RgbaRaster {
  const wall = tone.map((code) => srgbToLinear(code / 255));
  const light = new Float32Array(widthPx * heightPx * 3);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      let [open, person] = [1, 0];
      for (const layer of layers) {
        const at = (y + layer.marginPx) * layer.widthPx + x + layer.marginPx;
        const share = open * layer.alpha[at];
        open -= share;
        if (layer.role !== 'person') continue;
        person += share;
        for (let c = 0; c < 3; c++) light[i * 3 + c] += share * layer.light[at * 3 + c];
      }
      for (let c = 0; c < 3; c++) light[i * 3 + c] += (1 - person) * wall[c];
    }
  }
  return encodeTruth(light, given);
}
