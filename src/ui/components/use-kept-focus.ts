import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard inside an element whose focused button goes away: the next one takes over.
 * @param preferred - selector of the button to go to; else the first there is
 */
export function useKeptFocus<T extends HTMLElement>(preferred: string) {
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
    const next = element.current?.querySelector<T>(preferred) ?? element.current?.querySelector<T>('button');
    next?.focus();
  });
  return element;
}
