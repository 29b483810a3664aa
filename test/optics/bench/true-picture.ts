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
  const pictureOf = async (of: TruthScene, kind: string) => {
    const key = ['truth', kind, hash, contents, radiusAtInfinityPx, samples];
    const light = await cachedFloats(key, async () =>
      renderTruth(of, { radiusAtInfinityPx }, { samples, pattern: 0 }),
    );
    return encodeTruth(light, given);
  };
  const picture = await pictureOf(scene, 'as it is');
  const known = new Uint8Array(given.alpha.data.length).fill(1);
  const clipped = clippedScene(scene);
  if (clipped) {
    const { data } = await pictureOf(clipped, 'no brighter than white');
    data.forEach((code, i) => {
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

/** The scene with nothing brighter than white, or undefined when there is nothing anyhow. */
function clippedScene(scene: TruthScene): TruthScene | undefined {
  const isBright = scene.layers.some(({ light }) => light.some((value) => value > 1));
  if (!isBright) return undefined;
  const layers = scene.layers.map((layer) => ({
    ...layer,
    light: layer.light.map((value) => Math.min(1, value)),
  }));
  return { ...scene, hasLamps: false, layers };
}
