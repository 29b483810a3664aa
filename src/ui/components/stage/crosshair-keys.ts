import type { PhotoPoint } from '../../../contract/photo-point.js';
import { photoWindow } from '../../photo-window.js';
import { strings } from '../../strings.js';
import { pointAt } from '../../viewport.js';
import { arrows } from './arrows.js';
import { geometryOf, placeOnPage } from './geometry.js';
import type { SurfaceMode, SurfaceParts } from './surface-gestures.js';

/** How far an arrow key moves the crosshair, in pixels of the page; five times as far with Shift. */
const stepPx = 8;

/** Leads the brush over the picture by arrow keys; Space and Enter put it down. */
export function crosshairKeys(event: KeyboardEvent, mode: SurfaceMode, parts: SurfaceParts): void {
  const { state, intents, hand } = parts;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = arrows[event.key];
  if (way !== undefined) {
    event.preventDefault();
    hand.isByKey.value = true;
    const at = moved(parts, way, event.shiftKey ? 5 * stepPx : stepPx);
    hand.at.value = at;
    hand.spoken.value = strings.edge.place(Math.round(at.x * 100), Math.round(at.y * 100));
    return;
  }
  if ((event.key !== ' ' && event.key !== 'Enter') || event.repeat) return;
  event.preventDefault();
  hand.isByKey.value = true;
  hand.at.value ??= middle(parts);
  const point = hand.at.value;
  if (mode === 'point') {
    intents.keepPoint(point);
    hand.spoken.value = strings.pointing.done;
    return;
  }
  const { kind, radius } = state.brush.value;
  intents.draw({ kind, radius, points: [point] });
  hand.spoken.value = kind === 'keep' ? strings.edge.kept : strings.edge.blurred;
}

const middle = ({ geometry: { window, matrix } }: SurfaceParts): PhotoPoint =>
  held(pointAt(window, matrix, { x: window.view.width / 2, y: window.view.height / 2 }));

/** The next point on the way. Where it would leave the view the picture moves along, as far as it can. */
function moved(parts: SurfaceParts, [x, y]: readonly [number, number], step: number): PhotoPoint {
  const { state, intents, geometry, hand } = parts;
  const { density, window } = geometry;
  const from = placeOnPage(geometry, hand.at.value ?? middle(parts));
  const to = { x: (from.x + x * step) * density, y: (from.y + y * step) * density };
  const { width, height } = window.view;
  const inView = { x: Math.max(0, Math.min(width, to.x)), y: Math.max(0, Math.min(height, to.y)) };
  const push = { x: inView.x - to.x, y: inView.y - to.y };
  if (push.x !== 0 || push.y !== 0) intents.pan(push);
  const { matrix } = geometryOf(photoWindow(state) ?? window, state.stage.value, density);
  return held(pointAt(window, matrix, inView));
}

const held = ({ x, y }: PhotoPoint): PhotoPoint => ({
  x: Math.max(0, Math.min(1, x)),
  y: Math.max(0, Math.min(1, y)),
});
