import type { ImageStore } from '../host/image-store.js';

/** Decoded pictures by hash, upright as browsers show them. */
export interface BitmapCache {
  /** The picture, or undefined while it is being decoded and for ever when it cannot be. */
  get(hash: string): ImageBitmap | undefined;
  /** Resolves when nothing is being decoded. */
  settled(): Promise<void>;
}

/** Decodes images of the store when they are first asked for; `onChange` follows each. */
export function createBitmapCache(store: ImageStore, onChange: () => void): BitmapCache {
  const bitmaps = new Map<string, ImageBitmap | undefined>();
  const running = new Set<Promise<void>>();

  const decode = async (hash: string): Promise<void> => {
    const image = store.get(hash);
    if (!image) return;
    try {
      bitmaps.set(hash, await createImageBitmap(new Blob([image.bytes as BlobPart])));
      onChange();
    } catch (error) {
      // The checkered stand-in stays; a picture the browser cannot read is the file's matter, not ours.
      console.warn(`image ${hash} cannot be decoded`, error);
    }
  };

  return {
    get(hash) {
      if (!bitmaps.has(hash)) {
        bitmaps.set(hash, undefined);
        const work = decode(hash).finally(() => running.delete(work));
        running.add(work);
      }
      return bitmaps.get(hash);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
