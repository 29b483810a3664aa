import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Affine, placeImage } from '../../../playground/page/paint-placement.js';

const apply = ([a, b, c, d, e, f]: Affine, x: number, y: number) => [a * x + c * y + e, b * x + d * y + f];
const side = fc.double({ min: 1, max: 5000, noNaN: true });
const size = fc.record({ width: side, height: side });

/** The box that the whole picture takes in the node. */
function outerBox(placement: Affine, image: { width: number; height: number }) {
  const corners = [
    apply(placement, 0, 0),
    apply(placement, image.width, 0),
    apply(placement, 0, image.height),
    apply(placement, image.width, image.height),
  ];
  const xs = corners.map((corner) => corner[0]!);
  const ys = corners.map((corner) => corner[1]!);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

describe('placing a picture in a node', () => {
  test.each([0, 90, 180, 270])(
    'FILL covers and FIT stays inside, both centred, at %i degrees',
    (rotation) => {
      fc.assert(
        fc.property(size, size, (node, image) => {
          for (const scaleMode of ['FILL', 'FIT'] as const) {
            const box = outerBox(placeImage({ scaleMode, rotation }, node, image), image);
            const slack = 1e-6 * Math.max(node.width, node.height, box.width, box.height);
            const across = box.width - node.width;
            const down = box.height - node.height;
            expect(box.left).toBeCloseTo(-across / 2, 4);
            expect(box.top).toBeCloseTo(-down / 2, 4);
            // One pair of sides meets exactly; the other is over (FILL) or under (FIT).
            expect(Math.min(Math.abs(across), Math.abs(down))).toBeLessThan(slack);
            const sign = scaleMode === 'FILL' ? 1 : -1;
            expect(sign * across).toBeGreaterThan(-slack);
            expect(sign * down).toBeGreaterThan(-slack);
          }
        }),
      );
    },
  );

  test('a quarter turn brings the picture’s top left corner to the top right', () => {
    const image = { width: 200, height: 100 };
    const placement = placeImage({ scaleMode: 'FIT', rotation: 90 }, { width: 100, height: 200 }, image);
    expect(apply(placement, 0, 0)).toEqual([100, 0]);
    expect(apply(placement, 200, 0)).toEqual([100, 200]);
  });

  test('CROP undoes the transform from the node’s unit square to the picture’s', () => {
    const entry = fc.integer({ min: -200, max: 200 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(size, size, fc.tuple(entry, entry, entry, entry, entry, entry), (node, image, numbers) => {
        const [a, c, e, b, d, f] = numbers;
        fc.pre(Math.abs(a * d - b * c) > 0.05);
        const imageTransform = [
          [a, c, e],
          [b, d, f],
        ] as const;
        const placement = placeImage({ scaleMode: 'CROP', imageTransform }, node, image);
        for (const [u, v] of [
          [0, 0],
          [1, 0],
          [0.3, 0.8],
        ] as const) {
          const [x, y] = apply(
            placement,
            (a * u + c * v + e) * image.width,
            (b * u + d * v + f) * image.height,
          );
          expect(x! / node.width).toBeCloseTo(u, 6);
          expect(y! / node.height).toBeCloseTo(v, 6);
        }
      }),
    );
  });

  test('a crop that is no map at all is refused', () => {
    const imageTransform = [
      [1, 2, 0],
      [2, 4, 0],
    ] as const;
    const square = { width: 1, height: 1 };
    expect(() => placeImage({ scaleMode: 'CROP', imageTransform }, square, square)).toThrow(RangeError);
  });

  test('the first tile stands in the top left corner at its own size', () => {
    const box = outerBox(
      placeImage(
        { scaleMode: 'TILE', scalingFactor: 0.25, rotation: 270 },
        { width: 300, height: 300 },
        { width: 200, height: 100 },
      ),
      { width: 200, height: 100 },
    );
    expect(box).toEqual({ left: 0, top: 0, width: 25, height: 50 });
  });
});
