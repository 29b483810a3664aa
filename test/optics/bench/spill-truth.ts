import type { Tone } from '../../../src/contract/backdrop-settings.js';
import { srgbToLinear } from '../../../src/engine/photo/srgb-curve.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { encodeTruth } from '../../truth/encode-truth.js';
import type { Given } from '../../truth/given-of.js';
import { renderTruth } from '../../truth/render-truth.js';
import type { TruthLayer, TruthScene } from '../../truth/truth-scene.js';

/** New backdrops: white, grey, black and a saturated brand colour. */
export const spillTones: readonly Tone[] = [
  [255, 255, 255],
  [128, 128, 128],
  [0, 0, 0],
  [0, 166, 81],
];

const samples = 1024;

/**
 * The person before a wall of one tone: the person's true colours, none of the room's. Things in front of the person stay, as they do in
 * the product, seen through the lens.
 * @returns what gives the picture for a tone
 */
export function spillTruth(
  scene: TruthScene,
  given: Given,
  radiusAtInfinityPx: number,
): (tone: Tone) => RgbaRaster {
  const hasNear = scene.layers.some(({ role }) => role === 'near');
  const lens = { radiusAtInfinityPx: hasNear ? radiusAtInfinityPx : 0 };
  const before = (light: number) =>
    renderTruth(beforeWall(scene, light), lens, { samples, pattern: 0, lampFactor: 1 });
  // Light adds up: what a white wall adds to a black one is the share that is seen of the wall.
  const [black, white] = [before(0), before(1)];
  return (tone) => {
    const wall = tone.map((code) => srgbToLinear(code / 255));
    const light = black.map((value, i) => value + (white[i]! - value) * wall[i % 3]!);
    return encodeTruth(light, given);
  };
}

function beforeWall(scene: TruthScene, light: number): TruthScene {
  const room = scene.layers.at(-1)!;
  const wall: TruthLayer = {
    ...room,
    depth: { t: 1, perX: 0, perY: 0 },
    light: new Float32Array(room.light.length).fill(light),
    alpha: new Float32Array(room.alpha.length).fill(1),
  };
  return { ...scene, layers: [...scene.layers.filter(({ role }) => role !== 'room'), wall] };
}
