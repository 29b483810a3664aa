import type { Face, PixelBox } from '../../../src/contract/face.js';
import { locatePeople } from '../../../src/engine/matte/locate-people.js';
import type { Networks } from '../../../src/engine/network/networks.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';

/**
 * A bright disc of `radius` (share of the short side) in a dark room, and networks that see it: they answer by the brightness of
 * what they are shown, as blurred as 256 pixels make it.
 */
export function syntheticPerson(widthPx: number, heightPx: number, radius = 0.3) {
  const centre = { x: widthPx / 2, y: heightPx / 2 };
  const radiusPx = radius * Math.min(widthPx, heightPx);
  const data = new Uint8ClampedArray(widthPx * heightPx * 4).fill(255);
  const truth = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const distance = Math.hypot(x + 0.5 - centre.x, y + 0.5 - centre.y);
      const alpha = Math.max(0, Math.min(1, (radiusPx - distance) / 2 + 0.5));
      truth[y * widthPx + x] = alpha;
      const at = (y * widthPx + x) * 4;
      data[at] = 30 + 190 * alpha;
      data[at + 1] = 40 + 120 * alpha;
      data[at + 2] = 60 + 40 * alpha;
    }
  }
  const raster: RgbaRaster = { widthPx, heightPx, data };
  return { raster, truth, radiusPx };
}

/** Networks that take brightness (red, of 30..220) for the probability of a person; `classIndex` names what it then is. */
export function brightnessNetworks(classIndex: number) {
  return {
    locate: async (input: Float32Array) => ({
      alpha: Float32Array.from({ length: 65536 }, (_, i) => probability(input[i * 3]! * 255)),
    }),
    matte: async (input: Float32Array) => {
      const logits = new Float32Array(65536 * 6).fill(-30);
      for (let i = 0; i < 65536; i++) {
        const p = probability((input[i * 3]! + 1) * 127.5);
        logits[i * 6] = Math.log(1 - p);
        logits[i * 6 + classIndex] = Math.log(p);
      }
      return { logits };
    },
  };
}

function probability(red: number): number {
  return Math.max(0.02, Math.min(0.98, (red - 30) / 190));
}

export const centreFace = (box: PixelBox, score = 0.95) => ({
  box,
  rightEye: { x: box.x + box.width * 0.3, y: box.y + box.height * 0.4 },
  leftEye: { x: box.x + box.width * 0.7, y: box.y + box.height * 0.4 },
  mouth: { x: box.x + box.width * 0.5, y: box.y + box.height * 0.8 },
  score,
});

/** What is seen at first by these networks and a face detector that finds `faces`. */
export const seenBy = async (
  raster: RgbaRaster,
  networks: Pick<Networks, 'locate'>,
  faces: readonly Face[] = [],
) => ({ located: await locatePeople(raster, networks), faces });
