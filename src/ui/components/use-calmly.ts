import { useEffect, useRef, useState } from 'preact/hooks';

/** The newest text, but no more than one change in this time: for ears, which cannot skip. */
export function useCalmly(text: string, everyMs: number): string {
  const [said, setSaid] = useState(text);
  const saidAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (text === said) return;
    const say = () => {
      saidAt.current = performance.now();
      setSaid(text);
    };
    const waitMs = saidAt.current + everyMs - performance.now();
    if (waitMs <= 0) return say();
    const timer = setTimeout(say, waitMs);
    return () => clearTimeout(timer);
  }, [text, everyMs]);
  return said;
}
