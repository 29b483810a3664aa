import { describe, expect, it, vi } from 'vitest';
import type { AnalysisSummary } from '../../src/contract/analysis-summary.js';
import { BlurError } from '../../src/contract/blur-error.js';
import type { PreviewImage, ThumbnailsRequest } from '../../src/contract/engine-api.js';
import { noFileLooks } from '../../src/contract/file-looks.js';
import { findLook, looks } from '../../src/contract/looks.js';
import { startThumbnails } from '../../src/ui/thumbnail-flow.js';
import { flowInAFile } from './flow-in-a-file.js';
import { photoTarget } from './photo-target.js';

const image: PreviewImage = { widthPx: 1, heightPx: 1, rgba8: new Uint8ClampedArray(4), colorSpace: 'srgb' };
const found = { widthPx: 1200, heightPx: 900, headHeightPx: 200, faces: [], people: [] };
const summary = () => ({ ...found }) as unknown as AnalysisSummary;

function begin(take: () => unknown = () => null) {
  const requests: ThumbnailsRequest[] = [];
  const parts = flowInAFile(
    [],
    {},
    {
      async thumbnails(request) {
        requests.push(request);
        await take();
        return [{ ...image }];
      },
    },
  );
  startThumbnails(parts.flow);
  const { state } = parts.flow;
  const open = () => {
    state.summary.value = summary();
    state.after.value = image;
  };
  const done = () => vi.waitFor(() => expect(state.thumbnails.value.size).toBe(looks.length), 5000);
  return { requests, state, open, done };
}

describe('pictures of the looks', () => {
  it('are asked for one by one, after the first preview and once', async () => {
    const { requests, state, open, done } = begin();
    state.summary.value = summary();
    expect(requests).toHaveLength(0);
    open();
    await done();
    expect(requests.map(({ settings }) => settings)).toEqual(looks.map(({ settings }) => [settings]));
    state.after.value = { ...image };
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(requests).toHaveLength(looks.length);
  });

  it('are large enough for a card to show head and shoulders, and no larger', async () => {
    const { requests, open, done } = begin();
    open();
    await done();
    // 380 px high and 570 px wide of 1200 px are shown.
    expect(requests[0]?.maxSidePx).toBe(Math.round((180 * 1200) / 570));
  });

  it('wait until the looks are in view', async () => {
    const { requests, state, open, done } = begin();
    state.tab.value = 'lens';
    open();
    expect(requests).toHaveLength(0);
    state.tab.value = 'look';
    await done();
  });

  it('are made anew for a look that has changed, and for no other', async () => {
    const { requests, state, open, done } = begin();
    open();
    await done();
    requests.length = 0;
    const own = { ...findLook('corporate')!, id: 'own-1', settings: findLook('studio')!.settings };
    for (const settings of [own.settings, findLook('remote')!.settings]) {
      const file = state.file.value!;
      state.file.value = { ...file, looks: { ...noFileLooks, looks: [{ ...own, settings }] } };
      await vi.waitFor(() => expect(requests.at(-1)?.settings).toEqual([settings]));
    }
    expect(requests).toHaveLength(2);
  });

  it('are made anew after the full analysis where that is cheap', async () => {
    const { requests, state, open, done } = begin();
    open();
    await done();
    state.summary.value = summary();
    await vi.waitFor(() => expect(requests).toHaveLength(2 * looks.length));

    const slow = begin(() => new Promise((resolve) => setTimeout(resolve, 160)));
    slow.open();
    await slow.done();
    slow.state.summary.value = summary();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(slow.requests).toHaveLength(looks.length);
  });

  it('of a photo that is left are given up', async () => {
    const { requests, state, open } = begin(() => {
      if (requests.length === 2) state.target.value = photoTarget({ sourceHash: 'other' });
    });
    open();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(requests.filter(({ imageHash }) => imageHash === 'portrait')).toHaveLength(2);
    expect(state.thumbnails.value.size).toBeLessThanOrEqual(looks.length);
  });

  it('that cannot be made leave the others alone', async () => {
    let count = 0;
    const { state, open } = begin(() => {
      if (++count === 1) throw new BlurError('backdrop-missing');
    });
    open();
    await vi.waitFor(() => expect(state.thumbnails.value.size).toBe(looks.length - 1));
    expect(state.thumbnails.value.has(looks[0]!.id)).toBe(false);
  });
});
