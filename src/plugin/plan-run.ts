import { type PanelTask, plainTask } from '../contract/panel-task.js';
import { canEdit } from './edit-access.js';
import { readFileLooks } from './file-looks.js';
import type { FilledNode } from './filled-node.js';
import { findPhotoNodes } from './find-photo-nodes.js';
import { readRecipes } from './node-recipes.js';
import { offeredLooks } from './offered-looks.js';
import { findTopImage } from './top-image.js';

/** What a command of the manifest asks of the panel, or the sentence that says why nothing can come of it. */
export function planRun(command: string, parameters: ParameterValues | undefined): PanelTask | string {
  switch (command) {
    case 'apply-look':
      return planLook(parameters?.['look']);
    case 'reapply':
      return whyNot(isFinished) ?? { kind: 'reapply', lookId: null, isHeadless: true };
    case 'check-page':
      return { kind: 'check', lookId: null, isHeadless: true };
    case 'check':
      return { kind: 'check', lookId: null, isHeadless: false };
    case 'self-test':
      return { ...plainTask, kind: 'self-test' };
    default:
      return plainTask;
  }
}

function planLook(lookId: unknown): PanelTask | string {
  if (lookId === undefined) return { kind: 'apply-look', lookId: null, isHeadless: false };
  const offered = offeredLooks(readFileLooks());
  const look = offered.find(({ id }) => id === lookId);
  if (look) return whyNot(() => true) ?? { kind: 'apply-look', lookId: look.id, isHeadless: true };
  const [locked, another] = offered;
  return locked && !another
    ? `In this file every photo gets the look “${locked.name}”.`
    : 'This file has no such look any more.';
}

/** Why the selection cannot be changed without a panel; undefined when it can. */
function whyNot(isWanted: (node: FilledNode) => boolean): string | undefined {
  if (!canEdit()) return 'You can only look at this file, so nothing was changed.';
  const photos = figma.currentPage.selection.flatMap(findPhotoNodes);
  if (photos.length === 0) return 'Select a photo first.';
  return photos.some(isWanted) ? undefined : 'Select a photo that Wide Open has blurred.';
}

/** True for a photo that was given a look, though another picture may be in its place by now. */
function isFinished(node: FilledNode): boolean {
  const photo = findTopImage(node.fills);
  if (typeof photo === 'string') return false;
  const { recipe, staleRecipe } = readRecipes(node, photo.hash);
  return recipe !== null || staleRecipe !== null;
}
