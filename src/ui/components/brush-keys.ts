import type { PanelParts } from '../panel-context.js';

/** As shares of the photo's longer side. */
export const brushSizes = { min: 0.0025, max: 0.1, step: 0.0025 } as const;

/** One press of a bracket. */
const growth = 1.25;

/** Keys of the brush, wherever the focus is but in a field; returns the way to stop listening. */
export function listenForBrushKeys({ state, intents }: PanelParts): () => void {
  const resize = (factor: number) => {
    const brush = state.brush.value;
    const radius = Math.max(brushSizes.min, Math.min(brushSizes.max, brush.radius * factor));
    intents.setBrush({ ...brush, radius });
  };
  const plain: Readonly<Record<string, () => void>> = {
    '[': () => resize(1 / growth),
    ']': () => resize(growth),
    x() {
      const brush = state.brush.value;
      intents.setBrush({ ...brush, kind: brush.kind === 'keep' ? 'blur' : 'keep' });
    },
  };
  const onKey = (event: KeyboardEvent) => {
    if (isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const isCommand = event.ctrlKey || event.metaKey;
    const undo = event.shiftKey ? intents.redoStroke : intents.undoStroke;
    const act = isCommand ? (key === 'z' ? undo : undefined) : plain[key];
    if (act === undefined || event.altKey) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'text';
