import { usePanel } from '../panel-context.js';
import { strings } from '../strings.js';
import { type Gesture, useDrag } from './use-drag.js';

const keyStepPx = 20;
const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The corner by which the panel is made larger or smaller, where its window has no border to pull. */
export function ResizeHandle() {
  const { state, intents } = usePanel();
  const pull = useDrag(byPointer(intents.resizePanel));
  // There the panel is docked, and its edge is the host's.
  if (state.file.value?.editor === 'buzz') return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const way = ways[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const { innerWidth, innerHeight } = window;
    intents.resizePanel(innerWidth + way[0] * keyStepPx, innerHeight + way[1] * keyStepPx);
  };
  return (
    <button
      type="button"
      class="resize-handle"
      aria-label={strings.resize}
      title={strings.resize}
      {...pull}
      onKeyDown={onKeyDown}
    >
      <svg viewBox="0 0 8 8" aria-hidden="true">
        <path d="M7 1 1 7m6-3L4 7" />
      </svg>
    </button>
  );
}

/** The window's near corner stays where it is, so that the pointer's place in it is the size wanted. */
function byPointer(resize: (widthPx: number, heightPx: number) => void): Gesture {
  let beyond = { x: 0, y: 0 };
  return {
    start({ clientX, clientY }) {
      beyond = { x: window.innerWidth - clientX, y: window.innerHeight - clientY };
    },
    move(events) {
      const last = events.at(-1);
      if (last) resize(last.clientX + beyond.x, last.clientY + beyond.y);
    },
  };
}
