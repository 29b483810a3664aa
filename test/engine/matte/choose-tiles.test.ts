import { describe, expect, it } from 'vitest';
import { chooseTiles } from '../../../src/engine/matte/choose-tiles.js';
import { emptyPlane, paintSquare } from './canvas.js';

const side = 100;
const photo = { widthPx: 1000, heightPx: 1000 };
const grid = { photo, widthPx: side, heightPx: side };
const box = { x: 100, y: 100, width: 800, height: 800 };

const matte = (person = emptyPlane(side), hair = emptyPlane(side)) => ({
  ...{ person, hair },
  doubt: emptyPlane(side),
  networkPx: 1,
});

describe('chooseTiles', () => {
  it('asks for nothing where everything is sure', () => {
    expect(chooseTiles(matte(paintSquare(emptyPlane(side), 20, 20, 60, 1)), grid, box)).toEqual([]);
  });

  it('takes the quarters in which most is unsure, no more than three', () => {
    const person = paintSquare(emptyPlane(side), 15, 15, 70, 0.5);
    paintSquare(person, 55, 55, 40, 1);
    const tiles = chooseTiles(matte(person), grid, box);
    expect(tiles).toHaveLength(3);
    expect(tiles.some(({ box: { x, y } }) => x > 100 && y > 100)).toBe(false);
    for (const tile of tiles) {
      expect(tile.fades.left).toBe(tile.box.x > 100);
      expect(tile.fades.top).toBe(tile.box.y > 100);
    }
  });

  it('gives small hair a tile of its own, around it, and looks there first', () => {
    const person = paintSquare(emptyPlane(side), 45, 20, 10, 0.9);
    const [tile] = chooseTiles(matte(person, paintSquare(emptyPlane(side), 45, 20, 10, 0.9)), grid, box);
    expect(tile!.box.x).toBeLessThan(450);
    expect(tile!.box.x + tile!.box.width).toBeGreaterThan(550);
    expect(tile!.box.width).toBeCloseTo(130, 6);
    expect(tile!.box.height).toBeCloseTo(130, 6);
    const long = paintSquare(emptyPlane(side), 20, 20, 60, 0.9);
    expect(chooseTiles(matte(long, long), grid, box).every(({ box: { width } }) => width === 480)).toBe(true);
  });

  it('keeps a tile of hair at the frame’s edge within the photo', () => {
    const corner = paintSquare(emptyPlane(side), 0, 0, 10, 0.9);
    const [tile] = chooseTiles(matte(corner, corner), grid, box);
    expect([tile!.box.x, tile!.box.y]).toEqual([0, 0]);
    expect(tile!.fades.top).toBe(false);
  });
});
