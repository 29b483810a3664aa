import { describe, expect, it } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import { createStageFlow } from '../../src/ui/stage-flow.js';
import { flowOfTwo, picture, soon, summaryOfTwo } from './fake-engine.js';
import { photoTarget } from './photo-target.js';

function begin() {
  const parts = flowOfTwo();
  const sides: number[] = [];
  const stage = createStageFlow(parts.flow, async (sidePx) => void sides.push(sidePx));
  return { ...parts, stage, sides };
}
/** Longer than the rest before details are asked for. */
const rested = () => soon(200);

describe('looking at a photo', () => {
  it('asks for previews that fit the view', () => {
    const { stage, state, sides } = begin();
    stage.viewAt({ width: 700, height: 350 });
    expect(sides).toEqual([768]);
    expect(state.viewPx.value).toEqual({ width: 700, height: 350 });
  });

  it('zooms within sense, and stands in the middle again when all is seen', () => {
    const { stage, state } = begin();
    stage.zoomTo(5, { x: 0, y: 0 });
    expect(state.stage.value).toMatchObject({ zoom: 5 });
    expect(state.stage.value.centre.x).toBeCloseTo(0.1, 9);
    stage.pan({ x: -100, y: 0 });
    expect(state.stage.value.centre.x).toBeCloseTo(0.15, 9);
    stage.centreOn({ x: 0.99, y: 0.5 });
    expect(state.stage.value.centre.x).toBeCloseTo(0.9, 9);
    stage.zoomTo(1000);
    expect(state.stage.value.zoom).toBe(15);
    stage.zoomTo(0.2);
    expect(state.stage.value).toMatchObject({ zoom: 1, centre: { x: 0.5, y: 0.5 } });
  });

  it('goes to the eyes and to the crown above them, and stays where no face is', () => {
    const { stage, state } = begin();
    stage.lookCloser('eyes');
    expect(state.stage.value.zoom).toBe(5);
    expect(state.stage.value.centre.x).toBeCloseTo(0.25, 9);
    expect(state.stage.value.centre.y).toBeCloseTo(0.4, 9);
    stage.lookCloser('hair');
    expect(state.stage.value.centre.y).toBeCloseTo(0.3, 9);
    stage.zoomTo(1);
    state.summary.value = { ...summaryOfTwo, faces: [] };
    stage.lookCloser('eyes');
    expect(state.stage.value.zoom).toBe(1);
  });

  it('holds the split within the view', () => {
    const { stage, state } = begin();
    stage.split(true);
    stage.splitTo(-3);
    expect(state.stage.value).toMatchObject({ isSplit: true, splitAt: 0 });
    stage.splitTo(0.3);
    expect(state.stage.value.splitAt).toBe(0.3);
  });
});

describe('other views', () => {
  it('renew the focus with the settings, the matte with the analysis alone', async () => {
    const { stage, state, asked } = begin();
    stage.lookAs('matte');
    await soon();
    await soon();
    expect(state.inspected.value).not.toBeNull();
    const change = (fNumber: number) => {
      const { choice } = state;
      const { settings } = choice.value;
      choice.value = { ...choice.value, settings: { ...settings, lens: { ...settings.lens, fNumber } } };
    };
    change(2);
    stage.pan({ x: 1, y: 1 });
    await soon();
    expect(asked.inspect).toHaveLength(1);
    state.summary.value = { ...summaryOfTwo };
    await soon();
    expect(asked.inspect).toHaveLength(2);
    await soon();
    stage.lookAs('focus');
    expect(state.inspected.value).toBeNull();
    for (const fNumber of [2.8, 4, 8]) change(fNumber);
    await soon(20);
    const focus = asked.inspect.filter(({ view }) => view === 'focus');
    expect(focus.map(({ settings }) => settings.lens.fNumber)).toEqual([2, 8]);
  });

  it('falls back to the result when they cannot be had', async () => {
    const { stage, state, failures } = begin();
    failures.inspect = new BlurError('out-of-memory');
    stage.lookAs('depth');
    await soon(20);
    expect(state.stage.value.view).toBe('result');
    expect(state.job.value).toMatchObject({ kind: 'failed', doing: 'preview' });
  });
});

describe('details', () => {
  it('come for the part that is seen once it is enlarged, and serve a short push too', async () => {
    const { stage, state, asked } = begin();
    stage.zoomTo(5);
    expect(state.isSharpening.value).toBe(true);
    await rested();
    expect(asked.detail.map(({ region }) => region)).toEqual([{ x: 700, y: 350, width: 600, height: 300 }]);
    expect(state.detail.value?.region.width).toBe(600);
    expect(state.isSharpening.value).toBe(false);
    stage.pan({ x: 60, y: 0 });
    await rested();
    expect(asked.detail).toHaveLength(1);
    stage.pan({ x: 600, y: 0 });
    await rested();
    expect(asked.detail).toHaveLength(2);
    stage.zoomTo(1);
    expect(state.isSharpening.value).toBe(false);
  });

  it('are dropped and asked for anew when settings change, the last ones only', async () => {
    const { stage, state, asked } = begin();
    stage.zoomTo(5);
    await rested();
    for (const fNumber of [2, 2.2, 2.5]) {
      const { settings } = state.choice.value;
      state.choice.value = {
        ...state.choice.value,
        settings: { ...settings, lens: { ...settings.lens, fNumber } },
      };
      expect(state.detail.value).toBeNull();
    }
    await rested();
    expect(asked.detail.map(({ settings }) => settings.lens.fNumber)).toEqual([4, 2.5]);
    expect(state.detail.value).not.toBeNull();
  });

  it('cancels those that nobody waits for any more, and never shows them', async () => {
    const { stage, state, asked, flow } = begin();
    let finish: (image: unknown) => void = () => {};
    flow.engine.detail = (request) => {
      asked.detail.push(request);
      return new Promise((resolve) => {
        finish = resolve as typeof finish;
      });
    };
    stage.zoomTo(5);
    await rested();
    const jobId = flow.lastJobId;
    stage.zoomTo(1);
    expect(asked.cancelled).toEqual([jobId]);
    finish(picture(600, 300));
    await soon();
    expect(state.detail.value).toBeNull();
  });

  it('are of the original too while it is compared with', async () => {
    const { stage, state, asked } = begin();
    stage.zoomTo(5);
    await rested();
    expect(asked.source).toEqual([]);
    stage.compare(true);
    await rested();
    expect(asked.source).toHaveLength(1);
    expect(state.sourceDetail.value?.region).toEqual(asked.source[0]);
    state.target.value = photoTarget({ sourceHash: 'other' });
    expect(state.sourceDetail.value).toBeNull();
  });

  it('are missed quietly when they fail', async () => {
    const { stage, state, failures } = begin();
    failures.detail = new BlurError('out-of-memory');
    stage.zoomTo(5);
    await rested();
    expect(state.detail.value).toBeNull();
    expect(state.isSharpening.value).toBe(false);
    expect(state.job.value.kind).toBe('ready');
  });
});
