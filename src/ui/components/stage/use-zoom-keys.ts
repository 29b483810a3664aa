import { usePanel } from '../../panel-context.js';
import { actualZoom, zoomStep } from '../../zoom-levels.js';
import type { Geometry } from './geometry.js';

/** of a wheel or a pinch, per unit that it turns */
const wheelRate = 0.01;

/** Handlers for the stage: 0, 1, + and − zoom; so does a wheel with Ctrl or a pinch; a wheel alone moves what is zoomed in. */
export function useZoomKeys({ window, density }: Geometry) {
  const { state, intents } = usePanel();
  const { zoom } = state.stage.value;
  const zooms: Readonly<Record<string, number>> = {
    0: 1,
    1: actualZoom(window),
    '+': zoom * zoomStep,
    '=': zoom * zoomStep,
    '-': zoom / zoomStep,
  };
  return {
    keys: {
      onKeyDown(event: KeyboardEvent) {
        const next = zooms[event.key];
        if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        intents.zoomTo(next);
      },
    },
    onWheel(event: WheelEvent) {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
        const place = { x: (event.clientX - left) * density, y: (event.clientY - top) * density };
        intents.zoomTo(zoom * Math.exp(-event.deltaY * wheelRate), place);
      } else if (zoom > 1) {
        event.preventDefault();
        intents.pan({ x: -event.deltaX * density, y: -event.deltaY * density });
      }
    },
  };
}
