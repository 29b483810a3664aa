import { nodeBox } from '../host/node-box.js';
import type { Editor } from './editor.js';
import { pageNodes } from './page-nodes.js';
import { fitView } from './view.js';

/** Shows the whole page. */
export function fitPage(editor: Editor): void {
  const boxes = pageNodes(editor.document).map((node) => nodeBox(editor.document, node));
  if (boxes.length === 0 || editor.clearing.value.width === 0) return;
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  editor.view.value = fitView(
    { x: left, y: top, width: right - left, height: bottom - top },
    editor.clearing.value,
  );
  editor.followsWindow.value = true;
}
