import { useEffect } from 'preact/hooks';
import { deleteSelected } from './delete-selected.js';
import type { Editor } from './editor.js';
import { fitPage } from './fit-page.js';
import { zoomAround } from './view.js';

/** The editor's keys: history, zoom, quick actions, clearing the selection, deleting. */
export function useKeys(editor: Editor): void {
  useEffect(() => {
    const zoom = (factor: number) => {
      const { x, y, width, height } = editor.clearing.value;
      editor.followsWindow.value = false;
      editor.view.value = zoomAround(editor.view.value, factor, x + width / 2, y + height / 2);
    };
    const plain: Readonly<Record<string, () => void>> = {
      Escape: () => {
        editor.document.select([]);
        (document.activeElement as HTMLElement | null)?.blur();
      },
      Delete: () => deleteSelected(editor),
      Backspace: () => deleteSelected(editor),
      '+': () => zoom(1.25),
      '=': () => zoom(1.25),
      '-': () => zoom(1 / 1.25),
      '!': () => fitPage(editor),
      '1': () => fitPage(editor),
      '0': () => zoom(1 / editor.view.value.scale),
    };
    const withCommand: Readonly<Record<string, (shift: boolean) => void>> = {
      '/': () => {
        editor.quickActions.value = !editor.quickActions.value;
      },
      z: (shift) => void (shift ? editor.document.redo() : editor.document.undo()),
      y: () => void editor.document.redo(),
      '+': () => zoom(1.25),
      '=': () => zoom(1.25),
      '-': () => zoom(1 / 1.25),
      '0': () => zoom(1 / editor.view.value.scale),
    };
    const press = (event: KeyboardEvent) => {
      if (event.altKey) return;
      const command = event.ctrlKey || event.metaKey;
      const action = command ? withCommand[event.key.toLowerCase()] : plain[event.key];
      if (!action) return;
      event.preventDefault();
      action(event.shiftKey);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [editor]);
}
