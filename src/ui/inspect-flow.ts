import { computed, effect } from '@preact/signals';
import { BlurError } from '../contract/blur-error.js';
import type { InspectRequest } from '../contract/engine-api.js';
import { type Flow, fail } from './flow.js';
import { createLatestOnly } from './latest-only.js';

/** Keeps the matte, depth or focus that is looked at as the photo and the settings are; pictures in between are left out. */
export function createInspectFlow(flow: Flow): void {
  const { state, engine } = flow;
  const view = computed(() => state.stage.value.view);
  const isWanted = (request: InspectRequest) =>
    request.view === view.value && request.imageHash === state.target.value?.sourceHash;

  const inspect = createLatestOnly(async (request: InspectRequest) => {
    if (!isWanted(request)) return;
    try {
      const image = await engine.inspect(request, ++flow.lastJobId);
      if (isWanted(request)) state.inspected.value = image;
    } catch (thrown) {
      if (!isWanted(request) || BlurError.from(thrown).code === 'cancelled') return;
      state.stage.value = { ...state.stage.value, view: 'result' };
      if (state.job.value.kind === 'ready') fail(flow, 'preview', thrown);
    }
  });

  effect(() => {
    const photo = state.target.value;
    // Another summary is another analysis; of the settings, only the lens's focus shows.
    if (view.value === 'result' || photo === null || state.summary.value === null) return;
    const settings = view.value === 'focus' ? state.settings.value : state.settings.peek();
    inspect({
      ...{ view: view.value, imageHash: photo.sourceHash, settings },
      ...{ choices: state.choices.peek(), maxSidePx: flow.sidePx },
    });
  });
}
