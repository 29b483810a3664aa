import { useEffect, useRef } from 'preact/hooks';
import { usePanel } from '../../panel-context.js';
import { strings } from '../../strings.js';
import { useDrag } from '../use-drag.js';
import { arrows } from './arrows.js';
import { crosshairKeys } from './crosshair-keys.js';
import { pointUnder } from './geometry.js';
import { type SurfaceMode, type SurfaceParts, surfaceGesture } from './surface-gestures.js';
import { useHold } from './use-hold.js';

export interface SurfaceProps extends Pick<SurfaceParts, 'geometry' | 'hand'> {
  readonly mode: SurfaceMode;
  readonly canCompare: boolean;
}

/** How far an arrow key moves a picture that is looked at closely, in pixels of the page. */
const arrowPx = 32;

/** Lies over the picture and takes whatever is done to it. Always the same element, so that the keyboard's focus stays. */
export function Surface({ geometry, hand, mode, canCompare }: SurfaceProps) {
  const { state, intents } = usePanel();
  const parts = { state, intents, geometry, hand };
  const isBrush = mode === 'draw' || mode === 'point';
  const isIdle = mode === 'hold' && !canCompare;
  const { byKey } = useHold(intents.compare);
  const drag = useDrag(isIdle ? {} : surfaceGesture(mode, parts));
  const isMovable = !isBrush && state.stage.value.zoom > 1;

  const onKeyDown = (event: KeyboardEvent) => {
    if (isBrush) crosshairKeys(event, mode, parts);
    else if (isMovable && arrows[event.key]) {
      event.preventDefault();
      const [x, y] = arrows[event.key]!;
      const step = arrowPx * geometry.density;
      intents.pan({ x: -x * step, y: -y * step });
    } else if (canCompare) byKey.onKeyDown(event);
  };
  const leave = () => {
    if (hand.live.value === null && !hand.isByKey.value) hand.at.value = null;
  };
  const named = {
    tabIndex: 0,
    role: isMovable || isBrush ? ('application' as const) : ('button' as const),
    'aria-label': labelOf(mode, isMovable, strings.edge[state.brush.value.kind]),
  };
  const element = useRef<HTMLDivElement>(null);
  // Whoever asked to point must not have to look for the picture.
  useEffect(() => {
    if (mode === 'point') element.current?.focus();
  }, [mode]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role changes with what the picture is for
    <div
      ref={element}
      class={`picture picture-${mode}`}
      {...named}
      aria-disabled={isIdle ? true : undefined}
      title={mode === 'hold' && canCompare ? strings.photo.holdLabel : undefined}
      {...drag}
      onPointerMove={(event) => {
        drag.onPointerMove(event);
        if (!isBrush) return;
        hand.isByKey.value = false;
        hand.at.value = pointUnder(geometry, event.currentTarget, event);
      }}
      onPointerLeave={leave}
      onBlur={() => {
        byKey.onBlur();
        if (hand.isByKey.value) hand.at.value = null;
        hand.isByKey.value = false;
      }}
      onKeyDown={onKeyDown}
      onKeyUp={isBrush ? undefined : byKey.onKeyUp}
    />
  );
}

function labelOf(mode: SurfaceMode, isMovable: boolean, brush: string): string {
  if (mode === 'draw') return strings.edge.label(brush);
  if (mode === 'point') return strings.pointing.label;
  return isMovable ? strings.stage.zoomedLabel : strings.photo.holdLabel;
}
