import { BlurError } from '../contract/blur-error.js';
import type { Calls } from '../contract/messages.js';
import type { PageScan } from '../contract/scanned-photo.js';
import { mapInTurns } from './in-turns.js';
import { type ListedPhoto, listPhotos } from './list-photos.js';
import { createMainLayers, type MainLayers } from './main-layers.js';
import { scanPhoto } from './scan-photo.js';

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
          (photo) => scanPhoto(photo, scan.mainLayers),
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
