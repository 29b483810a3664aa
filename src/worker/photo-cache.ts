import type { Picture } from '../engine/backdrop/cover-rows.js';
import type { LookKeeper } from '../engine/matte/look-keeper.js';
import type { Photo } from '../engine/photo/photo.js';
import type { Analysis } from '../engine/pipeline/analysis.js';
import type { Scene } from '../engine/pipeline/scene.js';
import type { RgbaRaster } from '../engine/raster/rgba-raster.js';
import { byteSize } from './byte-size.js';
import { type Kept, nothingKept } from './made-once.js';

/** Everything the worker holds of one photo. */
export interface CachedPhoto {
  readonly photo: Photo;
  /** what the networks have seen in it */
  readonly looks: LookKeeper;
  /** of the choices last made */
  readonly draft: Kept<Analysis>;
  readonly full: Kept<Analysis>;
  /** the whole photo as rendered last; at most one photo has one */
  readonly result: Kept<RgbaRaster>;
  /** the picture as opened, at the size last asked for */
  small: { readonly maxSidePx: number; readonly raster: RgbaRaster } | null;
  /** the picture as a backdrop in previews of the size last asked for, or a larger one */
  smallBackdrop: { readonly maxSidePx: number; readonly picture: Picture } | null;
  previewScene: SmallScene | null;
  thumbnailScene: SmallScene | null;
}

/** A scene at the size last asked for, and what it was made from. */
export interface SmallScene {
  readonly maxSidePx: number;
  readonly of: Scene;
  readonly scene: Scene;
}

export interface PhotoCache {
  /** The photo, which thereby becomes the most recently used one. */
  get(imageHash: string): CachedPhoto | undefined;
  has(imageHash: string): boolean;
  /** Keeps a photo; a photo already held is kept as it is. */
  add(imageHash: string, photo: Photo, looks: LookKeeper): CachedPhoto;
  /** Drops the photos used longest ago until the rest fits; never the most recently used one. Call when something has grown. */
  trim(): void;
  /** Lets go of every finished result, before something large is made. */
  dropResults(): void;
}

/**
 * A few photos by image hash, bounded by bytes.
 * @param maxBytes - of all pixels and planes held together; one photo alone may be more
 */
export function createPhotoCache(maxBytes: number): PhotoCache {
  // A Map remembers the order of insertion: the first is the one used longest ago.
  const photos = new Map<string, CachedPhoto>();
  const get = (imageHash: string) => {
    const found = photos.get(imageHash);
    if (found !== undefined) {
      photos.delete(imageHash);
      photos.set(imageHash, found);
    }
    return found;
  };
  const trim = () => {
    while (photos.size > 1 && byteSize([...photos.values()].map(heldPixels)) > maxBytes) {
      photos.delete(photos.keys().next().value!);
    }
  };
  return {
    get,
    has: (imageHash) => photos.has(imageHash),
    add(imageHash, photo, looks) {
      const held = get(imageHash);
      if (held !== undefined) return held;
      const entry = {
        photo,
        looks,
        draft: nothingKept<Analysis>(),
        full: nothingKept<Analysis>(),
        result: nothingKept<RgbaRaster>(),
        small: null,
        smallBackdrop: null,
        previewScene: null,
        thumbnailScene: null,
      };
      photos.set(imageHash, entry);
      trim();
      return entry;
    },
    trim,
    dropResults() {
      for (const { result } of photos.values()) result.done = null;
    },
  };
}

const heldPixels = ({ photo, looks, draft, full, result, ...small }: CachedPhoto) => [
  ...[photo, looks.kept, draft.done, full.done, result.done],
  ...[small.small, small.smallBackdrop, small.previewScene, small.thumbnailScene],
];
