import { nodeBox } from '../host/node-box.js';
import type { Editor } from './editor.js';
import { fitView } from './view.js';

/** Brings these nodes of the open page into view, all of them and never enlarged; ids that are gone are left out. */
export function fitNodes(editor: Editor, ids: readonly string[]): void {
  const nodes = ids.flatMap((id) => editor.document.node(id) ?? []);
  const boxes = nodes.map((node) => nodeBox(editor.document, node));
  if (boxes.length === 0 || editor.clearing.value.width === 0) return;
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const content = { x: left, y: top, width: right - left, height: bottom - top };
  editor.view.value = fitView(content, editor.clearing.value);
  editor.followsWindow.value = false;
}
