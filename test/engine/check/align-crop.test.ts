import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignCrop } from '../../../src/engine/check/align-crop.js';
import { framedView } from '../../../src/engine/measure/framed-view.js';

const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const asked = fc
  .record({
    photo: fc.record({
      widthPx: fc.integer({ min: 64, max: 4096 }),
      heightPx: fc.integer({ min: 64, max: 4096 }),
    }),
    head: share(0.05, 0.9),
    x: share(0.1, 0.9),
    y: share(0.1, 0.9),
    nodeAspect: share(0.4, 2.5),
    rule: fc.record({ heightShare: share(0.1, 0.9), eyeLine: share(0.2, 0.6), centreX: share(0.3, 0.7) }),
  })
  .map(({ photo, head, x, y, ...rest }) => ({
    ...{ photo, ...rest, headHeightPx: head * Math.min(photo.widthPx, photo.heightPx) },
    eyes: { x: x * photo.widthPx, y: y * photo.heightPx },
  }));

describe('alignCrop', () => {
  it('never leaves the photo, never distorts it, and shows what it says', () => {
    fc.assert(
      fc.property(asked, (crop) => {
        const { imageTransform, reached, isExact } = alignCrop(crop);
        const [[width, , left], [, height, top]] = imageTransform;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(1 + 1e-9);
        expect(top + height).toBeLessThanOrEqual(1 + 1e-9);
        const { photo, nodeAspect, eyes, headHeightPx, rule } = crop;
        expect((width * photo.widthPx) / (height * photo.heightPx) / nodeAspect).toBeCloseTo(1, 9);
        const view = framedView({ scaleMode: 'CROP', imageTransform, rotationDeg: 0, nodeAspect }, photo);
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

  it('brings heads of different photos to the same size and place', () => {
    const rule = { heightShare: 0.4, eyeLine: 0.4, centreX: 0.5 };
    const near = alignCrop({
      photo: { widthPx: 3000, heightPx: 4000 },
      headHeightPx: 1000,
      eyes: { x: 1500, y: 1400 },
      nodeAspect: 1,
      rule,
    });
    const far = alignCrop({
      photo: { widthPx: 1600, heightPx: 1200 },
      headHeightPx: 200,
      eyes: { x: 1100, y: 500 },
      nodeAspect: 1,
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
    const edge = alignCrop({ photo, headHeightPx: 300, eyes: { x: 200, y: 400 }, nodeAspect: 1, rule });
    expect(edge.isExact).toBe(false);
    expect(edge.reached.heightShare).toBeCloseTo(0.4, 12);
    expect(edge.reached.centreX).toBeLessThan(0.5);
    const large = alignCrop({ photo, headHeightPx: 600, eyes: { x: 500, y: 400 }, nodeAspect: 1, rule });
    expect(large.isExact).toBe(false);
    expect(large.reached.heightShare).toBeCloseTo(0.6, 12);
  });
});
