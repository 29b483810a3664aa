import type { PhotoTarget, SelectionState } from '../../src/contract/photo-target.js';

/** A target as the controller would describe an uncropped photo. */
export function photoTarget(change: Partial<PhotoTarget> = {}): PhotoTarget {
  const sourceHash = change.sourceHash ?? 'portrait';
  return {
    ...{ nodeId: `node-${sourceHash}`, nodeName: 'Headshot', currentHash: sourceHash, sourceHash },
    ...{
      widthPx: 400,
      heightPx: 400,
      scaleMode: 'FILL',
      imageTransform: null,
      rotationDeg: 0,
      nodeAspect: 1,
    },
    ...{
      locked: false,
      recipe: null,
      staleRecipe: null,
      canRestore: false,
      slot: null,
      isPlaceholder: false,
    },
    ...change,
  };
}

export const onePhoto = (change: Partial<PhotoTarget> = {}): SelectionState => ({
  photos: [photoTarget(change)],
  refused: [],
});
