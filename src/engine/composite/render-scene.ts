import type { RenderSettings } from '../../contract/render-settings.js';
import type { Picture } from '../backdrop/cover-rows.js';
import { createLightEncoder } from '../colour/light-encoder.js';
import { drawLayer } from '../lens/draw-layer.js';
import type { Job } from '../pipeline/job.js';
import type { Scene } from '../pipeline/scene.js';
import { readPlaneRow } from '../raster/plane-row.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { compositeRows } from './composite-rows.js';
import { createGrain } from './grain.js';
import { isLensView, planRender } from './plan-render.js';

/** Rows finished at a time; the result does not depend on it. */
const usualBandRows = 64;

export interface RenderOptions {
  readonly bandRows?: number;
  /** the picture that stands behind the person when the settings ask for one; any size and profile */
  readonly backdropImage?: Picture | null;
}

/**
 * Renders a scene: the room through the lens, or what stands in its place, and the person before it. The same code makes previews (from
 * a scaled scene) and results; equal input gives equal bytes. The caller owns the result; the scene is not changed.
 * @throws BlurError `plane-mismatch` when the scene's parts differ in size, `backdrop-missing` when the settings ask for a picture
 *   that was not handed over, `cancelled`
 */
export async function renderScene(
  scene: Scene,
  settings: RenderSettings,
  job: Job,
  { bandRows = usualBandRows, backdropImage = null }: RenderOptions = {},
): Promise<RgbaRaster> {
  const { widthPx, heightPx } = scene.source;
  const out: RgbaRaster = { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 4) };
  await job.checkpoint();
  job.report('blur', 0);
  const plan = await planRender({ scene, settings, image: backdropImage }, job);
  const room = isLensView(plan.room) ? await drawLayer(plan.room.room, plan.room, job) : plan.room;
  const near = plan.near?.near ? await drawLayer(plan.near.near, plan.near, job) : null;
  job.report('blur', 1);
  const encode = createLightEncoder(scene.profile.toLinear);
  const grain = createGrain(widthPx, scene.noise.correlation);
  const stage = {
    keepsPhoto: plan.keepsPhoto,
    readRadii: (y: number, into: Float32Array) => readPlaneRow(plan.radii, { y, heightPx }, into),
    readSigmas: (y: number, into: Float32Array) => readPlaneRow(plan.sigmas, { y, heightPx }, into),
  };
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
