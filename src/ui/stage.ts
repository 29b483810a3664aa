import type { InspectView } from '../contract/engine-api.js';
import type { Gaze } from './viewport.js';

/** The pages of settings under the photo. */
export const tabNames = ['look', 'lens', 'backdrop', 'focus', 'edge'] as const;
export type TabName = (typeof tabNames)[number];

/** How the photo is looked at; nothing of it changes the result. */
export interface Stage extends Gaze {
  readonly view: 'result' | InspectView;
  /** a slider parts the picture into before and after */
  readonly isSplit: boolean;
  /** share of the view's width that shows the original, 0..1, from its start */
  readonly splitAt: number;
}

export const restingStage: Stage = {
  view: 'result',
  isSplit: false,
  splitAt: 0.5,
  zoom: 1,
  centre: { x: 0.5, y: 0.5 },
};

/** The brush in hand while the edge is mended. */
export interface Brush {
  readonly kind: 'keep' | 'blur';
  /** as a share of the photo's longer side */
  readonly radius: number;
}

/** About a fortieth of the photo: the width of an ear. */
export const firstBrush: Brush = { kind: 'keep', radius: 0.025 };

/** Of the dab that stands for somebody whom nobody found: as wide as a head. */
export const pointBrush: Brush = { kind: 'keep', radius: 0.12 };
