import { findLook } from '../../src/contract/looks.js';
import type { PhotoTarget } from '../../src/contract/photo-target.js';
import type { Recipe } from '../../src/contract/recipe.js';
import { photoTarget } from './photo-target.js';

/** A layer that was finished in this look. */
export const finishedPhoto = (id: string, lookId: string, change: Partial<PhotoTarget> = {}) => {
  const { version, settings } = findLook(lookId)!;
  const recipe: Recipe = {
    ...{ schema: 1, lookId, lookVersion: version, settings, sourceHash: id, resultHash: `${id}-done` },
    ...{ engineVersion: '1', faceBox: null, subject: 'auto', strokes: 'none' },
  };
  return photoTarget({
    nodeId: id,
    nodeName: id,
    sourceHash: id,
    currentHash: `${id}-done`,
    recipe,
    canRestore: true,
    ...change,
  });
};
