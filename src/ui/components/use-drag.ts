import { useRef } from 'preact/hooks';

/** What a pull of the pointer does; all of it is optional. */
export interface Gesture {
  start?(event: PointerEvent, element: Element): void;
  /** @param events - all the pointer reported since the last call, oldest first */
  move?(events: readonly PointerEvent[], element: Element): void;
  /** @param isClick - it has hardly moved */
  end?(event: PointerEvent, element: Element, isClick: boolean): void;
  /** Something else took the pointer: as if it had never been pressed. */
  cancel?(): void;
}

interface Pull {
  readonly gesture: Gesture;
  readonly id: number;
  readonly x: number;
  readonly y: number;
  isClick: boolean;
}

/** A hand is never quite still. */
const clickWithinPx = 4;

/** Pointer handlers that follow one pull from press to release, wherever it leads, by the gesture it began with. */
export function useDrag(gesture: Gesture) {
  const pull = useRef<Pull | null>(null);
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button > 1 || pull.current !== null) return;
      const element = event.currentTarget as Element;
      element.setPointerCapture(event.pointerId);
      pull.current = { gesture, id: event.pointerId, x: event.clientX, y: event.clientY, isClick: true };
      gesture.start?.(event, element);
    },
    onPointerMove(event: PointerEvent) {
      const { current } = pull;
      if (current?.id !== event.pointerId) return;
      if (Math.hypot(event.clientX - current.x, event.clientY - current.y) > clickWithinPx) {
        current.isClick = false;
      }
      const between = event.getCoalescedEvents?.() ?? [];
      current.gesture.move?.(between.length > 0 ? between : [event], event.currentTarget as Element);
    },
    onPointerUp(event: PointerEvent) {
      const { current } = pull;
      if (current?.id !== event.pointerId) return;
      pull.current = null;
      current.gesture.end?.(event, event.currentTarget as Element, current.isClick);
    },
    onPointerCancel() {
      pull.current?.gesture.cancel?.();
      pull.current = null;
    },
    onContextMenu: (event: Event) => event.preventDefault(),
  };
}
