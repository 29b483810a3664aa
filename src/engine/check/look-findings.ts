import type { CheckFinding } from '../../contract/check-finding.js';
import type { CheckedPhoto } from '../../contract/checked-photo.js';
import type { Look } from '../../contract/look.js';
import { findingOf } from './finding-of.js';
import { sameSettings } from './same-settings.js';

/** Which look a photo has, against the one it should have: at most one finding. */
export function lookFindings({ recipe, staleRecipe }: CheckedPhoto, look: Look): CheckFinding[] {
  const is = (code: CheckFinding['code'], measured: number | string, expected: number | string) =>
    findingOf({ code, measured, expected, tolerance: null, deviation: Infinity });
  if (recipe === null) {
    return staleRecipe === null
      ? is('no-look', '', look.id)
      : is('image-changed', staleRecipe.lookId, look.id);
  }
  if (recipe.lookId !== look.id) return is('other-look', recipe.lookId, look.id);
  if (recipe.lookVersion < look.version) return is('older-version', recipe.lookVersion, look.version);
  return sameSettings(recipe.settings, look.settings) ? [] : is('other-look', recipe.lookId, look.id);
}
