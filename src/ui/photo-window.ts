import type { Size } from './crop-view.js';
import type { PanelState } from './state.js';
import type { Window } from './viewport.js';

/** How the photo being worked on is looked at now; null while there is none. */
export function photoWindow({ target, before, summary, viewPx }: PanelState): Window | null {
  const framing = target.value;
  if (framing === null) return null;
  const { widthPx, heightPx } = summary.value ?? framing;
  const told = { width: widthPx, height: heightPx };
  const shown = before.value;
  const photo = shown === null ? told : upright(told, { width: shown.widthPx, height: shown.heightPx });
  return { framing, photo, view: viewPx.value };
}

// A host may tell the size of a photo as it is stored, lying on its side.
const upright = (told: Size, shown: Size): Size =>
  told.width > told.height !== shown.width > shown.height &&
  told.width !== told.height &&
  shown.width !== shown.height
    ? { width: told.height, height: told.width }
    : told;
