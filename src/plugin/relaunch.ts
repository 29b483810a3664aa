import type { FilledNode } from './filled-node.js';

/** What the editor shows beside each button. */
const editNote = 'Change the look of the background, or restore the original.';
const reapplyNote = 'Apply the look anew where it is out of date.';
const checkNote = 'Look whether the headshots on this page are alike.';

/** What a layer with a result offers, beside what others have left there. */
export const relaunchWithResult = (node: FilledNode): Record<string, string> => ({
  ...node.getRelaunchData(),
  edit: editNote,
  reapply: reapplyNote,
});

/** What a layer offers once the result is gone. */
export function relaunchWithoutResult(node: FilledNode): Record<string, string> {
  const { edit: _, reapply: __, ...others } = node.getRelaunchData();
  return others;
}

/** The page of a node with a result offers to check its headshots, in editors where a page can. Never throws. */
export function offerCheck(node: FilledNode): void {
  try {
    let at: BaseNode | null = node;
    while (at && at.type !== 'PAGE') at = at.parent;
    const offered = at?.getRelaunchData();
    if (at && offered && !offered['check']) at.setRelaunchData({ ...offered, check: checkNote });
  } catch {
    // only a convenience
  }
}
