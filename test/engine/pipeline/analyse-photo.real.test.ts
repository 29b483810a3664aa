import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { BlurError } from '../../../src/contract/blur-error.js';
import { looks } from '../../../src/contract/looks.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import type { Photo } from '../../../src/engine/photo/photo.js';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';
import { analysePhoto } from '../../../src/engine/pipeline/analyse-photo.js';
import type { Analysis } from '../../../src/engine/pipeline/analysis.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import { encodePhoto } from '../../../src/runtime/codec/encode-photo.js';
import { openNetworks } from '../../../src/runtime/open-networks.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';

const networks = openNetworks(loadSourceAsset);
const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };
const decodeFile = async (path: string): Promise<Photo> =>
  decodePhoto(new Uint8Array(await readFile(path)), sizeLimits.figma, loadSourceAsset);

describe('one headshot from bytes to bytes', () => {
  let photo: Photo;
  let analysis: Analysis;

  beforeAll(async () => {
    photo = await decodeFile('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg');
    analysis = await analysePhoto(photo, networks, idle);
  });

  it('finds one man, looking at us, filling somewhat less than half of the picture', () => {
    const { faces, coverage, headHeightPx, warnings } = analysis.summary;
    expect(faces).toHaveLength(1);
    expect(headHeightPx).toBeGreaterThan(190);
    expect(headHeightPx).toBeLessThan(260);
    expect(coverage).toBeGreaterThan(0.4);
    expect(coverage).toBeLessThan(0.5);
    expect(warnings).not.toContain('no-face');
  });

  it.each(looks.map((look) => [look.id, look] as const))(
    'keeps every byte of the person, in %s and as a PNG file',
    async (_, look) => {
      const raster = await renderScene(analysis.scene, look.settings, idle);
      const png = await encodePhoto(raster, { ...photo, kind: 'png' }, loadSourceAsset);
      const written = await decodePhoto(png, sizeLimits.figma, loadSourceAsset);
      const { data } = analysis.scene.alpha;
      let [sure, changed, backdrop] = [0, 0, 0];
      for (let i = 0; i < data.length; i++) {
        const same = [0, 1, 2].every((c) => written.raster.data[i * 4 + c] === photo.raster.data[i * 4 + c]);
        if (data[i] >= 0.995) {
          sure++;
          if (!same) changed++;
        } else if (data[i] < 0.005 && !same) backdrop++;
      }
      expect(sure).toBeGreaterThan(90_000);
      expect(changed).toBe(0);
      expect(backdrop).toBeGreaterThan(80_000);
    },
  );

  it('blurs more the wider the lens is open', async () => {
    const detail: number[] = [];
    for (const id of ['counsel', 'corporate', 'founder', 'creative']) {
      const { settings } = looks.find((look) => look.id === id)!;
      detail.push(backdropDetail(analysis, (await renderScene(analysis.scene, settings, idle)).data));
    }
    for (let i = 1; i < detail.length; i++) expect(detail[i]).toBeLessThan(detail[i - 1]! * 0.97);
  });

  it('stops at any checkpoint and says so', async () => {
    for (const stopAt of [1, 4, 9]) {
      let passed = 0;
      const checkpoint = async () => {
        passed++;
        if (passed === stopAt) throw new BlurError('cancelled');
      };
      const stopped = analysePhoto(photo, networks, { ...idle, checkpoint });
      await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    }
  });

  it('takes a caller’s word for matte and head height', async () => {
    const { widthPx, heightPx } = photo.raster;
    const alpha = { widthPx, heightPx, data: new Float32Array(widthPx * heightPx).fill(1, 0, 50_000) };
    const told = await analysePhoto(photo, networks, idle, { alpha, headHeightPx: 123 });
    expect(told.scene.alpha).toBe(alpha);
    expect(told.summary.headHeightPx).toBe(123);
    expect(told.summary.coverage).toBeCloseTo(0.2, 6);
  });
});

describe('a photo without anybody', () => {
  it('is refused as such', async () => {
    const building = await decodeFile(
      'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme/img-1-1000x600.jpg',
    );
    await expect(analysePhoto(building, networks, idle)).rejects.toMatchObject({ code: 'no-person' });
  });
});

/** Mean step between neighbours on a row, in codes of green, where nobody stands. */
function backdropDetail({ scene }: Analysis, rgba: Uint8ClampedArray): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < scene.alpha.data.length - 1; i++) {
    if (scene.alpha.data[i] > 0 || scene.alpha.data[i + 1]! > 0) continue;
    sum += Math.abs(rgba[i * 4 + 1]! - rgba[i * 4 + 5]!);
    count++;
  }
  return sum / count;
}
