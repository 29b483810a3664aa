import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export interface HeldProps<T> {
  readonly first: T;
  readonly children: (value: T, set: (value: T) => void) => ComponentChildren;
}

/** Keeps the value of a control that is shown alone, so that it can be tried. */
export function Held<T>({ first, children }: HeldProps<T>) {
  const [value, set] = useState(first);
  return <>{children(value, (next) => set(() => next))}</>;
}
