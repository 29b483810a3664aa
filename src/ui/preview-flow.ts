import { BlurError } from '../contract/blur-error.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import type { RenderSettings } from '../contract/render-settings.js';
import { type Flow, fail, isSamePhoto } from './flow.js';
import { createLatestOnly } from './latest-only.js';

interface Wanted {
  readonly photo: PhotoTarget;
  readonly settings: RenderSettings;
  readonly sidePx: number;
}

export interface PreviewFlow {
  /** Asks for the picture that belongs to the present settings; pictures in between are left out. */
  renew(): void;
  /** Asks for pictures of another size. */
  resize(sidePx: number): Promise<void>;
}

export function createPreviewFlow(flow: Flow): PreviewFlow {
  const { state, engine } = flow;
  const isShown = (photo: PhotoTarget) => isSamePhoto(photo, state.target.value);

  const request = createLatestOnly(async ({ photo, settings, sidePx }: Wanted) => {
    if (!isShown(photo)) return;
    try {
      const { value: choices } = state.choices;
      const wanted = { imageHash: photo.sourceHash, choices, settings, maxSidePx: sidePx };
      const image = await engine.preview(wanted, ++flow.lastJobId);
      if (!isShown(photo)) return;
      state.after.value = image;
      state.previewBehind.value = settings !== state.settings.value;
    } catch (thrown) {
      if (!isShown(photo) || BlurError.from(thrown).code === 'cancelled') return;
      state.previewBehind.value = false;
      if (state.job.value.kind === 'ready') fail(flow, 'preview', thrown);
    }
  });

  const renew = () => {
    if (state.target.value === null || state.summary.value === null) return;
    state.previewBehind.value = true;
    request({ photo: state.target.value, settings: state.settings.value, sidePx: flow.sidePx });
  };

  return {
    renew,
    async resize(sidePx) {
      if (sidePx === flow.sidePx) return;
      flow.sidePx = sidePx;
      const photo = state.target.value;
      if (photo === null || state.before.value === null) return;
      renew();
      const image = await engine.open(photo.sourceHash, sidePx, ++flow.lastJobId).catch(() => null); // the old one will do
      if (image !== null && isShown(photo)) state.before.value = image;
    },
  };
}
