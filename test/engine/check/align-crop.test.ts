import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PixelPoint } from '../../../src/contract/face.js';
import type { Framing } from '../../../src/contract/framing.js';
import { alignCrop } from '../../../src/engine/check/align-crop.js';
import { type FramedView, framedView } from '../../../src/engine/measure/framed-view.js';

const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const entry = share(-2, 2);
const anyFraming: fc.Arbitrary<Framing> = fc
  .record({
    scaleMode: fc.constantFrom('FILL' as const, 'FIT' as const, 'CROP' as const, 'TILE' as const),
    rotationDeg: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
    nodeAspect: share(0.4, 2.5),
    imageTransform: fc.tuple(fc.tuple(entry, entry, entry), fc.tuple(entry, entry, entry)),
  })
  .filter(({ imageTransform: [[a, b], [c, d]] }) => Math.abs(a * d - b * c) > 0.05);
const filling = (nodeAspect: number): Framing => ({
  ...{ scaleMode: 'FILL', imageTransform: null, rotationDeg: 0, nodeAspect },
});
const asked = fc
  .record({
    photo: fc.record({
      widthPx: fc.integer({ min: 64, max: 4096 }),
      heightPx: fc.integer({ min: 64, max: 4096 }),
    }),
    head: share(0.05, 0.9),
    x: share(0.1, 0.9),
    y: share(0.1, 0.9),
    framing: anyFraming,
    rule: fc.record({ heightShare: share(0.1, 0.9), eyeLine: share(0.2, 0.6), centreX: share(0.3, 0.7) }),
  })
  .map(({ photo, head, x, y, ...rest }) => ({
    ...{ photo, ...rest, headHeightPx: head * Math.min(photo.widthPx, photo.heightPx) },
    eyes: { x: x * photo.widthPx, y: y * photo.heightPx },
  }));

/** The layer's upper and left edge in the photo. */
function edges(view: FramedView, nodeAspect: number) {
  const [corner, across, below] = [
    { x: 0, y: 0 },
    { x: nodeAspect, y: 0 },
    { x: 0, y: 1 },
  ].map((place) => view.toPhoto(place)) as [PixelPoint, PixelPoint, PixelPoint];
  return {
    right: { x: across.x - corner.x, y: across.y - corner.y },
    down: { x: below.x - corner.x, y: below.y - corner.y },
  };
}

describe('alignCrop', () => {
  it('never leaves the photo, never distorts it, and shows what it says', () => {
    fc.assert(
      fc.property(asked, (crop) => {
        const { imageTransform, reached, isExact } = alignCrop(crop);
        const { photo, framing, eyes, headHeightPx, rule } = crop;
        const { nodeAspect } = framing;
        const view = framedView({ scaleMode: 'CROP', imageTransform, rotationDeg: 0, nodeAspect }, photo);
        for (const corner of [0, nodeAspect].flatMap((x) => [0, 1].map((y) => view.toPhoto({ x, y })))) {
          expect(corner.x).toBeGreaterThanOrEqual(-1e-6);
          expect(corner.y).toBeGreaterThanOrEqual(-1e-6);
          expect(corner.x).toBeLessThanOrEqual(photo.widthPx + 1e-6);
          expect(corner.y).toBeLessThanOrEqual(photo.heightPx + 1e-6);
        }
        const { right, down } = edges(view, nodeAspect);
        expect(Math.hypot(right.x, right.y) / Math.hypot(down.x, down.y) / nodeAspect).toBeCloseTo(1, 6);
        expect((right.x * down.x + right.y * down.y) / Math.hypot(right.x, right.y) ** 2).toBeCloseTo(0, 6);
        const seen = view.toFrame(eyes);
        expect(seen.y).toBeCloseTo(reached.eyeLine, 9);
        expect(seen.x / view.aspect).toBeCloseTo(reached.centreX, 9);
        expect(headHeightPx * view.scale).toBeCloseTo(reached.heightShare, 9);
        expect(reached.heightShare).toBeGreaterThanOrEqual(rule.heightShare * (1 - 1e-9));
        const wanted = [rule.heightShare, rule.eyeLine, rule.centreX];
        const isThere = [reached.heightShare, reached.eyeLine, reached.centreX].every(
          (value, i) => Math.abs(value - wanted[i]!) < 1e-7,
        );
        expect(isExact).toBe(isThere);
      }),
    );
  });

  it('leaves a photo turned and mirrored as its layer shows it', () => {
    fc.assert(
      fc.property(asked, (crop) => {
        const { photo, framing } = crop;
        const { nodeAspect } = framing;
        const { imageTransform } = alignCrop(crop);
        const before = framedView(framing, photo);
        const after = framedView({ scaleMode: 'CROP', imageTransform, rotationDeg: 0, nodeAspect }, photo);
        const [then, now] = [edges(before, before.aspect), edges(after, nodeAspect)];
        const turn = (point: PixelPoint) => Math.atan2(point.y, point.x);
        expect(Math.cos(turn(now.right) - turn(then.right))).toBeCloseTo(1, 9);
        const hand = ({ right, down }: typeof then) => Math.sign(right.x * down.y - right.y * down.x);
        expect(hand(now)).toBe(hand(then));
      }),
    );
  });

  it('turns a quarter exactly, and aligned once more is the same', () => {
    fc.assert(
      fc.property(asked, (crop) => {
        fc.pre(crop.framing.scaleMode !== 'CROP');
        const { imageTransform } = alignCrop(crop);
        const isUpright = crop.framing.rotationDeg % 180 === 0;
        const [[a, b], [c, d]] = imageTransform;
        expect(isUpright ? [b, c] : [a, d]).toEqual([0, 0]);
        const framing = { ...crop.framing, scaleMode: 'CROP', imageTransform, rotationDeg: 0 } as const;
        const again = alignCrop({ ...crop, framing }).imageTransform;
        const values = imageTransform.flat();
        for (const [i, value] of again.flat().entries()) expect(value).toBeCloseTo(values[i]!, 9);
      }),
    );
  });

  it('brings heads of different photos to the same size and place', () => {
    const rule = { heightShare: 0.4, eyeLine: 0.4, centreX: 0.5 };
    const near = alignCrop({
      photo: { widthPx: 3000, heightPx: 4000 },
      headHeightPx: 1000,
      eyes: { x: 1500, y: 1400 },
      framing: filling(1),
      rule,
    });
    const far = alignCrop({
      photo: { widthPx: 1600, heightPx: 1200 },
      headHeightPx: 200,
      eyes: { x: 1100, y: 500 },
      framing: filling(1),
      rule,
    });
    for (const { isExact, reached } of [near, far]) {
      expect(isExact).toBe(true);
      expect(reached.heightShare).toBeCloseTo(0.4, 12);
      expect(reached.eyeLine).toBeCloseTo(0.4, 12);
    }
  });

  it('says so when the head is too close to the edge, or too large', () => {
    const photo = { widthPx: 1000, heightPx: 1000 };
    const rule = { heightShare: 0.4, eyeLine: 0.4, centreX: 0.5 };
    const edge = alignCrop({ photo, headHeightPx: 300, eyes: { x: 200, y: 400 }, framing: filling(1), rule });
    expect(edge.isExact).toBe(false);
    expect(edge.reached.heightShare).toBeCloseTo(0.4, 12);
    expect(edge.reached.centreX).toBeLessThan(0.5);
    const large = alignCrop({
      photo,
      headHeightPx: 600,
      eyes: { x: 500, y: 400 },
      framing: filling(1),
      rule,
    });
    expect(large.isExact).toBe(false);
    expect(large.reached.heightShare).toBeCloseTo(0.6, 12);
  });
});
