import type { ComponentChildren } from 'preact';

/** One component in one state. */
export interface Story {
  /** unique within its family */
  readonly name: string;
  readonly render: () => ComponentChildren;
  /** a whole panel instead of a part: shown at this height, without a margin of its own */
  readonly heightPx?: number;
  /** what has the keyboard's attention */
  readonly focus?: string;
}

/** Everything that one kind of component can look like. */
export interface Family {
  readonly name: string;
  readonly stories: readonly Story[];
}
