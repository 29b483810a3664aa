import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Editor } from './editor.js';
import { zoomAround } from './view.js';

/** Wheel pans, wheel with Ctrl or Cmd (and pinching) zooms, Space or the middle button drags the page. */
export function usePanAndZoom(editor: Editor, stage: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const stop = new AbortController();
    listenForWheel(editor, element, stop.signal);
    listenForDrag(editor, element, stop.signal);
    return () => stop.abort();
  }, [editor, stage]);
}

function panBy(editor: Editor, dx: number, dy: number): void {
  const view = editor.view.value;
  editor.followsWindow.value = false;
  editor.view.value = { ...view, x: view.x + dx, y: view.y + dy };
}

function listenForWheel(editor: Editor, element: HTMLElement, signal: AbortSignal): void {
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      const box = element.getBoundingClientRect();
      const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY * step)) / 120);
      editor.followsWindow.value = false;
      editor.view.value = zoomAround(editor.view.value, factor, event.clientX - box.x, event.clientY - box.y);
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0;
    panBy(editor, -(sideways ? event.deltaY : event.deltaX) * step, sideways ? 0 : -event.deltaY * step);
  };
  element.addEventListener('wheel', wheel, { signal, passive: false });
}

function listenForDrag(editor: Editor, element: HTMLElement, signal: AbortSignal): void {
  let spaceHeld = false;
  let last: { readonly x: number; readonly y: number } | null = null;

  const key = (event: KeyboardEvent) => {
    // Space on a button presses it; on a photo's stop for the Tab key there is nothing to press
    const target = event.target as Element | null;
    if (event.code !== 'Space' || target?.closest('button:not(.photo-stop), summary')) return;
    spaceHeld = event.type === 'keydown';
    element.classList.toggle('can-drag', spaceHeld);
    event.preventDefault();
  };
  const press = (event: PointerEvent) => {
    if (event.button !== 1 && !(event.button === 0 && spaceHeld)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    last = { x: event.clientX, y: event.clientY };
  };
  const move = (event: PointerEvent) => {
    if (!last) return;
    panBy(editor, event.clientX - last.x, event.clientY - last.y);
    last = { x: event.clientX, y: event.clientY };
  };
  const release = () => {
    last = null;
  };
  element.addEventListener('pointerdown', press, { signal, capture: true });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', release, { signal });
  element.addEventListener('pointercancel', release, { signal });
  window.addEventListener('keydown', key, { signal });
  window.addEventListener('keyup', key, { signal });
}
