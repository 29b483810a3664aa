import { BlurError } from '../../contract/blur-error.js';
import type { RenderSettings } from '../../contract/render-settings.js';
import type { Relight } from '../backdrop/relight.js';
import { studioBackdrop } from '../backdrop/studio-backdrop.js';
import { subjectPlace } from '../backdrop/subject-place.js';
import { createLightEncoder } from '../colour/light-encoder.js';
import { drawLensView } from '../lens/draw-lens-view.js';
import type { DrawLensView, LensPicture } from '../lens/lens-picture.js';
import { planLensView } from '../lens/plan-lens-view.js';
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
  /** the back end that draws the lens's view; the processor when absent */
  readonly draw?: DrawLensView;
}

/** A finished backdrop and what is in front, the size of the blur along a row and how strong the grain was there. */
interface Stage extends LensPicture {
  /** the backdrop is the photo's own room as it was lit */
  readonly keepsPhoto: boolean;
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
  { bandRows = usualBandRows, draw = drawLensView }: RenderOptions = {},
): Promise<RgbaRaster> {
  checkSizes(scene);
  const { widthPx, heightPx } = scene.source;
  const out: RgbaRaster = { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 4) };
  await job.checkpoint();
  job.report('blur', 0);
  const { room, near, ...stage } =
    settings.backdrop.mode === 'studio'
      ? studioStage(scene, settings.backdrop)
      : await softenStage({ scene, settings, draw }, job);
  job.report('blur', 1);
  const encode = createLightEncoder(scene.profile.toLinear);
  const grain = createGrain(widthPx, scene.noise.correlation);
  const bufferFor = bandBuffers(widthPx, Math.min(bandRows, heightPx));
  for (let firstRow = 0; firstRow < heightPx; firstRow += bandRows) {
    await job.checkpoint();
    const rows = Math.min(bandRows, heightPx - firstRow);
    const band = bufferFor.room(rows);
    room.readBand(firstRow, rows, band);
    const inFront = near && bufferFor.near(rows);
    const hasNear = inFront !== null && near?.readBand(firstRow, rows, inFront) === true;
    compositeRows(
      { scene, encode, grain, band, near: hasNear ? inFront : null, firstRow, rows, ...stage },
      out,
    );
    job.report('composite', (firstRow + rows) / heightPx);
  }
  return out;
}

/** Buffers for one band at a time, made once, cut to the rows asked for. */
function bandBuffers(widthPx: number, mostRows: number) {
  const planes = Array.from({ length: 7 }, () => new Float32Array(0));
  const cut = (plane: number, rows: number) => {
    if (planes[plane].length === 0) planes[plane] = new Float32Array(widthPx * mostRows);
    return planes[plane].subarray(0, rows * widthPx);
  };
  return {
    room: (rows: number) => ({ red: cut(0, rows), green: cut(1, rows), blue: cut(2, rows) }),
    near: (rows: number) => ({
      red: cut(3, rows),
      green: cut(4, rows),
      blue: cut(5, rows),
      cover: cut(6, rows),
    }),
  };
}

interface SoftenRequest {
  readonly scene: Scene;
  readonly settings: RenderSettings;
  readonly draw: DrawLensView;
}

async function softenStage({ scene, settings, draw }: SoftenRequest, job: Job): Promise<Stage> {
  const { noise } = scene;
  const { heightPx } = scene.source;
  const relight: Relight | null = null;
  const view = planLensView(scene, settings.lens, relight);
  return {
    ...(await draw(view, job)),
    keepsPhoto: relight === null,
    readRadii: (y, into) => readPlaneRow(view.seenRadii, { y, heightPx }, into),
    readSigmas: (y, into) => {
      if (noise.byPlace) readPlaneRow(noise.byPlace, { y, heightPx }, into);
      else into.fill(noise.sigmaCodes);
    },
  };
}

function studioStage(scene: Scene, tones: Extract<RenderSettings['backdrop'], { mode: 'studio' }>): Stage {
  const { source, alpha, profile, headHeightPx, noise } = scene;
  const subject = subjectPlace(alpha, headHeightPx);
  const { widthPx, heightPx } = source;
  return {
    room: studioBackdrop({ widthPx, heightPx, tones, profile, subject }),
    near: null,
    keepsPhoto: false,
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
