import type { GroupProps } from './group.js';

/** Settings that few people need, folded until they are asked for. */
export const FoldedGroup = ({ title, children }: GroupProps) => (
  <details class="group folded">
    <summary>{title}</summary>
    <div class="group-body">{children}</div>
  </details>
);
