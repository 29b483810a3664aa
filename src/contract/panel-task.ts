/**
 * What somebody has called the plugin for. `apply-look`: the selection gets the look `lookId`, or, without one, the panel shows the looks.
 * `reapply`: what was finished before gets its look anew where it is out of date. `check`: the page in view is checked.
 */
export interface PanelTask {
  readonly kind: 'photo' | 'self-test' | 'apply-look' | 'reapply' | 'check';
  readonly lookId: string | null;
  /** nobody sees the panel: what happens is told by `task.progress`, and `task.end` ends the plugin */
  readonly isHeadless: boolean;
}

/** What a panel is for that was simply opened. */
export const plainTask: PanelTask = { kind: 'photo', lookId: null, isHeadless: false };
