import type { BackdropSettings } from '../contract/backdrop-settings.js';
import { formatHex } from './controls/hex-colour.js';
import { strings } from './strings.js';

/** What stands behind the person, in a few words. */
export function backdropWords(backdrop: BackdropSettings): string {
  switch (backdrop.mode) {
    case 'soften':
      return strings.backdrop.softened;
    case 'solid':
      return formatHex(backdrop.rgb);
    case 'gradient':
      return strings.backdrop.between(formatHex(backdrop.fromRgb), formatHex(backdrop.toRgb));
    case 'studio':
      return strings.backdrop.studioOf(formatHex(backdrop.centreRgb), formatHex(backdrop.edgeRgb));
    case 'image':
      return backdrop.throughLens ? strings.backdrop.pictureSoft : strings.backdrop.pictureSharp;
  }
}
