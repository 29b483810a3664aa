import { boundedDockWidth } from './dock-width.js';
import type { Editor } from './editor.js';

const stepPx = 16;

/** The right edge of a docked panel: dragging it, or the arrow keys on it, give the panel another width. */
export function DockEdge({ editor }: { readonly editor: Editor }) {
  const width = editor.dockWidth.value;
  const set = (wanted: number) => {
    editor.dockWidth.value = boundedDockWidth(wanted);
  };
  const drag = (event: PointerEvent) => {
    const edge = event.currentTarget as HTMLElement;
    edge.setPointerCapture(event.pointerId);
    const move = (to: PointerEvent) => set(width + to.clientX - event.clientX);
    edge.addEventListener('pointermove', move);
    const stop = () => edge.removeEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', stop, { once: true });
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? stepPx : event.key === 'ArrowLeft' ? -stepPx : 0;
    if (step !== 0) set(width + step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no rule
    <div
      class="dock-edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the plugin"
      aria-valuenow={width}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
}
