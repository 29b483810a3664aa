import type { Editor } from './editor.js';
import { removeNode } from './remove-node.js';
import { selectedNodes } from './selected-nodes.js';

/** Removes the selected nodes in one undo step, and hides those of instances; whoever may only look removes nothing. */
export function deleteSelected(editor: Editor): void {
  const doomed = selectedNodes(editor);
  if (doomed.length === 0 || editor.document.access === 'view') return;
  editor.document.edit(() => {
    for (const node of doomed) removeNode(editor.document, node);
  });
}
