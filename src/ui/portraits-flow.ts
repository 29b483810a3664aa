import { effect } from '@preact/signals';
import type { PhotoTarget } from '../contract/photo-target.js';
import { type Flow, isSamePhoto } from './flow.js';
import { createLatestOnly } from './latest-only.js';

/** twice the size of the round buttons that show them */
const sidePx = 80;

/** Brings the portraits of everybody found as soon as somebody looks at the page where they are chosen. */
export function createPortraitsFlow(flow: Flow): void {
  const { state, engine } = flow;
  let heldFor = '';

  const read = createLatestOnly(async ({ photo, people }: { photo: PhotoTarget; people: string }) => {
    if (people === heldFor && state.portraits.value.length > 0) return;
    const request = { imageHash: photo.sourceHash, choices: state.choices.value };
    // Without pictures there are still numbers to choose by.
    const portraits = await engine.portraits(request, sidePx, ++flow.lastJobId).catch(() => null);
    if (portraits === null || !isSamePhoto(photo, state.target.value)) return;
    heldFor = people;
    state.portraits.value = portraits;
  });

  effect(() => {
    const [photo, summary] = [state.target.value, state.summary.value];
    if (state.tab.value !== 'focus' || photo === null || !summary || summary.people.length === 0) return;
    const places = summary.people.map(({ point }) => point);
    read({ photo, people: JSON.stringify([photo.sourceHash, places]) });
  });
}
