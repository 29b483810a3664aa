import { BlurError } from '../contract/blur-error.js';
import type { PhotoTarget, RefusedNode } from '../contract/photo-target.js';
import { draftPhoto } from './describe-photo.js';
import type { FilledNode } from './filled-node.js';
import { readImageSize } from './image-size.js';
import type { MainLayers } from './main-layers.js';
import { refusedNode } from './refused-node.js';

/** The host takes no image with a longer side, so nothing larger could be written back. */
const largestSidePx = 4096;

/** What a node that shows a picture has to tell, or why that cannot be worked on; null when the node is gone. */
export async function readPhotoNode(
  node: FilledNode,
  mainLayers: MainLayers,
): Promise<{ readonly photo: PhotoTarget } | { readonly refused: RefusedNode } | null> {
  if (node.removed) return null;
  // everything of the node is read before the wait for its size: afterwards it may be gone
  const { id, name } = node;
  try {
    const draft = draftPhoto(node);
    const [size, { slot }] = await Promise.all([readImageSize(draft.sourceHash), mainLayers.of(node)]);
    if (Math.max(size.widthPx, size.heightPx) > largestSidePx) {
      throw new BlurError('image-too-large', 'larger than the host takes', {
        ...size,
        limitPx: largestSidePx,
      });
    }
    return { photo: { ...draft, ...size, slot } };
  } catch (thrown) {
    return { refused: refusedNode({ id, name }, BlurError.from(thrown)) };
  }
}
