import { describe, expect, it } from 'vitest';
import { noChoices } from '../../src/contract/analysis-choices.js';
import { findLook } from '../../src/contract/looks.js';
import type { RenderSettings } from '../../src/contract/render-settings.js';
import { acrossTheBorder, of, open, silent } from './across-the-border.js';

const { settings } = findLook('corporate')!;
const other = findLook('creative')!.settings;
const before = (imageHash: string): RenderSettings => ({
  ...settings,
  backdrop: { mode: 'image', imageHash, throughLens: true },
});
const whole = { x: 0, y: 0, width: 2, height: 2 };
const corner = { x: 1, y: 1, width: 1, height: 1 };

describe('details of the photo itself', () => {
  it('are its own pixels, need no analysis, and stay within it', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    expect([...(await api.sourceDetail('a', corner, 2)).rgba8]).toEqual([7, 7, 7, 7]);
    expect((await api.sourceDetail('a', whole, 3)).widthPx).toBe(2);
    expect((await api.sourceDetail('a', whole, 4)).widthPx).toBe(2);
    const outside = { ...corner, width: 2 };
    await expect(api.sourceDetail('a', outside, 5)).rejects.toMatchObject({ code: 'protocol' });
    expect(pieces.calls).toMatchObject({ analyse: 0, render: 0 });
  });
});

describe('details of the result', () => {
  it('come from one render for all regions and for the file', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    const first = await api.detail({ ...of('a'), settings, region: whole }, 2);
    expect(first).toMatchObject({ widthPx: 2, heightPx: 2, colorSpace: 'srgb' });
    expect([...first.rgba8]).toEqual(Array(16).fill(8));
    expect([...(await api.detail({ ...of('a'), settings, region: corner }, 3)).rgba8]).toEqual([8, 8, 8, 8]);
    expect([...(await api.render({ ...of('a'), settings }, 4, silent())).bytes]).toEqual(Array(16).fill(8));
    expect(pieces.calls).toMatchObject({ analyse: 1, scale: 0, render: 1 });
    await api.detail({ ...of('a'), settings: other, region: whole }, 5);
    await api.detail({ ...of('a'), settings, region: whole }, 6);
    expect(pieces.calls.render).toBe(3);
  });

  it('go on being made when another region is asked for meanwhile, and not when other settings are', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    await api.analyse(of('a'), 2, silent());
    const render = pieces.render;
    let passed = 0;
    pieces.render = async (...args) => {
      for (let i = 0; i < 20; i++, passed++) await args[2].checkpoint();
      return render(...args);
    };
    const first = api.detail({ ...of('a'), settings, region: whole }, 3);
    const second = api.detail({ ...of('a'), settings, region: corner }, 4);
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect((await second).widthPx).toBe(1);
    expect(passed).toBe(20);
    const third = api.detail({ ...of('a'), settings: other, region: whole }, 5);
    const fourth = api.detail({ ...of('a'), settings: before('a'), region: whole }, 6);
    await expect(third).rejects.toMatchObject({ code: 'cancelled' });
    await fourth;
    expect(passed).toBeLessThan(20 + 20 + 20);
  });

  it('are not kept beside another photo, nor beside an analysis', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    const detail = (jobId: number) => api.detail({ ...of('a'), settings, region: corner }, jobId);
    await detail(2);
    await open(api, 'b', 9, 3);
    await detail(4);
    expect(pieces.calls.render).toBe(2);
    await api.draft(of('b'), 5, silent());
    await detail(6);
    expect(pieces.calls.render).toBe(3);
    pieces.checkpoints = 200;
    const analysing = api.analyse(of('b'), 7, silent());
    await detail(8);
    await detail(9);
    expect(pieces.calls.render).toBe(5);
    await analysing;
  });

  it.each([
    { ...whole, x: 1 },
    { ...whole, width: 0 },
    { ...whole, y: 0.5 },
    { ...whole, x: -1 },
  ])('refuse a region that is not in the photo: %j', async (region) => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    await expect(api.detail({ ...of('a'), settings, region }, 2)).rejects.toMatchObject({ code: 'protocol' });
    expect(pieces.calls.render).toBe(0);
  });
});

