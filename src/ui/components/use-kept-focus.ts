import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard inside an element whose focused button goes away: the next one takes over.
 * @param preferred - selectors of what to go to, best first; else the first button there is
 */
export function useKeptFocus<T extends HTMLElement>(...preferred: readonly string[]) {
  const element = useRef<T>(null);
  const hadFocus = useRef(false);
  // Before the paint: a button can be focused, and gone, as soon as it is there.
  useLayoutEffect(() => {
    const note = (event: FocusEvent) => {
      hadFocus.current = element.current?.contains(event.target as Node) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  const keep = () => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    for (const selector of [...preferred, 'button']) {
      const next = element.current?.querySelector<T>(selector);
      if (next) return next.focus();
    }
  };
  useLayoutEffect(keep);
  // Parts of it are drawn anew without it.
  const latest = useRef(keep);
  latest.current = keep;
  useLayoutEffect(() => {
    if (element.current === null) return;
    const observer = new MutationObserver(() => latest.current());
    observer.observe(element.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return element;
}
