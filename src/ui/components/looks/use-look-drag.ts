import { useState } from 'preact/hooks';
import { usePanel } from '../../panel-context.js';

/** What a card needs to be dragged to another's place; its keys and its menu do the same. */
export interface LookDrag {
  readonly draggable: boolean;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** @returns for the look with an id, how its card is dragged among those of the file */
export function useLookDrag(): (lookId: string) => LookDrag {
  const { state, intents } = usePanel();
  const [dragged, setDragged] = useState<string | null>(null);
  const placeOf = (lookId: string | null) =>
    (state.file.value?.looks.looks ?? []).findIndex(({ id }) => id === lookId);
  return (lookId) => ({
    draggable: true,
    onDragStart(event) {
      // Without data some browsers begin nothing.
      event.dataTransfer?.setData('text/plain', lookId);
      setDragged(lookId);
    },
    onDragEnd: () => setDragged(null),
    onDragOver(event) {
      if (dragged !== null && dragged !== lookId) event.preventDefault();
    },
    onDrop(event) {
      event.preventDefault();
      if (dragged !== null) void intents.moveLook(dragged, placeOf(lookId) - placeOf(dragged));
      setDragged(null);
    },
  });
}
