import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import type { Stroke } from '../../../src/contract/stroke.js';
import { detectFaces } from '../../../src/engine/face/detect-faces.js';
import { applyStrokes } from '../../../src/engine/matte/apply-strokes.js';
import { estimateMatte } from '../../../src/engine/matte/estimate-matte.js';
import { matteLevels } from '../../../src/engine/matte/matte-levels.js';
import { refineMatte } from '../../../src/engine/matte/refine-matte.js';
import { tidyAlpha } from '../../../src/engine/matte/tidy-alpha.js';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import { resizePlane } from '../../../src/engine/raster/resize-plane.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';
import { analysePortrait } from './analyse-portrait.js';

const team = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';
const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };

describe.each([
  'node_modules/startbootstrap-resume/dist/assets/img/profile.jpg',
  `${team}/team-1.jpg`,
  `${team}/team-3.jpg`,
])('%s, with the hair missing from its first matte', (file) => {
  it('gets it back from one pull across it', async () => {
    const { raster, faces, alpha } = await analysePortrait(file);
    const { box } = faces[0]!;
    const first = resizePlane(alpha, matteLevels(raster)[0]!.widthPx, matteLevels(raster)[0]!.heightPx);
    const cutPx = ((box.y + box.height * 0.05) / raster.heightPx) * first.heightPx;
    first.data.fill(0, 0, Math.round(cutPx) * first.widthPx);
    const at = (x: number, y: number) => ({
      x: (box.x + x * box.width) / raster.widthPx,
      y: (box.y + y * box.height) / raster.heightPx,
    });
    const radius = (0.12 * box.width) / Math.max(raster.widthPx, raster.heightPx);
    const stroke: Stroke = { kind: 'keep', radius, points: [at(0.1, -0.2), at(0.5, -0.35), at(0.95, -0.2)] };
    const { base, hints } = applyStrokes(raster, first, [stroke]);
    const mended = await refineMatte(raster, base, idle, hints);
    tidyAlpha(mended, faces, hints);
    const cut = await refineMatte(raster, first, idle);
    const [before, after] = [meanError(cut, alpha), meanError(mended, alpha)];
    console.log(`${file}: mean error ${before.toFixed(4)} without, ${after.toFixed(4)} with the stroke`);
    expect(after).toBeLessThan(before / 3);
  });
});

const folder = '../shared/test-material/mattes';
const masked = `${folder}/p3m_p_00a4eda7`;
if (!existsSync(`${masked}_image.png`)) console.log(`skipped: ${masked} is not here`);

describe.runIf(existsSync(`${masked}_image.png`))('a portrait whose face is hidden, and so is missed', () => {
  it('is whole after one pull over the face and one along the hand', async () => {
    const read = async (path: string) => new Uint8Array(await readFile(path));
    const { raster } = await decodePhoto(
      await read(`${masked}_image.png`),
      sizeLimits.commandLine,
      loadSourceAsset,
    );
    const { width, height, data, channels } = decode(await read(`${masked}_alpha.png`));
    const grey = Float32Array.from({ length: width * height }, (_, i) => data[i * channels]! / 255);
    const truth = resizePlane(
      { widthPx: width, heightPx: height, data: grey },
      raster.widthPx,
      raster.heightPx,
    );
    const networks = openNetworks(loadSourceAsset);
    const faces = await detectFaces(raster, networks, idle);
    const errorWith = async (strokes: readonly Stroke[]) =>
      meanError((await estimateMatte(raster, networks, idle, faces, strokes)).alpha, truth);
    const before = await errorWith([]);
    const after = await errorWith([
      pull(0.02, [0.605, 0.52], [0.615, 0.575]),
      pull(0.01, [0.62, 0.635], [0.645, 0.67]),
    ]);
    console.log(`${masked}: mean error ${before.toFixed(4)} without, ${after.toFixed(4)} with two strokes`);
    expect(before).toBeGreaterThan(0.008);
    expect(after).toBeLessThan(0.002);
  });
});

function pull(radius: number, ...way: readonly (readonly [number, number])[]): Stroke {
  return { kind: 'keep', radius, points: way.map(([x, y]) => ({ x, y })) };
}

function meanError(alpha: Plane, truth: Plane): number {
  let sum = 0;
  for (let i = 0; i < truth.data.length; i++) sum += Math.abs(alpha.data[i]! - truth.data[i]!);
  return sum / truth.data.length;
}
