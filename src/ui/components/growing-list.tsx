import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** So many rows are drawn at once: more would keep the panel from moving. */
const step = 40;

export interface GrowingListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly draw: (item: T) => ComponentChildren;
}

/** A list of any length, drawn as far as somebody has scrolled. */
export function GrowingList<T>({ label, items, draw }: GrowingListProps<T>) {
  const [count, setCount] = useState(step);
  const end = useRef<HTMLLIElement>(null);
  const hasMore = items.length > count;
  useEffect(() => {
    if (end.current === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setCount(count + step);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore, count]);
  return (
    <ul class="batch-list" aria-label={label}>
      {items.slice(0, count).map(draw)}
      {hasMore && <li class="list-end" ref={end} aria-hidden="true" />}
    </ul>
  );
}
