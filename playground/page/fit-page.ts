import type { Editor } from './editor.js';
import { fitNodes } from './fit-nodes.js';
import { pageNodes } from './page-nodes.js';

/** Shows the whole page, and goes on doing so when the window changes. */
export function fitPage(editor: Editor): void {
  fitNodes(
    editor,
    pageNodes(editor.document).map((node) => node.id),
  );
  editor.followsWindow.value = true;
}
