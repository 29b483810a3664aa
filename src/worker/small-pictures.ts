import type { Picture } from '../engine/backdrop/cover-rows.js';
import type { Job } from '../engine/pipeline/job.js';
import type { Scene } from '../engine/pipeline/scene.js';
import type { EnginePieces } from './engine-pieces.js';
import type { CachedPhoto, PhotoCache } from './photo-cache.js';

/** What small renders are made from, kept beside the photo it belongs to. */
export interface SmallPictures {
  /** The scene at a size; previews and thumbnails each keep their own. */
  scene(entry: CachedPhoto, of: SmallSceneRequest, job: Job): Promise<Scene>;
  /** A picture as it is laid behind the person in renders of this size; null for none. */
  backdrop(entry: CachedPhoto | null, maxSidePx: number): Picture | null;
}

export interface SmallSceneRequest {
  readonly use: 'previewScene' | 'thumbnailScene';
  readonly scene: Scene;
  readonly maxSidePx: number;
}

/** A picture of another shape than the photo has to be larger to cover it. */
const backdropSides = 2;

export function createSmallPictures(
  pieces: Pick<EnginePieces, 'scale' | 'shrink'>,
  cache: Pick<PhotoCache, 'trim'>,
): SmallPictures {
  return {
    async scene(entry, { use, scene, maxSidePx }, job) {
      const kept = entry[use];
      if (kept?.maxSidePx === maxSidePx && kept.of === scene) return kept.scene;
      const small = await pieces.scale(scene, maxSidePx, job);
      entry[use] = { maxSidePx, of: scene, scene: small };
      cache.trim();
      return small;
    },
    backdrop(entry, maxSidePx) {
      if (entry === null) return null;
      const kept = entry.smallBackdrop;
      if (kept !== null && kept.maxSidePx >= maxSidePx) return kept.picture;
      const { profile } = entry.photo;
      const picture = { raster: pieces.shrink(entry.photo, backdropSides * maxSidePx), profile };
      entry.smallBackdrop = { maxSidePx, picture };
      return picture;
    },
  };
}
