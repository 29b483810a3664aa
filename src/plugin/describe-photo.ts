import type { PhotoTarget } from '../contract/photo-target.js';
import type { FilledNode } from './filled-node.js';
import type { ImageSize } from './image-size.js';
import { createMainLayers } from './main-layers.js';
import { readPhotoState } from './photo-state.js';

/** Everything about a photo that can be had in one go; its size and its slot need waiting for. */
export type PhotoDraft = Omit<PhotoTarget, 'widthPx' | 'heightPx' | 'slot'>;

/** Reads a node's photo now. @throws BlurError with the reason why there is none */
export function draftPhoto(node: FilledNode): PhotoDraft {
  const { photo, recipe, staleRecipe, sourceHash, framingBefore } = readPhotoState(node);
  const { paint, hash } = photo;
  return {
    nodeId: node.id,
    nodeName: node.name,
    currentHash: hash,
    sourceHash,
    scaleMode: paint.scaleMode,
    imageTransform: paint.scaleMode === 'CROP' && paint.imageTransform ? paint.imageTransform : null,
    rotationDeg: paint.scaleMode === 'CROP' ? 0 : quarterTurns(paint.rotation),
    nodeAspect: node.height > 0 ? node.width / node.height : 1,
    locked: 'locked' in node && node.locked,
    recipe,
    staleRecipe,
    canRestore: recipe !== null || framingBefore !== null,
  };
}

/** The host turns pictures by quarters only, whole turns and turns backwards included. */
function quarterTurns(rotation = 0): PhotoTarget['rotationDeg'] {
  const quarters = [0, 90, 180, 270] as const;
  return quarters[((Math.round(rotation / 90) % 4) + 4) % 4] ?? 0;
}

/** The node's photo as the panel is told of it; `size` is that of the source. */
export async function describePhoto(node: FilledNode, size: ImageSize): Promise<PhotoTarget> {
  // everything of the node is read before the wait for its slot: afterwards it may be gone
  const draft = draftPhoto(node);
  const { slot } = await createMainLayers().of(node);
  return { ...draft, ...size, slot };
}
