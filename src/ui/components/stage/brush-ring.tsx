import { usePanel } from '../../panel-context.js';
import { pointBrush } from '../../stage.js';
import { type Geometry, lengthOnPage, placeOnPage } from './geometry.js';
import type { Hand } from './hand.js';

export interface BrushRingProps {
  readonly geometry: Geometry;
  readonly hand: Hand;
  readonly mode: 'draw' | 'point';
}

/** Where the brush is and what it would cover; with a crosshair while keys lead it. */
export function BrushRing({ geometry, hand, mode }: BrushRingProps) {
  const { state } = usePanel();
  const point = hand.at.value;
  if (point === null) return null;
  const { kind, radius } = mode === 'draw' ? state.brush.value : pointBrush;
  const { x, y } = placeOnPage(geometry, point);
  const length = lengthOnPage(geometry, radius);
  return (
    <svg class={`brush-ring ${kind}`} aria-hidden="true">
      {['rim', 'line'].map((part) => (
        <g key={part} class={part}>
          <circle cx={x} cy={y} r={length} />
          {hand.isByKey.value && <path d={`M${x - 14} ${y}h10m8 0h10M${x} ${y - 14}v10m0 8v10`} />}
        </g>
      ))}
    </svg>
  );
}
