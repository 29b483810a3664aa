import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Framing } from '../../src/contract/framing.js';
import { drawMatrix, fitView, previewSidePx, viewAspect } from '../../src/ui/crop-view.js';
import type { Matrix } from '../../src/ui/matrix.js';

const place = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => [a * x + c * y + e, b * x + d * y + f];
const framing = (scaleMode: Framing['scaleMode'], nodeAspect = 1): Framing => ({
  ...{ scaleMode, nodeAspect },
  ...{ imageTransform: null, rotationDeg: 0 },
});
const size = fc.record({
  width: fc.integer({ min: 8, max: 4000 }),
  height: fc.integer({ min: 8, max: 4000 }),
});

describe('drawMatrix', () => {
  it('FILL covers the view, FIT stays inside, both centred and without distortion', () => {
    fc.assert(
      fc.property(size, size, fc.constantFrom('FILL' as const, 'FIT' as const), (image, view, mode) => {
        const matrix = drawMatrix(framing(mode), image, view);
        const [left, top] = place(matrix, 0, 0);
        const [right, bottom] = place(matrix, image.width, image.height);
        expect(matrix[0]).toBeCloseTo(matrix[3], 9);
        expect(left! + right!).toBeCloseTo(view.width, 6);
        expect(top! + bottom!).toBeCloseTo(view.height, 6);
        const overhang = [right! - left! - view.width, bottom! - top! - view.height];
        const sign = mode === 'FILL' ? 1 : -1;
        expect(Math.min(...overhang.map((over) => over * sign))).toBeGreaterThan(-1e-6);
        expect(Math.min(...overhang.map(Math.abs))).toBeLessThan(1e-6);
      }),
    );
  });

  it('turns the picture as its node does: a quarter brings its top to the right, four bring it back', () => {
    const turns = [0, 90, 180, 270] as const;
    fc.assert(
      fc.property(size, size, fc.constantFrom('FILL' as const, 'FIT' as const), (image, view, mode) => {
        const matrices = turns.map((rotationDeg) =>
          drawMatrix({ ...framing(mode), rotationDeg }, image, view),
        );
        const middle = { x: image.width / 2, y: image.height / 2 };
        const upward = matrices.map((matrix) => {
          const [x, y] = place(matrix, middle.x, middle.y);
          expect(x).toBeCloseTo(view.width / 2, 6);
          expect(y).toBeCloseTo(view.height / 2, 6);
          const [topX, topY] = place(matrix, middle.x, 0);
          const way = [topX! - x!, topY! - y!] as const;
          return way.map((side) => Math.round(side / Math.hypot(...way)) + 0);
        });
        expect(upward).toEqual([
          [0, -1],
          [1, 0],
          [0, 1],
          [-1, 0],
        ]);
        const turned = { ...framing(mode), rotationDeg: 90 } as const;
        const scale = (matrix: Matrix) => Math.hypot(matrix[0], matrix[1]);
        const swapped = { width: image.height, height: image.width };
        expect(scale(drawMatrix(turned, image, view))).toBeCloseTo(
          scale(drawMatrix(framing(mode), swapped, view)),
          9,
        );
      }),
    );
  });

  it('CROP puts every point of the node where the transform says it comes from', () => {
    const entry = fc.double({ min: -2, max: 2, noNaN: true });
    const transform = fc
      .tuple(fc.tuple(entry, entry, entry), fc.tuple(entry, entry, entry))
      .filter(([[a, c], [b, d]]) => Math.abs(a * d - b * c) > 0.05);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(size, size, transform, share, share, (image, view, imageTransform, u, v) => {
        const [[a, c, e], [b, d, f]] = imageTransform;
        const matrix = drawMatrix(
          { scaleMode: 'CROP', imageTransform, rotationDeg: 0, nodeAspect: 1 },
          image,
          view,
        );
        const x = (a * u + c * v + e) * image.width;
        const y = (b * u + d * v + f) * image.height;
        const [viewX, viewY] = place(matrix, x, y);
        expect(viewX! / view.width).toBeCloseTo(u, 6);
        expect(viewY! / view.height).toBeCloseTo(v, 6);
      }),
    );
  });

  it('falls back to FILL when the transform cannot be turned round', () => {
    const flat = {
      scaleMode: 'CROP',
      imageTransform: [
        [0, 0, 0],
        [0, 1, 0],
      ],
      rotationDeg: 0,
      nodeAspect: 1,
    } as const;
    const [image, view] = [
      { width: 30, height: 20 },
      { width: 10, height: 10 },
    ];
    expect(drawMatrix(flat, image, view)).toEqual(drawMatrix(framing('FILL'), image, view));
  });
});

describe('the view', () => {
  it('has the aspect of the node, or of the photo where the photo is a tile or the node has none', () => {
    const photo = { width: 300, height: 200 };
    expect(viewAspect(framing('FILL', 0.75), photo)).toBe(0.75);
    expect(viewAspect(framing('TILE', 0.75), photo)).toBe(1.5);
    expect(viewAspect(framing('FILL', 0), photo)).toBe(1.5);
  });

  it('fits its room', () => {
    expect(fitView(2, { width: 200, height: 200 })).toEqual({ width: 200, height: 100 });
    expect(fitView(0.5, { width: 200, height: 200 })).toEqual({ width: 100, height: 200 });
  });

  it('asks for previews that have a pixel for each of the screen, within reason', () => {
    const photo = { width: 4000, height: 3000 };
    const view = { width: 300, height: 300 };
    expect(previewSidePx(framing('FILL'), photo, view)).toBe(512);
    expect(previewSidePx(framing('FIT'), photo, view)).toBe(384);
    const tight = {
      scaleMode: 'CROP',
      imageTransform: [
        [0.1, 0, 0.4],
        [0, 0.1, 0.4],
      ],
      rotationDeg: 0,
      nodeAspect: 1,
    } as const;
    expect(previewSidePx(tight, photo, view)).toBe(1280);
  });
});
