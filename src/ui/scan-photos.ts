import { BlurError, type WireError } from '../contract/blur-error.js';
import type { PhotoScope } from '../contract/left-run.js';
import type { RefusedNode } from '../contract/photo-target.js';
import type { FilePage, PageScan, ScannedPhoto } from '../contract/scanned-photo.js';
import type { Host } from './host.js';

export interface FoundPhoto {
  readonly scanned: ScannedPhoto;
  readonly page: FilePage;
}

/** What was found by going through pages. */
export interface FoundPhotos {
  readonly photos: readonly FoundPhoto[];
  readonly refused: readonly RefusedNode[];
  /** pages that could not be gone through */
  readonly failed: readonly { readonly page: FilePage; readonly error: WireError }[];
}

export interface ScanAsked {
  readonly scope: PhotoScope;
  /** these pages in place of the scope's, where it is known which */
  readonly pageIds?: ReadonlySet<string>;
  /** called with how many photos there are so far, and the page being gone through */
  readonly onFound?: (count: number, page: FilePage) => void;
  /** Settles as `call` does, or rejects once somebody has stopped it. */
  readonly untilStopped?: <T>(call: Promise<T>) => Promise<T>;
}

/**
 * Goes through the page in view or the whole file, page by page. Of a selection, what is selected on the page in view. A page that cannot be
 * read stops nothing.
 * @throws BlurError `cancelled`, or why not even the pages' names can be had
 */
export async function scanPhotos(host: Host, asked: ScanAsked): Promise<FoundPhotos> {
  const { scope, pageIds, onFound, untilStopped = (call) => call } = asked;
  const pages = await untilStopped(host.call('pages.read', {}));
  const selection = scope === 'selection' ? await untilStopped(host.call('selection.read', {})) : null;
  const selected = selection && new Set(selection.photos.map(({ nodeId }) => nodeId));
  const meant = pages.filter(
    ({ pageId, isCurrent }) => pageIds?.has(pageId) ?? (scope === 'file' || isCurrent),
  );
  const photos: FoundPhoto[] = [];
  const refused: RefusedNode[] = [...(selection?.refused ?? [])];
  const failed: { page: FilePage; error: WireError }[] = [];
  for (const page of meant) {
    onFound?.(photos.length, page);
    try {
      for (let from: number | null = 0; from !== null; ) {
        const scan: PageScan = await untilStopped(host.call('page.scan', { pageId: page.pageId, from }));
        for (const scanned of scan.photos) {
          if (selected?.has(scanned.target.nodeId) !== false) photos.push({ scanned, page });
        }
        if (selection === null) refused.push(...scan.refused);
        onFound?.(photos.length, page);
        from = scan.next;
      }
    } catch (thrown) {
      const error = BlurError.from(thrown);
      if (error.code === 'cancelled') throw error;
      failed.push({ page, error: error.toWire() });
    }
  }
  const inView = pages.find(({ isCurrent }) => isCurrent);
  if (selection !== null && inView !== undefined) {
    const listed = new Set(photos.map(({ scanned }) => scanned.target.nodeId));
    const missed = selection.photos.filter(({ nodeId }) => !listed.has(nodeId));
    photos.push(...missed.map((target) => ({ scanned: { ...unscanned, target }, page: inView })));
  }
  return { photos, refused, failed };
}

/** Of a layer that no page is gone through for, such as one in an instance that shows what its component shows; of no height that is known. */
const unscanned = { isRound: false, layerHeight: null, ignored: [], assetName: null } as const;
