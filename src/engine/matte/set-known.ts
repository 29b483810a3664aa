import type { PixelBox } from '../../contract/face.js';
import { hintAt } from './hint-at.js';
import type { LevelSize } from './matte-levels.js';
import type { MattingTile } from './matting-tile.js';
import { hint, type StrokeHints } from './stroke-hints.js';

/**
 * Makes known what strokes leave no doubt of: alpha becomes 0 or 1 there and is not solved for. Changes the tile in place.
 * @param box - where the tile lies, in pixels of the level
 * @param level - size of the whole photo at the tile's level
 */
export function setKnown(
  { alpha, unknown }: Pick<MattingTile, 'alpha' | 'unknown'>,
  box: PixelBox,
  level: LevelSize,
  hints: StrokeHints,
): void {
  const at = hintAt(hints, level);
  for (let y = 0, i = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++, i++) {
      const said = at(box.x + x, box.y + y);
      if (said === hint.none) continue;
      alpha[i] = said === hint.keep ? 1 : 0;
      unknown[i] = 0;
    }
  }
}
