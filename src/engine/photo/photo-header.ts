import type { PhotoKind } from '../../contract/analysis-summary.js';
import type { EmbeddedProfile } from './embedded-profile.js';

/** EXIF orientation; 1 is upright, 5 to 8 swap width and height. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Pixels per metre, each side > 0. */
export interface PixelDensity {
  readonly x: number;
  readonly y: number;
}

/** What a photo's file says of itself before any pixel is decoded. */
export interface PhotoHeader {
  readonly kind: PhotoKind;
  /** as stored, before orientation */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly orientation: Orientation;
  /** as seen, after orientation */
  readonly uprightWidthPx: number;
  readonly uprightHeightPx: number;
  /** bits per sample: 1, 2, 4, 8, 12 or 16 */
  readonly bitDepth: number;
  readonly colour: 'grey' | 'rgb' | 'cmyk';
  /** an APNG */
  readonly animated: boolean;
  readonly embeddedProfile: EmbeddedProfile;
  /** as stored, before orientation; null when the file does not say */
  readonly pixelsPerMetre: PixelDensity | null;
}
