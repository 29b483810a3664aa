import { BlurError } from '../contract/blur-error.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import type { FilledNode } from './filled-node.js';
import type { ImageSize } from './image-size.js';
import { findTopImage, type TopImage } from './top-image.js';
import { readRecipes } from './trusted-recipe.js';

/** Everything about a photo that can be had in one go; only the size needs waiting for. */
export type PhotoDraft = Omit<PhotoTarget, 'widthPx' | 'heightPx'>;

/** @throws BlurError with the reason why the node has no photo to work on */
export function requireTopImage(node: FilledNode): TopImage {
  const found = findTopImage(node.fills);
  if (typeof found === 'string') throw new BlurError(found, `node ${node.id}: ${found}`);
  return found;
}

/** Reads a node's photo now. @throws BlurError with the reason why there is none */
export function draftPhoto(node: FilledNode): PhotoDraft {
  const { paint, hash } = requireTopImage(node);
  const { recipe, staleRecipe } = readRecipes(node, hash);
  return {
    nodeId: node.id,
    nodeName: node.name,
    currentHash: hash,
    sourceHash: recipe?.sourceHash ?? hash,
    scaleMode: paint.scaleMode,
    imageTransform: paint.scaleMode === 'CROP' && paint.imageTransform ? paint.imageTransform : null,
    rotationDeg: paint.scaleMode === 'CROP' ? 0 : quarterTurns(paint.rotation),
    nodeAspect: node.height > 0 ? node.width / node.height : 1,
    locked: 'locked' in node && node.locked,
    recipe,
    staleRecipe,
    canRestore: recipe !== null,
    slot: null,
  };
}

/** The host turns pictures by quarters only, whole turns and turns backwards included. */
function quarterTurns(rotation = 0): PhotoTarget['rotationDeg'] {
  const quarters = [0, 90, 180, 270] as const;
  return quarters[((Math.round(rotation / 90) % 4) + 4) % 4] ?? 0;
}

/** The node's photo as the panel is told of it; `size` is that of the source. */
export const describePhoto = (node: FilledNode, size: ImageSize): PhotoTarget => ({
  ...draftPhoto(node),
  ...size,
});
