import { describe, expect, it } from 'vitest';
import { orient } from '../../../src/engine/photo/orient.js';
import type { Orientation } from '../../../src/engine/photo/photo-header.js';

/** EXIF's own words: which side of the scene the stored picture's row 0 and column 0 show. */
const sides: Readonly<Record<Orientation, readonly [row0: string, column0: string]>> = {
  1: ['top', 'left'],
  2: ['top', 'right'],
  3: ['bottom', 'right'],
  4: ['bottom', 'left'],
  5: ['left', 'top'],
  6: ['right', 'top'],
  7: ['right', 'bottom'],
  8: ['left', 'bottom'],
};

/** The scene is 5 × 3; pixel (x, y) of it is red = x, green = y. Stores it as a camera with that orientation would. */
function store(orientation: Orientation) {
  const [scene, [row0, column0]] = [{ w: 5, h: 3 }, sides[orientation]];
  const rowsAreVertical = row0 === 'top' || row0 === 'bottom';
  const widthPx = rowsAreVertical ? scene.w : scene.h;
  const heightPx = rowsAreVertical ? scene.h : scene.w;
  const data = new Uint8ClampedArray(widthPx * heightPx * 4);
  const from = (side: string, index: number, length: number) =>
    side === 'top' || side === 'left' ? index : length - 1 - index;
  for (let row = 0; row < heightPx; row++) {
    for (let column = 0; column < widthPx; column++) {
      const alongRow = from(row0, row, rowsAreVertical ? scene.h : scene.w);
      const alongColumn = from(column0, column, rowsAreVertical ? scene.w : scene.h);
      const [x, y] = rowsAreVertical ? [alongColumn, alongRow] : [alongRow, alongColumn];
      data.set([x, y, 7, 200], (row * widthPx + column) * 4);
    }
  }
  return { widthPx, heightPx, data };
}

describe('orient', () => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] as const) {
    it(`shows the scene upright from orientation ${orientation}`, () => {
      const stored = store(orientation);
      const before = stored.data.slice();
      const upright = orient(stored, orientation);
      expect([upright.widthPx, upright.heightPx]).toEqual([5, 3]);
      for (let y = 0; y < 3; y++) {
        for (let x = 0; x < 5; x++) {
          const at = (y * 5 + x) * 4;
          expect([...upright.data.subarray(at, at + 4)]).toEqual([x, y, 7, 200]);
        }
      }
      expect(stored.data).toEqual(before);
    });
  }
});
