import { nodeBox } from '../host/node-box.js';
import type { Editor } from './editor.js';
import { isSeen } from './is-seen.js';
import { pageNodes } from './page-nodes.js';
import type { Box } from './view.js';

interface MarqueeStart {
  readonly stage: HTMLElement;
  /** on nothing */
  readonly press: PointerEvent;
  /** where an event is, in px of the page */
  readonly pagePoint: (event: PointerEvent) => { readonly x: number; readonly y: number };
}

/** Dragging from an empty place draws a box and selects every shape it touches; with Shift, besides what is selected. */
export function drawMarquee(editor: Editor, { stage, press, pagePoint }: MarqueeStart): void {
  const { document, marquee } = editor;
  const from = pagePoint(press);
  const kept = press.shiftKey ? document.selection : [];
  const done = new AbortController();
  const { signal } = done;
  stage.setPointerCapture(press.pointerId);

  const move = (event: PointerEvent) => {
    const to = pagePoint(event);
    const box = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    };
    marquee.value = box;
    const ids = [...kept, ...shapesIn(editor, box).filter((id) => !kept.includes(id))];
    if (ids.join() !== document.selection.join()) document.select(ids);
  };
  const stop = () => {
    marquee.value = null;
    done.abort();
  };
  stage.addEventListener('pointermove', move, { signal });
  stage.addEventListener('lostpointercapture', stop, { signal });
}

/** Ids of what can be seen and has nothing inside, frames being seen through. */
function shapesIn({ document }: Editor, box: Box): string[] {
  const shapes = pageNodes(document).filter((node) => node.childIds.length === 0 && isSeen(document, node));
  const touched = shapes.filter((node) => {
    const { x, y, width, height } = nodeBox(document, node);
    return x < box.x + box.width && box.x < x + width && y < box.y + box.height && box.y < y + height;
  });
  return touched.map((node) => node.id);
}
