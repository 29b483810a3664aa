import type { FileLooks } from '../contract/file-looks.js';
import { looksOfFile } from '../contract/looks-of-file.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { usualLook } from '../contract/usual-look.js';
import { wantedLook } from './check-look.js';
import { choiceOf } from './choice.js';
import type { PhotoPlan } from './photo-plan.js';

/**
 * What brings finished photos up to date, by node id: the look that slot or file wants, else their own in its newest version. An exchanged
 * photo gets the look of the one before. What was changed by hand since the look's newest version stays; so do locked layers, and looks
 * that nobody knows here.
 */
export function reapplyPlans(
  photos: readonly PhotoTarget[],
  fileLooks: FileLooks,
): ReadonlyMap<string, PhotoPlan> {
  const looks = looksOfFile(fileLooks);
  const plans = new Map<string, PhotoPlan>();
  for (const photo of photos) {
    const { recipe, staleRecipe, locked, nodeId } = photo;
    const before = recipe ?? staleRecipe;
    if (before === null || locked) continue;
    const own = looks.find(({ id }) => id === before.lookId) ?? null;
    const look = recipe === null ? own : (wantedLook(photo, usualLook(fileLooks), fileLooks) ?? own);
    const isUpToDate = recipe !== null && recipe.lookId === look?.id && recipe.lookVersion >= look.version;
    if (look !== null && !isUpToDate) plans.set(nodeId, { choice: choiceOf(look), crop: null });
    else if (look === null && recipe === null) {
      const { lookId, lookVersion, settings } = before;
      plans.set(nodeId, { choice: { lookId, lookVersion, look: settings, settings }, crop: null });
    }
  }
  return plans;
}
