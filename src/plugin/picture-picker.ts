import { BlurError } from '../contract/blur-error.js';
import type { PickedPicture } from '../contract/file-context.js';
import { findPhotoNodes } from './find-photo-nodes.js';
import { findTopImage } from './top-image.js';

export interface PicturePicker {
  /** Settles any earlier pick as cancelled. @throws BlurError `cancelled` */
  pick(): Promise<PickedPicture>;
  stop(): void;
  /** while true, what is selected is not what the person wants to work on */
  readonly isPicking: boolean;
}

interface Pick {
  readonly page: PageNode;
  /** what was selected before, and is again afterwards */
  readonly selected: readonly SceneNode[];
  /** ids of the photos in it, which cannot be their own backdrop */
  readonly own: readonly string[];
  settle(picture: PickedPicture | null): void;
}

/**
 * Lets a person point at a picture by selecting its layer: anything without a picture, and the photos selected before, are passed over,
 * another page ends it. `ended` is called after each pick, the selection of before being back.
 */
export function createPicturePicker(ended: () => void): PicturePicker {
  let open: Pick | null = null;

  function end(picture: PickedPicture | null): void {
    if (!open) return;
    const { page, selected, settle } = open;
    open = null;
    const alive = selected.filter((node) => !node.removed);
    if (page.id === figma.currentPage.id) page.selection = alive;
    settle(picture);
    ended();
  }

  figma.on('selectionchange', () => {
    if (!open) return;
    // a page change comes with a selection change, and not always before it
    if (open.page.id !== figma.currentPage.id) return end(null);
    const picture = findPicture(figma.currentPage.selection, open.own);
    if (picture) end(picture);
  });
  figma.on('currentpagechange', () => end(null));

  return {
    pick() {
      end(null);
      const page = figma.currentPage;
      const selected = page.selection;
      const own = selected.flatMap(findPhotoNodes).map((node) => node.id);
      return new Promise((resolve, reject) => {
        const settle = (picture: PickedPicture | null) =>
          picture ? resolve(picture) : reject(new BlurError('cancelled', 'no picture was picked'));
        open = { page, selected, own, settle };
      });
    },
    stop: () => end(null),
    get isPicking() {
      return open !== null;
    },
  };
}

function findPicture(selection: readonly SceneNode[], own: readonly string[]): PickedPicture | undefined {
  for (const node of selection.flatMap(findPhotoNodes)) {
    const found = findTopImage(node.fills);
    if (own.includes(node.id) || typeof found === 'string' || !figma.getImageByHash(found.hash)) continue;
    return { imageHash: found.hash, nodeName: node.name };
  }
  return undefined;
}
