import { useMemo } from 'preact/hooks';

const isHoldKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  (key === ' ' || key === 'Enter') && !ctrlKey && !metaKey;

/** Handlers of something that acts only while it is held, by finger, mouse, Space or Enter. */
export function useHold(hold: (isHeld: boolean) => void) {
  return useMemo(() => {
    let isHeld = false;
    const press = () => {
      isHeld = true;
      hold(true);
    };
    // Losing the focus to something else that is held must not let go of that.
    const release = () => {
      if (isHeld) hold(false);
      isHeld = false;
    };
    const byPointer = {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0) return;
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        press();
      },
      onPointerUp: release,
      onPointerCancel: release,
      onLostPointerCapture: release,
      onContextMenu: (event: Event) => event.preventDefault(),
    };
    const byKey = {
      onBlur: release,
      onKeyDown(event: KeyboardEvent) {
        if (!isHoldKey(event)) return;
        event.preventDefault();
        if (!event.repeat) press();
      },
      onKeyUp(event: KeyboardEvent) {
        if (event.key === ' ' || event.key === 'Enter') release();
      },
    };
    return { byPointer, byKey };
  }, [hold]);
}
