import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Stroke } from '../../../src/contract/stroke.js';
import { createLookKeeper } from '../../../src/engine/matte/look-keeper.js';
import { analysePhoto } from '../../../src/engine/pipeline/analyse-photo.js';
import { draftPhoto } from '../../../src/engine/pipeline/draft-photo.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import { materialFolder } from '../../matte/pictures/material.js';
import { readPhoto } from '../../matte/pictures/read-picture.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';

const networks = openNetworks(loadSourceAsset);
const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };
const dab = (kind: Stroke['kind'], x: number, y: number, radius = 0.12): Stroke => ({
  ...{ kind, radius, points: [{ x, y }] },
});
/** Mean alpha over a box in shares of the picture. */
function meanIn({ widthPx, heightPx, data }: Plane, [x0, y0, x1, y1]: readonly number[]): number {
  let [sum, count] = [0, 0];
  for (let y = Math.ceil(y0! * heightPx); y < y1! * heightPx; y++) {
    for (let x = Math.ceil(x0! * widthPx); x < x1! * widthPx; x++) {
      sum += data[y * widthPx + x]!;
      count++;
    }
  }
  return sum / count;
}
const whole = [0, 0, 1, 1];

describe('a photo without anybody, and a stroke', () => {
  const file = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme/img-1-1000x600.jpg';

  it('is analysed around what the stroke keeps', async () => {
    const { scene, summary } = await analysePhoto(await readPhoto(file), networks, idle, {
      strokes: [dab('keep', 0.12, 0.55)],
    });
    expect(summary).toMatchObject({ people: [], faces: [], verdict: { code: 'check-subject' } });
    expect(summary.warnings).toContain('head-height-from-matte');
    expect(summary.headHeightPx).toBeGreaterThan(20);
    expect(meanIn(scene.alpha, [0.1, 0.5, 0.14, 0.6])).toBe(1);
    expect(summary.coverage).toBeGreaterThan(0.02);
    expect(summary.coverage).toBeLessThan(0.5);
  });

  it('stays refused when the stroke only blurs', async () => {
    const strokes = [dab('blur', 0.5, 0.5)];
    const photo = await readPhoto(file);
    const analysed = analysePhoto(photo, networks, idle, { strokes });
    await expect(analysed).rejects.toMatchObject({ code: 'no-person' });
    const looks = createLookKeeper(photo.raster, networks);
    await expect(draftPhoto(photo, looks, idle, { strokes })).rejects.toMatchObject({ code: 'no-person' });
  });
});

describe('things in real photos', () => {
  const cases = [
    {
      name: 'an armchair',
      file: 'npm_argon_room3_noperson.jpg',
      at: [0.44, 0.75],
      on: [0.4, 0.75, 0.52, 0.8],
    },
    { name: 'a cup', file: 'deb_skimage_coffee_noperson.png', at: [0.5, 0.25], on: [0.4, 0.15, 0.6, 0.35] },
    {
      ...{ name: 'a sign', file: 'gh_whitehouse_podium_noperson.jpg' },
      ...{ at: [0.5, 0.3], on: [0.36, 0.2, 0.64, 0.4] },
    },
  ] as const;
  const photoOf = (file: string) => `${materialFolder}/photos/${file}`;
  const isThere = cases.every(({ file }) => existsSync(photoOf(file)));
  if (!isThere) console.log('skipped: the photos of things are not there');

  it.skipIf(!isThere).each(cases)('$name under one dab, in the draft as in the analysis', async (each) => {
    const photo = await readPhoto(photoOf(each.file));
    const strokes = [dab('keep', each.at[0], each.at[1])];
    const looks = createLookKeeper(photo.raster, networks);
    const draft = await draftPhoto(photo, looks, idle, { strokes });
    const full = await analysePhoto(photo, networks, idle, { strokes, looks });
    for (const { alpha } of [draft.scene, full.scene]) {
      console.log(each.name, meanIn(alpha, each.on), meanIn(alpha, whole));
      expect(meanIn(alpha, each.on)).toBeGreaterThan(0.95);
      expect(meanIn(alpha, whole)).toBeLessThan(0.2);
      expect(meanIn(alpha, [0, 0, 1, 0.02])).toBeLessThan(0.1);
    }
  });
});
