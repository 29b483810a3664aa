import { computed, effect, untracked } from '@preact/signals';
import type { AnalysisSummary } from '../contract/analysis-summary.js';
import { BlurError } from '../contract/blur-error.js';
import type { Look } from '../contract/look.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import type { RenderSettings } from '../contract/render-settings.js';
import { type Flow, isSamePhoto } from './flow.js';
import { headCrop } from './head-crop.js';
import { createLatestOnly } from './latest-only.js';

/** Width by height of a look's picture. */
export const thumbnailAspect = 1.5;
/** Twice the width of a card in a panel of usual width. */
const widthPx = 180;
const [leastSidePx, mostSidePx] = [180, 420];
/** What takes no longer is made anew when the photo is better known. */
const cheapMs = 150;

interface Wanted {
  readonly photo: PhotoTarget;
  readonly summary: AnalysisSummary;
  readonly looks: readonly Look[];
}

interface Made {
  readonly settings: RenderSettings;
  readonly summary: AnalysisSummary;
}

/**
 * Keeps a picture of the photo under each look while the looks are in view: one after the other, behind the first preview, once for
 * each look's settings, and once more after the full analysis where that is cheap.
 */
export function startThumbnails(flow: Flow): void {
  const { state, engine } = flow;
  const { thumbnails } = state;
  const made = new Map<string, Made>();
  let slowestMs = 0;

  const isMade = ({ id, settings }: Look, summary: AnalysisSummary): boolean => {
    const last = thumbnails.value.has(id) ? made.get(id) : undefined;
    return last?.settings === settings && (last.summary === summary || slowestMs > cheapMs);
  };

  const request = createLatestOnly(async ({ photo, summary, looks }: Wanted) => {
    const isWanted = () => isSamePhoto(photo, state.target.value) && summary === state.summary.value;
    const maxSidePx = sidePx(summary);
    for (const look of looks) {
      if (!isWanted()) return;
      if (isMade(look, summary)) continue;
      const { settings } = look;
      const wanted = { imageHash: photo.sourceHash, choices: state.choices.value, settings: [settings] };
      const startedMs = performance.now();
      try {
        const [image] = await engine.thumbnails({ ...wanted, maxSidePx }, ++flow.lastJobId);
        slowestMs = Math.max(slowestMs, performance.now() - startedMs);
        if (!isWanted() || image === undefined) return;
        made.set(look.id, { settings, summary });
        thumbnails.value = new Map(thumbnails.value).set(look.id, image);
      } catch (thrown) {
        // A drawing stands in for a picture that cannot be made.
        if (BlurError.from(thrown).code === 'cancelled') return;
      }
    }
  });

  const hasPreview = computed(() => state.after.value !== null);
  effect(() => {
    const [photo, summary, looks] = [state.target.value, state.summary.value, state.looks.value];
    if (photo === null || summary === null || !hasPreview.value || state.tab.value !== 'look') return;
    // What is read on the way to the first picture is no reason to ask again.
    untracked(() => request({ photo, summary, looks }));
  });
}

/** So that the part of the picture that a card shows is as wide as it needs to be. */
function sidePx(summary: AnalysisSummary): number {
  const share = headCrop(summary, thumbnailAspect).width / Math.max(summary.widthPx, summary.heightPx);
  return Math.round(Math.max(leastSidePx, Math.min(mostSidePx, widthPx / share)));
}
