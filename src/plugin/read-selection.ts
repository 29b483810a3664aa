import { BlurError } from '../contract/blur-error.js';
import type { RefusedNode, SelectionState } from '../contract/photo-target.js';
import { type FilledNode, hasFills } from './filled-node.js';
import { findPhotoNodes } from './find-photo-nodes.js';
import { mapInTurns } from './in-turns.js';
import { createMainLayers, type MainLayers } from './main-layers.js';
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
  const mainLayers = createMainLayers();
  const lookAt = (selected: SceneNode) => lookInside(selected, mainLayers);
  const found = await mapInTurns(figma.currentPage.selection, lookAt, isOutdated);
  if (found === null) return null;
  const photos = inReadingOrder(found.flatMap((inside) => inside.photos));
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

async function lookInside(
  selected: SceneNode,
  mainLayers: MainLayers,
): Promise<{ photos: FoundPhoto[]; refused: RefusedNode[] }> {
  // it may have gone while others were looked at
  if (selected.removed) return { photos: [], refused: [] };
  const nodes = findPhotoNodes(selected);
  if (nodes.length > 0) {
    const photos = nodes.map((node) => ({ node, id: node.id, box: node.absoluteBoundingBox }));
    return { photos, refused: [] };
  }
  const layer = hasFills(selected) ? selected : null;
  const reason = layer && findTopImage(layer.fills);
  const code = typeof reason === 'string' ? reason : 'no-image-fill';
  const refused = refusedNode(selected, new BlurError(code));
  const slot = layer && code === 'no-image-fill' ? (await mainLayers.of(layer)).slot : null;
  return { photos: [], refused: [slot ? { ...refused, slot } : refused] };
}
