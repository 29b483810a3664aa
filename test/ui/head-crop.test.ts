import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/contract/face.js';
import { headCrop } from '../../src/ui/head-crop.js';

const face = (x: number, y: number, side: number): Face => {
  const point = { x: x + side / 2, y: y + side / 2 };
  return {
    box: { x, y, width: side, height: side },
    rightEye: point,
    leftEye: point,
    mouth: point,
    score: 1,
  };
};
const found = { widthPx: 1200, heightPx: 900, headHeightPx: 200, faces: [], people: [] };

describe('head and shoulders', () => {
  it('are around the face, from above the crown to the shoulders', () => {
    expect(headCrop({ ...found, faces: [face(500, 300, 160)] }, 1.5)).toEqual({
      x: 580 - 285,
      y: 380 - 380 * 0.46,
      width: 570,
      height: 380,
    });
  });

  it('are at the top of somebody turned away', () => {
    const box = { x: 700, y: 100, width: 300, height: 800 };
    const people = [{ box, face: null, point: { x: 0.7, y: 0.5 }, isSubject: true }];
    const crop = headCrop({ ...found, people }, 1.5);
    expect(crop.x + crop.width / 2).toBe(850);
    expect(crop.y).toBeLessThan(100);
    expect(crop.y + crop.height).toBeGreaterThan(300);
  });

  it('lie within the photo and keep their shape, whatever has been found', () => {
    const side = fc.integer({ min: 64, max: 4096 });
    const place = fc.double({ min: -500, max: 4600, noNaN: true });
    fc.assert(
      fc.property(
        side,
        side,
        place,
        place,
        fc.double({ min: 4, max: 9000, noNaN: true }),
        (w, h, x, y, head) => {
          const faces = [face(x, y, 50)];
          const crop = headCrop({ widthPx: w, heightPx: h, headHeightPx: head, faces, people: [] }, 1.5);
          expect(crop.x).toBeGreaterThanOrEqual(0);
          expect(crop.y).toBeGreaterThanOrEqual(0);
          expect(crop.x + crop.width).toBeLessThanOrEqual(w + 1e-6);
          expect(crop.y + crop.height).toBeLessThanOrEqual(h + 1e-6);
          expect(crop.width / crop.height).toBeCloseTo(1.5, 6);
        },
      ),
    );
  });
});
