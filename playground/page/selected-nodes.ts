import type { DesignNode } from '../host/design-node.js';
import type { Editor } from './editor.js';

/** Selected nodes, in the order in which they were picked. */
export function selectedNodes(editor: Editor): DesignNode[] {
  return editor.document.selection.flatMap((id) => editor.document.node(id) ?? []);
}
