import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Editor } from './editor.js';
import { zoomAround } from './view.js';

/** Wheel pans, wheel with Ctrl or Cmd (and pinching) zooms, Space or the middle button drags the page. */
export function usePanAndZoom(editor: Editor, stage: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    let spaceHeld = false;
    let dragFrom: { x: number; y: number } | null = null;

    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      editor.followsWindow.value = false;
      const view = editor.view.value;
      const step = event.deltaMode === 1 ? 16 : 1;
      if (event.ctrlKey || event.metaKey) {
        const box = element.getBoundingClientRect();
        const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY * step)) / 120);
        editor.view.value = zoomAround(view, factor, event.clientX - box.x, event.clientY - box.y);
        return;
      }
      const sideways = event.shiftKey && event.deltaX === 0;
      const dx = (sideways ? event.deltaY : event.deltaX) * step;
      const dy = (sideways ? 0 : event.deltaY) * step;
      editor.view.value = { ...view, x: view.x - dx, y: view.y - dy };
    };
    const key = (event: KeyboardEvent) => {
      if (event.code !== 'Space' || event.target instanceof HTMLButtonElement) return;
      spaceHeld = event.type === 'keydown';
      element.classList.toggle('can-drag', spaceHeld);
      event.preventDefault();
    };
    const press = (event: PointerEvent) => {
      if (event.button !== 1 && !(event.button === 0 && spaceHeld)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      dragFrom = { x: event.clientX, y: event.clientY };
    };
    const move = (event: PointerEvent) => {
      if (!dragFrom) return;
      const view = editor.view.value;
      editor.followsWindow.value = false;
      editor.view.value = {
        ...view,
        x: view.x + event.clientX - dragFrom.x,
        y: view.y + event.clientY - dragFrom.y,
      };
      dragFrom = { x: event.clientX, y: event.clientY };
    };
    const release = () => {
      dragFrom = null;
    };

    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('wheel', wheel, { signal, passive: false });
    element.addEventListener('pointerdown', press, { signal, capture: true });
    element.addEventListener('pointermove', move, { signal });
    element.addEventListener('pointerup', release, { signal });
    element.addEventListener('pointercancel', release, { signal });
    window.addEventListener('keydown', key, { signal });
    window.addEventListener('keyup', key, { signal });
    return () => stop.abort();
  }, [editor, stage]);
}
