import { BlurError } from '../contract/blur-error.js';
import type { RefusedNode, SelectionState } from '../contract/photo-target.js';
import { type FilledNode, hasFills } from './filled-node.js';
import { findPhotoNodes } from './find-photo-nodes.js';
import { mapInTurns } from './in-turns.js';
import { createMainLayers } from './main-layers.js';
import { readPhotoNode } from './read-photo-node.js';
import { inReadingOrder } from './reading-order.js';
import { refusedNode } from './refused-node.js';
import { findTopImage } from './top-image.js';

/** A photo's node, with all that tells its place among the others. */
interface FoundPhoto {
  readonly node: FilledNode;
  readonly id: string;
  readonly box: Rect | null;
}

/**
 * What the selection on the current page holds: photos that can be worked on, in reading order, and what cannot be and why.
 * @returns null when `isOutdated` became true meanwhile
 */
export async function readSelection(isOutdated: () => boolean): Promise<SelectionState | null> {
  const found = await mapInTurns(figma.currentPage.selection, lookInside, isOutdated);
  if (found === null) return null;
  const photos = inReadingOrder(found.flatMap((inside) => inside.photos));
  const mainLayers = createMainLayers();
  const findings = await mapInTurns(photos, ({ node }) => readPhotoNode(node, mainLayers), isOutdated);
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
  return { photos: [], refused: [refusedNode(selected, new BlurError(code))] };
}
