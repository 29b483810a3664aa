import { describe, expect, it } from 'vitest';
import type { Stroke } from '../../../src/contract/stroke.js';
import { applyStrokes } from '../../../src/engine/matte/apply-strokes.js';
import { matteLevels } from '../../../src/engine/matte/matte-levels.js';
import { refineMatte } from '../../../src/engine/matte/refine-matte.js';
import { tidyAlpha } from '../../../src/engine/matte/tidy-alpha.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import { resizePlane } from '../../../src/engine/raster/resize-plane.js';
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
    const hair = { ...first, data: new Float32Array(first.data.length) };
    const { base, hints } = applyStrokes(raster, first, [stroke]);
    const mended = await refineMatte(raster, { person: base, hair, networkPx: 2 }, idle, { hints });
    tidyAlpha(mended, faces, 1, hints);
    const cut = await refineMatte(raster, { person: first, hair, networkPx: 2 }, idle);
    const [before, after] = [meanError(cut, alpha), meanError(mended, alpha)];
    console.log(`${file}: mean error ${before.toFixed(4)} without, ${after.toFixed(4)} with the stroke`);
    expect(after).toBeLessThan(before / 3);
  });
});

function meanError(alpha: Plane, truth: Plane): number {
  let sum = 0;
  for (let i = 0; i < truth.data.length; i++) sum += Math.abs(alpha.data[i]! - truth.data[i]!);
  return sum / truth.data.length;
}
