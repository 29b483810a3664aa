import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard inside an element whose focused button goes away: the next one takes over.
 * @param preferred - selectors of what to go to, best first; else the first button there is
 */
export function useKeptFocus<T extends HTMLElement>(...preferred: readonly string[]) {
  const element = useRef<T>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      hadFocus.current = element.current?.contains(event.target as Node) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    for (const selector of [...preferred, 'button']) {
      const next = element.current?.querySelector<T>(selector);
      if (next) return next.focus();
    }
  });
  return element;
}
