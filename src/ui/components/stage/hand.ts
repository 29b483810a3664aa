import { type Signal, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { PhotoPoint } from '../../../contract/photo-point.js';
import type { Stroke } from '../../../contract/stroke.js';

/** What a person is doing on the picture right now; nothing of it outlives the stage. */
export interface Hand {
  /** where the brush is; null while it is nowhere on the picture */
  readonly at: Signal<PhotoPoint | null>;
  /** the brush is led by keys: then it needs a crosshair */
  readonly isByKey: Signal<boolean>;
  /** the stroke being drawn */
  readonly live: Signal<Stroke | null>;
  /** what to tell those who do not see it */
  readonly spoken: Signal<string>;
}

export const useHand = (): Hand =>
  useMemo(() => ({ at: signal(null), isByKey: signal(false), live: signal(null), spoken: signal('') }), []);
