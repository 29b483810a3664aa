import type { AnalysisSummary } from '../contract/analysis-summary.js';
import type { Face, PixelPoint } from '../contract/face.js';
import type { PhotoPoint } from '../contract/photo-point.js';
import { previewSidePx, type Size } from './crop-view.js';
import { createDetailFlow } from './detail-flow.js';
import type { Flow } from './flow.js';
import { createInspectFlow } from './inspect-flow.js';
import type { Point } from './matrix.js';
import { photoWindow } from './photo-window.js';
import { restingStage, type Stage } from './stage.js';
import { type Gaze, panned, type Window, zoomedAt } from './viewport.js';
import { closeZoom, limitZoom } from './zoom-levels.js';

export interface StageFlow {
  /** The picture has this many pixels of the screen. */
  viewAt(view: Size): void;
  /** Shows the original in place of the result. */
  compare(on: boolean): void;
  split(on: boolean): void;
  /** @param share - of the view that shows the original, from its start; held within 0..1 */
  splitTo(share: number): void;
  lookAs(view: Stage['view']): void;
  /** @param zoom - times as large as fitted, held within sense. @param place - of the view, which stays where it is; its middle when absent */
  zoomTo(zoom: number, place?: Point): void;
  /** @param push - of the picture, in pixels of the screen */
  pan(push: Point): void;
  /** Brings this point into the middle, if the borders let it. */
  centreOn(point: PhotoPoint): void;
  /** Goes close to where faults would show; does nothing where that was not found. */
  lookCloser(part: 'eyes' | 'hair'): void;
}

/** @param resizePreviews - asks for previews of another long side */
export function createStageFlow(flow: Flow, resizePreviews: (sidePx: number) => Promise<void>): StageFlow {
  const { state } = flow;
  createInspectFlow(flow);
  createDetailFlow(flow);

  const change = (part: Partial<Stage>) => {
    state.stage.value = { ...state.stage.value, ...part };
  };
  const gazeBy = (move: (window: Window, gaze: Gaze) => Gaze) => {
    const window = photoWindow(state);
    if (window === null) return;
    const { zoom, centre } = move(window, state.stage.value);
    change({ zoom, centre: zoom === 1 ? restingStage.centre : centre });
  };

  return {
    viewAt(view) {
      state.viewPx.value = view;
      const window = photoWindow(state);
      if (window !== null) void resizePreviews(previewSidePx(window.framing, window.photo, view));
    },
    compare(on) {
      state.comparing.value = on;
    },
    split: (isSplit) => change({ isSplit }),
    splitTo: (share) => change({ splitAt: Math.max(0, Math.min(1, share)) }),
    lookAs(view) {
      if (view === state.stage.value.view) return;
      state.inspected.value = null;
      change({ view });
    },
    zoomTo: (zoom, place) =>
      gazeBy((window, gaze) => {
        const { width, height } = window.view;
        return zoomedAt(window, gaze, limitZoom(window, zoom), place ?? { x: width / 2, y: height / 2 });
      }),
    pan: (push) => gazeBy((window, gaze) => panned(window, gaze, push)),
    centreOn: (centre) => gazeBy((window, gaze) => panned(window, { ...gaze, centre }, { x: 0, y: 0 })),
    lookCloser(part) {
      const summary = state.summary.value;
      const place = summary && (part === 'eyes' ? eyesIn(summary) : crownIn(summary));
      if (!summary || !place) return;
      const { x, y } = place;
      const centre = { x: x / summary.widthPx, y: y / summary.heightPx };
      gazeBy((window) => panned(window, { zoom: closeZoom(window), centre }, { x: 0, y: 0 }));
    },
  };
}

const eyesIn = ({ faces: [face] }: AnalysisSummary): PixelPoint | null => (face ? betweenEyes(face) : null);

/** Of somebody without a face to be seen, the hair is at the top. */
function crownIn({ faces: [face], people, headHeightPx }: AnalysisSummary): PixelPoint | null {
  if (face) return crownOf(face, headHeightPx);
  const box = people.find(({ isSubject }) => isSubject)?.box;
  return box ? { x: box.x + box.width / 2, y: box.y } : null;
}

const betweenEyes = ({ rightEye, leftEye }: Face): PixelPoint => ({
  x: (rightEye.x + leftEye.x) / 2,
  y: (rightEye.y + leftEye.y) / 2,
});

/** The eyes are at half of a head's height; from the mouth through them leads up, however the head is tilted. */
function crownOf(face: Face, headHeightPx: number): PixelPoint {
  const eyes = betweenEyes(face);
  const [upX, upY] = [eyes.x - face.mouth.x, eyes.y - face.mouth.y];
  const share = headHeightPx / 2 / Math.max(1, Math.hypot(upX, upY));
  return { x: eyes.x + upX * share, y: eyes.y + upY * share };
}
