import { ignoredKey, parseIgnored } from '../contract/ignored-finding.js';
import type { RefusedNode } from '../contract/photo-target.js';
import type { ScannedPhoto } from '../contract/scanned-photo.js';
import { type FilledNode, hasFills } from './filled-node.js';
import { isInMaster } from './is-in-master.js';
import { isPlaceholder } from './is-placeholder.js';
import { isRoundLayer } from './is-round-layer.js';
import type { ListedPhoto } from './list-photos.js';
import type { MainLayers } from './main-layers.js';
import { quietly } from './quietly.js';
import { readPhotoNode } from './read-photo-node.js';
import { isPicture, shownBy } from './shows-picture.js';

/** A picture of the list as a check wants it, or why it cannot be worked on; null for what has gone meanwhile, and for what nobody has put there. */
export async function scanPhoto(
  { id, assetName }: ListedPhoto,
  mainLayers: MainLayers,
): Promise<{ readonly photo: ScannedPhoto } | { readonly refused: RefusedNode } | null> {
  const node = await figma.getNodeByIdAsync(id).catch(() => null);
  // everything of the layer is read before the wait for its photo: afterwards it may be gone
  const layer = quietly(() =>
    node && hasFills(node) && isPicture(shownBy(node)) ? readLayer(node) : undefined,
  );
  if (!layer) return null;
  const reading = await readPhotoNode(layer.node, mainLayers);
  if (!reading || quietly(() => layer.node.removed) !== false) return null;
  if (!('photo' in reading)) {
    const inherited = await mainLayers.of(layer.node);
    return isPlaceholder([layer.shown], layer.isMaster, inherited) ? null : reading;
  }
  if (reading.photo.isPlaceholder) return null;
  const { isRound, ignoredText } = layer;
  const layerHeight = reading.photo.scaleMode === 'TILE' ? null : layer.layerHeight;
  const ignored = parseIgnored(ignoredText, reading.photo.sourceHash);
  return { photo: { target: reading.photo, isRound, layerHeight, ignored, assetName } };
}

const readLayer = (node: FilledNode) => ({
  node,
  shown: shownBy(node),
  isRound: isRoundLayer(node),
  layerHeight: node.height,
  ignoredText: node.getPluginData(ignoredKey),
  isMaster: isInMaster(node),
});
