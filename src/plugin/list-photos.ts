import { readBuzzGrid } from './buzz-grid.js';
import { readMediaFields } from './buzz-media.js';
import { findPictures } from './find-pictures.js';
import { quietly } from './quietly.js';
import { inReadingOrder } from './reading-order.js';

/** Where a picture is; its node is looked up again when its turn comes. */
export interface ListedPhoto {
  readonly id: string;
  /** of the asset of Buzz that it is in */
  readonly assetName: string | null;
}

interface Spot {
  readonly id: string;
  readonly box: Rect | null;
}

interface Asset {
  readonly name: string;
  readonly media: readonly SceneNode[];
}

/** The pictures of a loaded page in reading order; of Buzz asset by asset, as the grid has them, and then what is in none. */
export async function listPhotos(page: PageNode): Promise<ListedPhoto[]> {
  const assets = readAssets();
  const nodes = await findPictures(
    page,
    [...assets.values()].flatMap(({ media }) => media),
  );

  // a map keeps the order in which its keys came
  const spots = new Map<string | null, Spot[]>([...assets.keys(), null].map((id) => [id, []]));
  for (const node of nodes.values()) {
    const asset = quietly(() => assetOf(node, assets)) ?? null;
    const spot = quietly(() => ({ id: node.id, box: node.absoluteBoundingBox }));
    if (spot) spots.get(asset)?.push(spot);
  }
  return [...spots].flatMap(([asset, within]) =>
    inReadingOrder(within).map(({ id }) => ({ id, assetName: assets.get(asset ?? '')?.name ?? null })),
  );
}

function readAssets(): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>();
  for (const node of readBuzzGrid()) {
    const media = readMediaFields(node).flatMap((field) => field.node ?? []);
    assets.set(node.id, { name: node.name, media });
  }
  return assets;
}

/** Id of the asset around a layer, which may itself be one. */
function assetOf(node: SceneNode, assets: ReadonlyMap<string, Asset>): string | null {
  if (assets.size === 0) return null;
  let at: BaseNode | null = node;
  while (at && !assets.has(at.id)) at = at.parent;
  return at?.id ?? null;
}
