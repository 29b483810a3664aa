import { useEffect, useRef, useState } from 'preact/hooks';
import type { Size } from '../../crop-view.js';

/** How large an element is, as the page's layout has it. */
export function useRoom() {
  const element = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Size>({ width: 1, height: 1 });
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => setRoom({ width: current.clientWidth, height: current.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, []);
  return [room, element] as const;
}
