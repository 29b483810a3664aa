import type { Plane } from '../../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import type { PictureTags } from './picture-tags.js';

/** A photo and what a perfect matte of it would be. The caller owns both. */
export interface LoadedPicture {
  readonly photo: RgbaRaster;
  /** share of the person, 0..1, the photo's size */
  readonly reference: Plane;
  /** 1 where the reference may be believed, 0 elsewhere; absent: everywhere */
  readonly scored?: Uint8Array;
}

/** A picture that is loaded or made when it is asked for. */
export interface ReferencedPicture {
  readonly name: string;
  /** a photo with a reference of its own; a person cut from one in another room; a drawn person in a room */
  readonly kind: 'photo' | 'composite' | 'drawn';
  /** how far the reference is to be believed: another's opinion, made by hand, or true because the picture was made from it */
  readonly reference: 'opinion' | 'manual' | 'exact';
  readonly tags: PictureTags;
  load(): Promise<LoadedPicture>;
}
