import type { AnalysisChoices } from '../contract/analysis-choices.js';
import { packStrokes } from '../contract/pack-strokes.js';
import type { PhotoPoint } from '../contract/photo-point.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { simplifyStroke } from '../contract/simplify-stroke.js';
import type { Stroke } from '../contract/stroke.js';
import { unpackStrokes } from '../contract/unpack-strokes.js';
import { chosenPeople } from './chosen-people.js';
import type { Flow } from './flow.js';
import { photoWindow } from './photo-window.js';
import { createPortraitsFlow } from './portraits-flow.js';
import { type Brush, pointBrush } from './stage.js';

export interface ChoiceFlow {
  /** Adds this person of the summary to those chosen, or takes them out; the last one out leaves the choice to the engine. */
  choosePerson(index: number): void;
  chooseAutomatically(): void;
  setBrush(brush: Brush): void;
  /** Keeps a stroke and analyses anew with it; one too many is dropped, and said. */
  draw(stroke: Stroke): void;
  undoStroke(): void;
  redoStroke(): void;
  /** Takes all strokes away; can be undone. */
  resetStrokes(): void;
  /** Nobody was found: the next click on the picture tells what stays sharp. */
  pointOut(on: boolean): void;
  /** Keeps what is at this point sharp, where nobody was found. */
  keepPoint(point: PhotoPoint): void;
}

/** as many as a recipe holds */
const mostChosen = 16;

/** @param analyse - takes the photo apart anew with the choices in the state */
export function createChoiceFlow(flow: Flow, analyse: (photo: PhotoTarget) => Promise<void>): ChoiceFlow {
  const { state } = flow;
  const { choices, strokeHistory, strokesFull } = state;
  createPortraitsFlow(flow);

  const isFree = () => {
    const { kind } = state.job.value;
    return state.target.value !== null && !['opening', 'rendering', 'writing', 'restoring'].includes(kind);
  };
  const choose = (part: Partial<AnalysisChoices>) => {
    const photo = state.target.value;
    if (photo === null) return;
    choices.value = { ...choices.value, ...part };
    void analyse(photo);
  };
  const replaceStrokes = (strokes: readonly Stroke[]) => {
    const { past } = strokeHistory.value;
    strokeHistory.value = { past: [...past, choices.value.strokes], future: [] };
    strokesFull.value = false;
    choose({ strokes });
  };

  const draw = (stroke: Stroke) => {
    const window = photoWindow(state);
    if (!isFree() || window === null) return;
    const simple = simplifyStroke(stroke, window.photo.width / window.photo.height);
    const kept = asRemembered([...choices.value.strokes, simple]);
    if (kept === null) strokesFull.value = true;
    else replaceStrokes(kept);
  };

  return {
    choosePerson(index) {
      const people = state.summary.value?.people ?? [];
      const person = people[index];
      if (person === undefined || !isFree()) return;
      const chosen = chosenPeople(people, choices.value.subject);
      const next = chosen.includes(index)
        ? chosen.filter((other) => other !== index)
        : [...chosen, index].slice(-mostChosen);
      const points = next.map((other) => people[other]!.point);
      choose({ subject: points.length === 0 ? 'auto' : { people: points } });
    },
    chooseAutomatically() {
      if (isFree() && choices.value.subject !== 'auto') choose({ subject: 'auto' });
    },
    setBrush(brush) {
      state.brush.value = brush;
    },
    draw,
    undoStroke() {
      const { past, future } = strokeHistory.value;
      const before = past.at(-1);
      if (before === undefined || !isFree()) return;
      strokeHistory.value = { past: past.slice(0, -1), future: [choices.value.strokes, ...future] };
      strokesFull.value = false;
      choose({ strokes: before });
    },
    redoStroke() {
      const { past, future } = strokeHistory.value;
      const [after, ...later] = future;
      if (after === undefined || !isFree()) return;
      strokeHistory.value = { past: [...past, choices.value.strokes], future: later };
      choose({ strokes: after });
    },
    resetStrokes() {
      if (isFree() && choices.value.strokes.length > 0) replaceStrokes([]);
    },
    pointOut(on) {
      state.isPointing.value = on;
    },
    keepPoint(point) {
      state.isPointing.value = false;
      draw({ ...pointBrush, points: [point] });
    },
  };
}

/** Strokes exactly as the recipe will hold them, so that the preview is what an edited photo comes back to; null for too many. */
function asRemembered(strokes: readonly Stroke[]): readonly Stroke[] | null {
  try {
    return unpackStrokes(packStrokes(strokes)) ?? null;
  } catch {
    return null;
  }
}
