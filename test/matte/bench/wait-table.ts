import { readFile } from 'node:fs/promises';
import { findLook } from '../../../src/contract/looks.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { createLookKeeper } from '../../../src/engine/matte/look-keeper.js';
import type { Networks } from '../../../src/engine/network/networks.js';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';
import { analysePhoto } from '../../../src/engine/pipeline/analyse-photo.js';
import { draftPhoto } from '../../../src/engine/pipeline/draft-photo.js';
import type { Job } from '../../../src/engine/pipeline/job.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import { medianOf } from '../../optics/metrics/median-of.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';
import { passSeconds } from '../pass-seconds.js';

const idle: Job = { checkpoint: async () => {}, report: () => {}, now: () => performance.now() };
const runs = 5;

/** How long somebody waits, in passes of the matte network; see `waitTable`. */
export interface Wait {
  readonly name: string;
  readonly megapixels: number;
  /** until the first preview can be drawn, that drawing included */
  readonly preview: number;
  /** from then on until the matte is there in full */
  readonly matte: number;
}

/** Measures a photo several times over, networks loaded before, and takes the medians. */
export async function waitFor(file: string, networks: Networks): Promise<Wait> {
  const photo = await decodePhoto(
    new Uint8Array(await readFile(file)),
    sizeLimits.commandLine,
    loadSourceAsset,
  );
  const { settings } = findLook('corporate') ?? {};
  if (!settings) throw new Error('no look to draw with');
  const waits: { preview: number; matte: number }[] = [];
  for (let run = 0; run <= runs; run++) {
    const pass = await passSeconds(networks);
    const looks = createLookKeeper(photo.raster, networks);
    const start = performance.now();
    const { scene } = await draftPhoto(photo, looks, idle);
    await renderScene(scene, settings, idle, { backdropImage: null });
    const preview = performance.now();
    const { summary } = await analysePhoto(photo, networks, idle, { looks });
    const { faces = 0, matte = 0, refine = 0 } = summary.stageMs;
    const inPasses = (ms: number) => ms / 1000 / pass;
    // The first time everything is still being compiled.
    if (run > 0) waits.push({ preview: inPasses(preview - start), matte: inPasses(faces + matte + refine) });
  }
  return {
    name: file.split('/').at(-1) ?? file,
    megapixels: (photo.raster.widthPx * photo.raster.heightPx) / 1e6,
    preview: medianOf(waits.map((wait) => wait.preview)),
    matte: medianOf(waits.map((wait) => wait.matte)),
  };
}

export const waitTable = (waits: readonly Wait[]): string[][] => [
  ['photo', 'megapixels', 'first preview', 'then the full matte'],
  ...waits.map(({ name, megapixels, preview, matte }) => [
    name,
    megapixels.toFixed(1),
    preview.toFixed(1),
    matte.toFixed(1),
  ]),
];
