import type { ComponentChildren } from 'preact';

export interface GroupProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Settings that belong together, always in view. */
export const Group = ({ title, children }: GroupProps) => (
  <section class="group" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);
