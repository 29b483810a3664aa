import { BlurError } from '../contract/blur-error.js';
import type { PhotoTarget, RefusedNode, SelectionState } from '../contract/photo-target.js';
import { draftPhoto } from './describe-photo.js';
import { type FilledNode, hasFills } from './filled-node.js';
import { findPhotoNodes } from './find-photo-nodes.js';
import { readImageSize } from './image-size.js';
import { findTopImage } from './top-image.js';

/** The host takes no image with a longer side, so nothing larger could be written back. */
const largestSidePx = 4096;

type Finding = { photo: PhotoTarget } | { refused: RefusedNode };

/** What the selection on the current page holds: photos that can be worked on, and what cannot be and why. */
export async function readSelection(): Promise<SelectionState> {
  const findings = await Promise.all(figma.currentPage.selection.flatMap(readSelected));
  return {
    photos: findings.flatMap((finding) => ('photo' in finding ? [finding.photo] : [])),
    refused: findings.flatMap((finding) => ('refused' in finding ? [finding.refused] : [])),
  };
}

function readSelected(selected: SceneNode): Promise<Finding>[] {
  const nodes = findPhotoNodes(selected);
  if (nodes.length > 0) return nodes.map(readPhotoNode);
  const reason = hasFills(selected) ? findTopImage(selected.fills) : 'no-image-fill';
  const code = typeof reason === 'string' ? reason : 'no-image-fill';
  return [Promise.resolve({ refused: refuse(nameOf(selected), new BlurError(code)) })];
}

const nameOf = (node: SceneNode) => ({ nodeId: node.id, nodeName: node.name });

const refuse = (node: { nodeId: string; nodeName: string }, error: BlurError): RefusedNode => ({
  ...node,
  code: error.code,
  details: error.details,
});

async function readPhotoNode(node: FilledNode): Promise<Finding> {
  // everything of the node is read before the first wait: afterwards it may be gone
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
