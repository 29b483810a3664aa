import { BlurError } from '../contract/blur-error.js';
import { ignoredKey, parseIgnored } from '../contract/ignored-finding.js';
import type { Calls } from '../contract/messages.js';
import type { RefusedNode } from '../contract/photo-target.js';
import type { PageScan, ScannedPhoto } from '../contract/scanned-photo.js';
import type { FilledNode } from './filled-node.js';
import { mapInTurns } from './in-turns.js';
import { isInMaster } from './is-in-master.js';
import { isRoundLayer } from './is-round-layer.js';
import { type ListedPhoto, listPhotos } from './list-photos.js';
import { createMainLayers, type MainLayers } from './main-layers.js';
import { quietly } from './quietly.js';
import { type PhotoOfNode, readPhotoNode } from './read-photo-node.js';
import { showsPicture } from './shows-picture.js';

/** So many pictures go into one answer: it then stays far below a megabyte, and another asks for the next before anybody waits. */
const picturesPerStretch = 32;

export interface PageScanner {
  /** One stretch of a page. @throws BlurError `node-gone` when there is no such page (any more) */
  scan(args: Calls['page.scan']['args']): Promise<PageScan>;
}

interface Scan {
  readonly pageId: string;
  readonly photos: readonly ListedPhoto[];
  readonly mainLayers: MainLayers;
}

type Finding = { readonly photo: ScannedPhoto } | { readonly refused: RefusedNode } | null;

/** Goes through pages stretch by stretch. What is on a page is looked up once, at the start, and forgotten at the end. */
export function createPageScanner(): PageScanner {
  let open: Scan | null = null;

  async function start(pageId: string): Promise<Scan> {
    open = { pageId, photos: await listPhotos(await loadPage(pageId)), mainLayers: createMainLayers() };
    return open;
  }

  return {
    async scan({ pageId, from }) {
      const scan = from > 0 && open?.pageId === pageId ? open : await start(pageId);
      const stretch = scan.photos.slice(from, from + picturesPerStretch);
      const findings =
        (await mapInTurns(
          stretch,
          (photo) => readListed(photo, scan),
          () => false,
        )) ?? [];
      findPage(pageId);
      const total = scan.photos.length;
      const next = from + stretch.length < total ? from + stretch.length : null;
      if (next === null && open === scan) open = null;
      return {
        photos: findings.flatMap((finding) => (finding && 'photo' in finding ? [finding.photo] : [])),
        refused: findings.flatMap((finding) => (finding && 'refused' in finding ? [finding.refused] : [])),
        total,
        next,
      };
    },
  };
}

async function loadPage(pageId: string): Promise<PageNode> {
  const page = findPage(pageId);
  try {
    await page.loadAsync();
  } catch (thrown) {
    findPage(pageId);
    throw BlurError.from(thrown);
  }
  return page;
}

/** @throws BlurError `node-gone` */
function findPage(pageId: string): PageNode {
  const page = figma.root.children.find(({ id }) => id === pageId);
  if (!page) throw new BlurError('node-gone', `page ${pageId} no longer exists`);
  return page;
}

/** One picture of the list; null for what has gone meanwhile, and for what nobody has put there. */
async function readListed({ id, assetName }: ListedPhoto, { mainLayers }: Scan): Promise<Finding> {
  const node = await figma.getNodeByIdAsync(id).catch(() => null);
  // everything of the layer is read before the wait for its photo: afterwards it may be gone
  const layer = node && quietly(() => (showsPicture(node) ? readLayer(node) : undefined));
  const reading = layer ? await readPhotoNode(layer.node, mainLayers) : null;
  if (!layer || !reading || quietly(() => layer.node.removed) !== false) return null;
  if ('refused' in reading) return reading;
  if (isPlaceholder(reading, layer.isMaster)) return null;
  const { photo: target } = reading;
  const { isRound, layerHeight, ignoredText } = layer;
  const ignored = parseIgnored(ignoredText, target.sourceHash);
  return { photo: { target, isRound, layerHeight, ignored, assetName } };
}

const readLayer = (node: FilledNode) => ({
  node,
  isRound: isRoundLayer(node),
  layerHeight: node.height,
  ignoredText: node.getPluginData(ignoredKey),
  isMaster: isInMaster(node),
});

/** What stands in a place that is there for other pictures: that of a slot itself, and what an instance shows as its main component does. */
function isPlaceholder({ photo, mainHashes }: PhotoOfNode, isMaster: boolean): boolean {
  if (mainHashes.includes(photo.currentHash)) return true;
  return photo.slot !== null && (isMaster || mainHashes.includes(photo.sourceHash));
}
