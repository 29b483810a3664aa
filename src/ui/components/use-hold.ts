import { useMemo } from 'preact/hooks';

/** Handlers of something that acts only while it is held, by finger, mouse, Space or Enter. */
export function useHold(hold: (isHeld: boolean) => void) {
  return useMemo(() => {
    const release = () => hold(false);
    const isHoldKey = (event: KeyboardEvent) => event.key === ' ' || event.key === 'Enter';
    return {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0) return;
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        hold(true);
      },
      onPointerUp: release,
      onPointerCancel: release,
      onLostPointerCapture: release,
      onBlur: release,
      onContextMenu: (event: Event) => event.preventDefault(),
      onKeyDown(event: KeyboardEvent) {
        if (!isHoldKey(event) || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        if (!event.repeat) hold(true);
      },
      onKeyUp(event: KeyboardEvent) {
        if (isHoldKey(event)) release();
      },
    };
  }, [hold]);
}
