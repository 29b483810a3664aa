import { BlurError } from '../../contract/blur-error.js';
import type { RenderSettings } from '../../contract/render-settings.js';
import { studioBackdrop } from '../backdrop/studio-backdrop.js';
import { headPlace } from '../backdrop/subject-place.js';
import { createLightEncoder } from '../colour/light-encoder.js';
import { addedRadiusPx } from '../lens/added-radius.js';
import { blurBackdrop } from '../lens/blur-backdrop.js';
import type { LitBackdrop } from '../lens/lit-backdrop.js';
import { createRadiusField } from '../lens/radius-field.js';
import type { Job } from '../pipeline/job.js';
import type { Scene } from '../pipeline/scene.js';
import { readPlaneRow } from '../raster/plane-row.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { compositeRows } from './composite-rows.js';
import { createGrain } from './grain.js';

/** Rows finished at a time; the result does not depend on it. */
const usualBandRows = 64;

export interface RenderOptions {
  readonly bandRows?: number;
}

/** A finished backdrop, the size of its blur along a row and how strong the grain was there. */
interface Stage {
  readonly backdrop: LitBackdrop;
  readonly readRadii: (y: number, into: Float32Array) => void;
  readonly readSigmas: (y: number, into: Float32Array) => void;
}

/**
 * Renders a scene: the backdrop through the lens (or a studio backdrop), the person before it. The same code makes previews (from
 * a scaled scene) and results; equal input gives equal bytes. The caller owns the result; the scene is not changed.
 * @throws BlurError `plane-mismatch` when the scene's parts differ in size, `cancelled`
 */
export async function renderScene(
  scene: Scene,
  settings: RenderSettings,
  job: Job,
  { bandRows = usualBandRows }: RenderOptions = {},
): Promise<RgbaRaster> {
  checkSizes(scene);
  const { widthPx, heightPx } = scene.source;
  const out: RgbaRaster = { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 4) };
  await job.checkpoint();
  job.report('blur', 0);
  const { backdrop, readRadii, readSigmas } =
    settings.backdrop.mode === 'studio'
      ? studioStage(scene, settings.backdrop)
      : await softenStage(scene, settings, job);
  job.report('blur', 1);
  const encode = createLightEncoder(scene.profile.toLinear);
  const grain = createGrain(widthPx, scene.noise.correlation);
  const plane = () => new Float32Array(widthPx * Math.min(bandRows, heightPx));
  const buffer = { red: plane(), green: plane(), blue: plane() };
  for (let firstRow = 0; firstRow < heightPx; firstRow += bandRows) {
    await job.checkpoint();
    const rows = Math.min(bandRows, heightPx - firstRow);
    const cut = (values: Float32Array) => values.subarray(0, rows * widthPx);
    const band = { red: cut(buffer.red), green: cut(buffer.green), blue: cut(buffer.blue) };
    backdrop.readBand(firstRow, rows, band);
    compositeRows({ scene, encode, grain, band, firstRow, rows, readRadii, readSigmas }, out);
    job.report('composite', (firstRow + rows) / heightPx);
  }
  return out;
}

async function softenStage(scene: Scene, { lens }: RenderSettings, job: Job): Promise<Stage> {
  const { backdrop, profile, depth, highlights, noise } = scene;
  const { widthPx, heightPx } = scene.source;
  const radiusAtInfinityPx = addedRadiusPx(scene, lens);
  const field = createRadiusField({ widthPx, heightPx, depth, radiusAtInfinityPx });
  return {
    backdrop: await blurBackdrop({ backdrop, profile, highlights, depth, radiusAtInfinityPx }, job),
    readRadii: (y, into) => field.readRow(0, y, into),
    readSigmas: (y, into) => {
      if (noise.byPlace) readPlaneRow(noise.byPlace, { y, heightPx }, into);
      else into.fill(noise.sigmaCodes);
    },
  };
}

function studioStage(scene: Scene, tones: Extract<RenderSettings['backdrop'], { mode: 'studio' }>): Stage {
  const { source, alpha, profile, headHeightPx, noise } = scene;
  const head = headPlace(alpha, headHeightPx);
  const { widthPx, heightPx } = source;
  return {
    backdrop: studioBackdrop({ widthPx, heightPx, tones, profile, head }),
    // A painted wall has lost all of the photo's grain.
    readRadii: (_y, into) => into.fill(headHeightPx),
    readSigmas: (_y, into) => into.fill(noise.sigmaCodes),
  };
}

function checkSizes({ source, alpha, foreground, backdrop }: Scene): void {
  for (const part of [alpha, foreground, backdrop]) {
    if (part.widthPx === source.widthPx && part.heightPx === source.heightPx) continue;
    throw new BlurError('plane-mismatch', 'a part of the scene differs from the photo in size', {
      widthPx: part.widthPx,
      heightPx: part.heightPx,
    });
  }
}
