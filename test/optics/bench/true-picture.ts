import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { encodeTruth } from '../../truth/encode-truth.js';
import type { Given } from '../../truth/given-of.js';
import { renderTruth } from '../../truth/render-truth.js';
import type { TruthScene } from '../../truth/truth-scene.js';
import { cachedFloats, hashOfModules, hashOfValues } from './file-cache.js';

export interface TruePicture {
  /** what a camera with this lens would store of the scene */
  readonly picture: RgbaRaster;
  /** 1 where it does not hang on how much brighter than white anything was, which the sharp photo does not tell */
  readonly known: Uint8Array;
}

const samples = 1024;
/** For light beyond white, where lamps get more anyway: it only says where not to look. */
const fewSamples = 128;
const raised = 8;
/** Differences up to this many codes are the rounding's. */
const sameCodes = 1;
let sources: Promise<string> | undefined;

/** The truth of a scene through a lens; rendered once and then read from the cache. */
export async function truePicture(
  scene: TruthScene,
  given: Given,
  radiusAtInfinityPx: number,
): Promise<TruePicture> {
  sources ??= hashOfModules(['test/truth/render-truth.ts']);
  const hash = await sources;
  const contents = contentsOf(scene);
  const lightOf = (of: TruthScene, kind: string, rays: number) =>
    cachedFloats([kind, hash, contents, radiusAtInfinityPx, rays], async () =>
      renderTruth(of, { radiusAtInfinityPx }, { samples: rays, pattern: 0 }),
    );
  const light = await lightOf(scene, 'light', samples);
  const picture = encodeTruth(light, given);
  const known = new Uint8Array(given.alpha.data.length).fill(1);
  if (isBright(scene)) {
    const beyond = await lightOf(beyondWhite(scene), 'beyond white', fewSamples);
    const clipped = encodeTruth(
      light.map((value, i) => value - beyond[i] / raised),
      given,
    );
    clipped.data.forEach((code, i) => {
      if (Math.abs(code - picture.data[i]) > sameCodes) known[i >> 2] = 0;
    });
  }
  return { picture, known };
}

const contentsOf = ({ layers }: TruthScene): unknown =>
  layers.map(({ role, depth, marginPx, light, alpha }) => [
    role,
    depth,
    marginPx,
    hashOfValues(light, alpha),
  ]);

const isBright = ({ layers }: TruthScene) => layers.some(({ light }) => light.some((value) => value > 1));

/** The part of the scene's light that white hides, so much raised that its lamps still count as lamps. */
function beyondWhite(scene: TruthScene): TruthScene {
  const layers = scene.layers.map((layer) => ({
    ...layer,
    light: layer.light.map((value) => raised * Math.max(0, value - 1)),
  }));
  return { ...scene, layers };
}
