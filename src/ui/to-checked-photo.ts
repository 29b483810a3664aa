import type { CheckedPhoto } from '../contract/checked-photo.js';
import type { PhotoMeasures } from '../contract/photo-measures.js';
import type { ScannedPhoto } from '../contract/scanned-photo.js';

/** A measured photo as it is judged. @param lookId - which look it should have; null: only be like the others */
export const toCheckedPhoto = (
  { target, isRound, layerHeight, ignored }: ScannedPhoto,
  measures: PhotoMeasures,
  lookId: string | null,
): CheckedPhoto => ({
  id: target.nodeId,
  ...{ measures, recipe: target.recipe, staleRecipe: target.staleRecipe },
  ...{ isRound, layerHeight, lookId, ignored },
});