describe('thumbnails', () => {
  it('show each of the settings, and leave the scene of the previews where it is', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    await api.draft(of('a'), 2, silent());
    await api.preview({ ...of('a'), settings, maxSidePx: 512 }, 3);
    const wanted = { ...of('a'), settings: [settings, other], maxSidePx: 16 };
    const pictures = await api.thumbnails(wanted, 4);
    expect(pictures.map(({ rgba8 }) => rgba8[0])).toEqual([108, 108]);
    await api.preview({ ...of('a'), settings, maxSidePx: 512 }, 5);
    await api.thumbnails(wanted, 6);
    expect(pieces.calls).toMatchObject({ scale: 2, render: 6, analyse: 0 });
  });

  it('show the photo itself where the backdrop picture is not open, and the others nevertheless', async () => {
    const { api } = acrossTheBorder();
    await open(api, 'a', 7);
    const wanted = { ...of('a'), settings: [before('room'), settings], maxSidePx: 16 };
    const first = await api.thumbnails(wanted, 2);
    expect(first.map(({ rgba8 }) => rgba8[0])).toEqual([7, 8]);
    await open(api, 'room', 90, 3);
    expect((await api.thumbnails(wanted, 4)).map(({ rgba8 }) => rgba8[0])).toEqual([8, 8]);
  });

  it('let a preview pass and stop when they are no longer wanted', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    await api.draft(of('a'), 2, silent());
    const many = { ...of('a'), settings: Array(100).fill(settings), maxSidePx: 16 };
    const working = api.thumbnails(many, 3);
    await expect.poll(() => pieces.calls.render).toBeGreaterThan(0);
    await api.preview({ ...of('a'), settings, maxSidePx: 512 }, 4);
    expect(pieces.calls.render).toBeLessThan(90);
    await api.cancel(3);
    await expect(working).rejects.toMatchObject({ code: 'cancelled' });
    const until = pieces.calls.render;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(pieces.calls.render - until).toBeLessThanOrEqual(1);
  });

  it('pass an analysis that runs meanwhile', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    await api.draft(of('a'), 2, silent());
    pieces.checkpoints = 300;
    let isDone = false;
    const analysing = api.analyse(of('a'), 3, silent()).then(() => {
      isDone = true;
    });
    await api.thumbnails({ ...of('a'), settings: Array(20).fill(settings), maxSidePx: 16 }, 4);
    expect(isDone).toBe(false);
    await analysing;
  });
});

describe('inspecting', () => {
  it('draws from the scene of the previews, before the analysis from the draft', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    await api.draft(of('a'), 2, silent());
    const wanted = { ...of('a'), settings, maxSidePx: 512 };
    await api.preview(wanted, 3);
    const views = ['matte', 'depth', 'focus'] as const;
    for (const [i, view] of views.entries()) {
      const { rgba8, colorSpace } = await api.inspect({ ...wanted, view }, 4 + i);
      expect([rgba8[0], colorSpace]).toEqual([view.length, 'srgb']);
    }
    expect(pieces.calls).toMatchObject({ draft: 1, analyse: 0, scale: 1, inspect: 3 });
  });

  it('needs the backdrop picture for the focus only', async () => {
    const { api, pieces } = acrossTheBorder();
    await open(api, 'a', 7);
    const wanted = { imageHash: 'a', choices: noChoices, settings: before('room'), maxSidePx: 512 };
    await api.inspect({ ...wanted, view: 'matte' }, 2);
    await expect(api.inspect({ ...wanted, view: 'focus' }, 3)).rejects.toMatchObject({
      ...{ code: 'backdrop-missing', details: { imageHash: 'room' } },
    });
    await open(api, 'room', 90, 4);
    await api.inspect({ ...wanted, view: 'focus' }, 5);
    expect(pieces.backdrops).toEqual([null, 90]);
  });
});
