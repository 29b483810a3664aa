import { effect, type Signal } from '@preact/signals';
import { BlurError } from '../contract/blur-error.js';
import type { PreviewImage } from '../contract/engine-api.js';
import type { PixelBox } from '../contract/face.js';
import type { Flow } from './flow.js';
import { isEnlarged } from './is-enlarged.js';
import { photoWindow } from './photo-window.js';
import type { Detail, PanelState } from './state.js';
import { viewMatrix } from './viewport.js';
import { visibleRegion } from './visible-region.js';

/** Fingers and sliders rest at least this long before the photo's own pixels are worth asking for. */
const restMs = 120;
/** of the view's sides, so that a short push finds its pixels there already */
const margin = 0.25;

interface Feed {
  readonly slot: Signal<Detail | null>;
  isWanted(): boolean;
  /** what the pixels depend on besides the place; another one makes them worthless */
  key(): unknown;
  read(region: PixelBox, jobId: number): Promise<PreviewImage>;
}

/** Brings the photo's own pixels wherever a preview is looked at more closely than it can bear. */
export function createDetailFlow(flow: Flow): void {
  const { state, engine } = flow;
  const imageHash = () => state.target.value?.sourceHash ?? '';
  const view = () => state.stage.value.view;
  const result: Feed = {
    slot: state.detail,
    isWanted: () => state.job.value.kind === 'ready' && view() === 'result' && !state.comparing.value,
    key: () => [imageHash(), state.settings.value, state.summary.value],
    read: (region, jobId) => {
      const [settings, choices] = [state.settings.value, state.choices.value];
      return engine.detail({ imageHash: imageHash(), choices, settings, region }, jobId);
    },
  };
  const source: Feed = {
    slot: state.sourceDetail,
    isWanted: () =>
      state.comparing.value || state.stage.value.isSplit || view() === 'matte' || state.after.value === null,
    key: imageHash,
    read: (region, jobId) => engine.sourceDetail(imageHash(), region, jobId),
  };
  const waiting = new Set<Feed>();
  for (const feed of [result, source]) {
    follow(flow, feed, (isWaiting) => {
      if (isWaiting) waiting.add(feed);
      else waiting.delete(feed);
      state.isSharpening.value = waiting.size > 0;
    });
  }
}

function follow(flow: Flow, feed: Feed, tellWaiting: (isWaiting: boolean) => void): void {
  const { slot } = feed;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let jobId: number | null = null;
  let heldKey: unknown;

  const stop = () => {
    clearTimeout(timer);
    if (jobId !== null) flow.engine.cancel(jobId);
    jobId = null;
    tellWaiting(false);
  };

  const ask = async (region: PixelBox) => {
    const id = ++flow.lastJobId;
    jobId = id;
    try {
      const image = await feed.read(region, id);
      if (jobId === id) slot.value = { image, region };
    } catch (thrown) {
      // The enlarged preview stays; what really fails will say so when it is applied.
      if (jobId === id && BlurError.from(thrown).code !== 'cancelled') slot.value = null;
    }
    if (jobId !== id) return;
    jobId = null;
    tellWaiting(false);
  };

  effect(() => {
    const key = feed.key();
    if (!sameReferences(key, heldKey)) {
      heldKey = key;
      slot.value = null;
    }
    const needed = feed.isWanted() ? neededRegions(flow.state) : null;
    stop();
    const held = slot.peek();
    if (needed === null || (held !== null && holds(held.region, needed.seen))) return;
    tellWaiting(true);
    timer = setTimeout(() => void ask(needed.around), restMs);
  });
}

/** What is seen of the photo, and what to ask for; null where the preview is good enough. */
function neededRegions(state: PanelState): { seen: PixelBox; around: PixelBox } | null {
  const window = photoWindow(state);
  const preview = state.before.value;
  if (window === null || preview === null || state.stage.value.zoom === 1) return null;
  const matrix = viewMatrix(window, state.stage.value);
  if (!isEnlarged(window, matrix, preview)) return null;
  const [seen, around] = [visibleRegion(window, matrix), visibleRegion(window, matrix, margin)];
  return seen && around ? { seen, around } : null;
}

const holds = (outer: PixelBox, inner: PixelBox): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

const sameReferences = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((each, index) => each === other[index])
    : one === other;
