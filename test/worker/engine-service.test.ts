import { proxy, transfer } from 'comlink';
import { describe, expect, it } from 'vitest';
import { noChoices } from '../../src/contract/analysis-choices.js';
import { BlurError } from '../../src/contract/blur-error.js';
import type { PackedAssets } from '../../src/contract/engine-api.js';
import { findLook, looks } from '../../src/contract/looks.js';
import type { Progress } from '../../src/contract/progress.js';
import type { Job } from '../../src/engine/pipeline/job.js';
import { finePhoto } from '../engine/check/checked-photos.js';
import { acrossTheBorder, of, open, silent } from './across-the-border.js';
import { fakePieces } from './fake-pieces.js';

const { settings } = findLook('corporate')!;

describe('the engine across the worker border', () => {
  it('opens, analyses, previews and renders; the same photo is decoded and analysed once', async () => {
    const { api, pieces } = acrossTheBorder();
    await api.start({} as PackedAssets);
    expect(await api.diagnostics()).toMatchObject({ wasm: true, renderer: 'cpu' });
    expect(await api.knows('a')).toBe(false);
    expect([...(await open(api, 'a', 7)).rgba8]).toEqual(Array(16).fill(7));
    expect(await api.knows('a')).toBe(true);
    expect(await api.analyse(of('a'), 2, silent())).toMatchObject({ widthPx: 2 });
    const preview = await api.preview({ ...of('a'), settings, maxSidePx: 512 }, 3);
    expect(preview).toMatchObject({ widthPx: 2, heightPx: 2, colorSpace: 'srgb' });
    expect([...preview.rgba8]).toEqual(Array(16).fill(8));
    await api.preview({ ...of('a'), settings, maxSidePx: 512 }, 4);
    const rendered = await api.render({ ...of('a'), settings: settings }, 5, silent());
    expect(rendered).toMatchObject({ kind: 'png', widthPx: 2, heightPx: 2 });
    expect([...rendered.bytes]).toEqual(Array(16).fill(8));
    expect([...(await api.open('a', null, 512, 6)).rgba8]).toEqual(Array(16).fill(7));
    expect(pieces.calls).toMatchObject({ decode: 1, draft: 0, analyse: 1, scale: 1, render: 3, inspect: 0 });
  });

  it('previews from the draft until the analysis is there, and never goes back', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    expect(await api.draft(of('a'), 2, silent())).toMatchObject({ widthPx: 2 });
    const preview = async (jobId: number) =>
      (await api.preview({ ...of('a'), settings, maxSidePx: 512 }, jobId)).rgba8[0];
    expect(await preview(3)).toBe(108);
    await api.analyse(of('a'), 4, silent());
    expect(await preview(5)).toBe(8);
    await api.draft(of('a'), 6, silent());
    expect(await preview(7)).toBe(8);
    expect(pieces.calls).toMatchObject({ draft: 1, analyse: 1 });
  });

  it('makes an analysis stand back while a preview is drawn', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    await api.draft(of('a'), 2, silent());
    pieces.checkpoints = 300;
    let passed = 0;
    let during = 0;
    const analyse = pieces.analyse;
    pieces.analyse = (photo, looks, job, choices) =>
      analyse(
        photo,
        looks,
        { ...job, checkpoint: () => job.checkpoint().then(() => void passed++) },
        choices,
      );
    pieces.scale = async (scene, _, job) => {
      const before = passed;
      for (let i = 0; i < 30; i++) await job.checkpoint();
      during = passed - before;
      return scene;
    };
    const analysing = api.analyse(of('a'), 3, silent());
    await expect.poll(() => passed).toBeGreaterThan(0);
    expect((await api.preview({ ...of('a'), settings, maxSidePx: 512 }, 4)).rgba8[0]).toBe(108);
    expect(during).toBeLessThanOrEqual(1);
    expect(passed).toBeLessThan(300);
    await analysing;
  });

  it('analyses anew when somebody else or another stroke is chosen, and not for the same choice', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    const chosen = { ...noChoices, subject: { people: [{ x: 0.5, y: 0.5 }] } };
    await api.analyse(of('a'), 2, silent());
    await api.analyse(of('a', chosen), 3, silent());
    await api.analyse(of('a', { ...chosen }), 4, silent());
    await api.render({ ...of('a', chosen), settings }, 5, silent());
    expect(pieces.calls.analyse).toBe(2);
  });

  it('cuts out everybody in the photo, as soon as a draft knows them', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    const portraits = await api.portraits(of('a'), 64, 2);
    expect(portraits.map(({ rgba8 }) => rgba8[0])).toEqual([7, 7]);
    expect(pieces.calls).toMatchObject({ draft: 1, analyse: 0 });
  });

  it('moves the bytes over instead of copying them', async () => {
    const { api } = acrossTheBorder();
    const bytes = new Uint8Array([9]);
    await api.open('a', transfer(bytes, [bytes.buffer]), 512, 1);
    expect(bytes.byteLength).toBe(0);
  });

  it('carries codes, messages and details of what is thrown; other errors become BlurErrors too', async () => {
    const { api, pieces } = acrossTheBorder();
    const empty = await api.open('a', new Uint8Array(), 512, 1).catch((error: unknown) => error);
    expect(empty).toBeInstanceOf(BlurError);
    expect(empty).toMatchObject({ code: 'image-empty', message: 'no bytes', details: { bytes: 0 } });
    await open(api, 'a', 1);
    pieces.analysisFailures.push(new RangeError('Array buffer allocation failed'), new TypeError('oops'));
    await expect(api.analyse(of('a'), 2, silent())).rejects.toMatchObject({ code: 'out-of-memory' });
    await expect(api.analyse(of('a'), 3, silent())).rejects.toMatchObject({ code: 'inference' });
    await expect(api.analyse(of('unknown'), 4, silent())).rejects.toMatchObject({ code: 'protocol' });
  });

  it('forgets an analysis that failed and tries anew', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 1);
    pieces.analysisFailures.push(new BlurError('inference'));
    await expect(api.analyse(of('a'), 2, silent())).rejects.toMatchObject({ code: 'inference' });
    expect(await api.analyse(of('a'), 3, silent())).toMatchObject({ widthPx: 2 });
    expect(pieces.calls.analyse).toBe(2);
  });

  it('stops an analysis between two checkpoints when it is cancelled, and can start it again', async () => {
    const { api, pieces } = acrossTheBorder();
    pieces.checkpoints = 10_000;
    await open(api, 'a', 1);
    let reports = 0;
    const analysing = api.analyse(
      of('a'),
      2,
      proxy(() => void reports++),
    );
    await expect.poll(() => reports).toBeGreaterThan(0);
    await api.cancel(2);
    await expect(analysing).rejects.toMatchObject({ code: 'cancelled' });
    const before = reports;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(reports - before).toBeLessThanOrEqual(1);
    pieces.checkpoints = 3;
    expect(await api.analyse(of('a'), 3, silent())).toMatchObject({ widthPx: 2 });
  });

  it.each(['scale', 'encode'] as const)(
    'stops to %s between two checkpoints when it is cancelled',
    async (piece) => {
      const { api, pieces } = acrossTheBorder();
      let passed = 0;
      const forLong = async (job: Job) => {
        for (; passed < 10_000; passed++) await job.checkpoint();
      };
      pieces.scale = (scene, _, job) => forLong(job).then(() => scene);
      pieces.encode = (raster, _, job) => forLong(job).then(() => new Uint8Array(raster.data));
      await open(api, 'a', 1);
      const working =
        piece === 'scale'
          ? api.preview({ ...of('a'), settings, maxSidePx: 512 }, 2)
          : api.render({ ...of('a'), settings: settings }, 2, silent());
      await expect.poll(() => passed).toBeGreaterThan(0);
      await api.cancel(2);
      await expect(working).rejects.toMatchObject({ code: 'cancelled' });
      const before = passed;
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(passed - before).toBeLessThanOrEqual(1);
    },
  );

  it('drops the earlier analysis for the later one, and shares the work when both want the same photo', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 1);
    await open(api, 'b', 2);
    pieces.checkpoints = 50;
    const first = api.analyse(of('a'), 3, silent());
    const second = api.analyse(of('b'), 4, silent());
    const third = api.analyse(of('b'), 5, silent());
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect(await third).toMatchObject({ widthPx: 2 });
    expect(pieces.calls.analyse).toBe(2);
  });

  it('reports progress that never falls, over analysis and render together when both have to be done', async () => {
    const { api } = acrossTheBorder();
    await open(api, 'a', 1);
    const seen: Progress[] = [];
    await api.render(
      { ...of('a'), settings: settings },
      2,
      proxy((progress: Progress) => void seen.push(progress)),
    );
    const fractions = seen.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((x, y) => x - y));
    expect(new Set(seen.map(({ step }) => step))).toEqual(new Set(['matte', 'blur', 'encode']));
  });

  it('makes room by dropping photos, which then have to be opened with their bytes again', async () => {
    const { api, pieces } = acrossTheBorder(fakePieces(), 40);
    for (const [i, hash] of ['a', 'b', 'c'].entries()) await open(api, hash, i, i);
    expect(await Promise.all(['a', 'b', 'c'].map((hash) => api.knows(hash)))).toEqual([false, true, true]);
    await expect(api.open('a', null, 512, 9)).rejects.toMatchObject({ code: 'protocol' });
    expect(pieces.calls.decode).toBe(3);
  });

  it('hands a picture opened before over as the backdrop, and says when it is not there', async () => {
    const { api, pieces } = acrossTheBorder();
    const backdrop = { mode: 'image', imageHash: 'room', throughLens: true } as const;
    const before = { ...settings, backdrop };
    await open(api, 'a', 7);
    await expect(api.render({ ...of('a'), settings: before }, 2, silent())).rejects.toMatchObject({
      ...{ code: 'backdrop-missing', details: { imageHash: 'room' } },
    });
    await expect(api.preview({ ...of('a'), settings: before, maxSidePx: 512 }, 3)).rejects.toMatchObject({
      code: 'backdrop-missing',
    });
    await open(api, 'room', 90, 4);
    await api.render({ ...of('a'), settings: before }, 5, silent());
    await api.preview({ ...of('a'), settings: before, maxSidePx: 512 }, 6);
    await api.preview({ ...of('a'), settings, maxSidePx: 512 }, 7);
    expect(pieces.backdrops).toEqual([90, 90, null]);
    expect(pieces.calls.analyse).toBe(1);
  });

  it('measures with a draft, with the full analysis when that is there, and never makes one of its own', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    const framing = { scaleMode: 'FILL', imageTransform: null, rotationDeg: 0, nodeAspect: 1.5 } as const;
    const seen: Progress[] = [];
    const asked = { ...of('a'), framing };
    const measured = await api.measure(
      asked,
      2,
      proxy((progress: Progress) => void seen.push(progress)),
    );
    // The stand-in adds what it was given to measure in: 7 of the photo, 107 of its draft.
    expect(measured.person).toMatchObject({ exposureEv: 114, eyeBlurHeads: 1.5 });
    expect(seen.map(({ step }) => step)).toContain('measure');
    await api.measure(asked, 3, silent());
    expect(pieces.calls).toMatchObject({ draft: 1, analyse: 0, measure: 2 });
    await api.analyse(of('a'), 4, silent());
    expect((await api.measure(asked, 5, silent())).person).toMatchObject({ exposureEv: 14 });
    expect(pieces.calls).toMatchObject({ draft: 1, analyse: 1, measure: 3 });
  });

  it('stops measuring between two checkpoints when it is cancelled', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    pieces.checkpoints = 10_000;
    const framing = { scaleMode: 'FILL', imageTransform: null, rotationDeg: 0, nodeAspect: 1 } as const;
    let reports = 0;
    const measuring = api.measure(
      { ...of('a'), framing },
      2,
      proxy(() => void reports++),
    );
    await expect.poll(() => reports).toBeGreaterThan(0);
    await api.cancel(2);
    await expect(measuring).rejects.toMatchObject({ code: 'cancelled' });
    const before = reports;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(reports - before).toBeLessThanOrEqual(1);
    await expect(api.measure({ ...of('b'), framing }, 3, silent())).rejects.toMatchObject({
      code: 'protocol',
    });
  });

  it('aligns, judges and matches across the border', async () => {
    const { api } = acrossTheBorder();
    await open(api, 'a', 7);
    const framing = { scaleMode: 'FILL', imageTransform: null, rotationDeg: 0, nodeAspect: 0.5 } as const;
    const rule = { heightShare: 0.4, eyeLine: 0.4, centreX: 0.5 };
    expect(await api.alignCrop({ ...of('a'), framing, rule }, 2)).toEqual({
      ...{
        imageTransform: [
          [0.5, 0, 0],
          [0, 1, 0],
        ],
        isExact: true,
        reached: rule,
      },
    });
    const [look] = looks;
    const bare = { ...finePhoto, lookId: look!.id, recipe: null };
    const report = await api.judge([bare], [look!]);
    expect(report.alike).toContainEqual({ code: 'no-look', fix: 'apply-look', photoIds: [bare.id] });
    expect((await api.matchReference(finePhoto.measures)).check.crop?.heightShare).toBe(0.4);
  });

  it('refuses to open anything where WebAssembly is forbidden', async () => {
    const { api } = acrossTheBorder(Object.assign(fakePieces(), { wasm: false }));
    await expect(open(api, 'a', 1)).rejects.toMatchObject({ code: 'wasm-blocked' });
  });
});
