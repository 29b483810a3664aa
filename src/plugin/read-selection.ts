import { BlurError } from '../contract/blur-error.js';
import type { PhotoTarget, RefusedNode, SelectionState } from '../contract/photo-target.js';
import { draftPhoto } from './describe-photo.js';
import { type FilledNode, hasFills } from './filled-node.js';
import { findPhotoNodes } from './find-photo-nodes.js';
import { readImageSize } from './image-size.js';
import { mapInTurns } from './in-turns.js';
import { inReadingOrder } from './reading-order.js';
import { findTopImage } from './top-image.js';

/** The host takes no image with a longer side, so nothing larger could be written back. */
const largestSidePx = 4096;

/** A photo's node, with all that tells its place among the others. */
interface FoundPhoto {
  readonly node: FilledNode;
  readonly id: string;
  readonly box: Rect | null;
}

type Finding = { photo: PhotoTarget } | { refused: RefusedNode } | null;

/**
 * What the selection on the current page holds: photos that can be worked on, in reading order, and what cannot be and why.
 * @returns null when `isOutdated` became true meanwhile
 */
export async function readSelection(isOutdated: () => boolean): Promise<SelectionState | null> {
  const found = await mapInTurns(figma.currentPage.selection, lookInside, isOutdated);
  if (found === null) return null;
  const photos = inReadingOrder(found.flatMap((inside) => inside.photos));
  const findings = await mapInTurns(photos, ({ node }) => readPhotoNode(node), isOutdated);
  if (findings === null) return null;
  return {
    photos: findings.flatMap((finding) => (finding && 'photo' in finding ? [finding.photo] : [])),
    refused: [
      ...found.flatMap((inside) => inside.refused),
      ...findings.flatMap((finding) => (finding && 'refused' in finding ? [finding.refused] : [])),
    ],
  };
}

function lookInside(selected: SceneNode): { photos: FoundPhoto[]; refused: RefusedNode[] } {
  // it may have gone while others were looked at
  if (selected.removed) return { photos: [], refused: [] };
  const nodes = findPhotoNodes(selected);
  if (nodes.length > 0) {
    const photos = nodes.map((node) => ({ node, id: node.id, box: node.absoluteBoundingBox }));
    return { photos, refused: [] };
  }
  const reason = hasFills(selected) ? findTopImage(selected.fills) : 'no-image-fill';
  const code = typeof reason === 'string' ? reason : 'no-image-fill';
  return { photos: [], refused: [refuse(nameOf(selected), new BlurError(code))] };
}

const nameOf = (node: SceneNode) => ({ nodeId: node.id, nodeName: node.name });

const refuse = (node: { nodeId: string; nodeName: string }, error: BlurError): RefusedNode => ({
  ...node,
  code: error.code,
  details: error.details,
});

async function readPhotoNode(node: FilledNode): Promise<Finding> {
  if (node.removed) return null;
  // everything of the node is read before the wait for its size: afterwards it may be gone
  const name = nameOf(node);
  try {
    const draft = draftPhoto(node);
    const size = await readImageSize(draft.sourceHash);
    if (Math.max(size.widthPx, size.heightPx) > largestSidePx) {
      throw new BlurError('image-too-large', 'larger than the host takes', {
        ...size,
        limitPx: largestSidePx,
      });
    }
    return { photo: { ...draft, ...size } };
  } catch (thrown) {
    return { refused: refuse(name, BlurError.from(thrown)) };
  }
}
