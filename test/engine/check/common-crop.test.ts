import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CropRule } from '../../../src/contract/crop-rule.js';
import type { Framing } from '../../../src/contract/framing.js';
import type { HeadMeasures } from '../../../src/contract/photo-measures.js';
import { alignCrop } from '../../../src/engine/check/align-crop.js';
import { alignTarget } from '../../../src/engine/check/align-target.js';
import { commonCrop } from '../../../src/engine/check/common-crop.js';
import { reachableCrop } from '../../../src/engine/check/reachable-crop.js';
import { measuredAs } from './checked-photos.js';

const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const rule: fc.Arbitrary<CropRule> = fc.record({
  heightShare: share(0.05, 1),
  eyeLine: share(0, 1),
  centreX: share(0, 1),
});

/** A head somewhere in a photo, and a layer. */
const placed = fc.record({
  widthPx: fc.integer({ min: 200, max: 4000 }),
  heightPx: fc.integer({ min: 200, max: 4000 }),
  headShare: share(0.1, 0.9),
  x: share(0.1, 0.9),
  y: share(0.1, 0.9),
  aspect: share(0.4, 2),
});
type Placed = typeof placed extends fc.Arbitrary<infer T> ? T : never;

const headOf = ({ widthPx, heightPx, headShare, x, y, aspect }: Placed): HeadMeasures => {
  const headHeightPx = headShare * heightPx;
  const room = {
    above: (y * heightPx) / headHeightPx,
    below: ((1 - y) * heightPx) / headHeightPx,
    left: (x * widthPx) / headHeightPx,
    right: ((1 - x) * widthPx) / headHeightPx,
  };
  return { ...measuredAs({ head: { aspect, room, heightPx: headHeightPx } }).measures.head! };
};

const aligned = ({ widthPx, heightPx, headShare, x, y, aspect }: Placed, to: CropRule) => {
  const framing: Framing = { scaleMode: 'FILL', imageTransform: null, rotationDeg: 0, nodeAspect: aspect };
  const eyes = { x: x * widthPx, y: y * heightPx };
  return alignCrop({
    ...{ photo: { widthPx, heightPx }, headHeightPx: headShare * heightPx, eyes, framing },
    rule: to,
  });
};

describe('what a layer can show', () => {
  it('is told from measures just as the crop comes out', () => {
    fc.assert(
      fc.property(placed, rule, (photo, to) => {
        const told = reachableCrop(headOf(photo), to);
        const { reached } = aligned(photo, to);
        for (const key of ['heightShare', 'eyeLine', 'centreX'] as const) {
          expect(told[key], key).toBeCloseTo(reached[key], 6);
        }
      }),
    );
  });
});

describe('where the heads of a set go', () => {
  const set = fc.array(placed, { minLength: 1, maxLength: 12 });

  it('aligned once, nothing is left to align', () => {
    fc.assert(
      fc.property(set, (photos) => {
        const to = commonCrop(photos.map(headOf))!;
        for (const photo of photos) {
          const head = { ...headOf(photo), ...aligned(photo, to).reached };
          expect(alignTarget(head, to, { headHeight: 0.02, eyeLine: 0.01, centreX: 0.01 })).toBeNull();
        }
      }),
    );
  });

  it('is as large as nine of ten photos have room for, and no smaller than the middle of all', () => {
    fc.assert(
      fc.property(set, (photos) => {
        const heads = photos.map(headOf);
        const to = commonCrop(heads)!;
        const able = heads.filter(
          (head) => Math.abs(reachableCrop(head, to).heightShare - to.heightShare) < 1e-6,
        );
        if (to.heightShare < 1) expect(able.length).toBeGreaterThanOrEqual(Math.floor(0.9 * heads.length));
        const shares = heads.map(({ heightShare }) => heightShare).sort((a, b) => a - b);
        expect(to.heightShare).toBeGreaterThanOrEqual(shares[Math.floor((shares.length - 1) / 2)]! - 1e-9);
      }),
    );
  });

  it('stays where the heads are that are alike, and one that can be like them goes there', () => {
    const fine = measuredAs({}).measures.head!;
    const other = { ...fine, heightShare: 0.3, eyeLine: 0.6 };
    const to = commonCrop([fine, fine, fine, fine, other]);
    expect(to).toEqual({ heightShare: 0.4, eyeLine: 0.42, centreX: 0.5 });
    const tolerances = { headHeight: 0.06, eyeLine: 0.025, centreX: 0.04 };
    expect(alignTarget(fine, to, tolerances)).toBeNull();
    expect(alignTarget(other, to, tolerances)).toEqual(to);
  });

  it('is nowhere without heads', () => {
    expect(commonCrop([])).toBeNull();
    expect(
      alignTarget(
        null,
        { heightShare: 0.4, eyeLine: 0.4, centreX: 0.5 },
        { headHeight: 1, eyeLine: 1, centreX: 1 },
      ),
    ).toBeNull();
  });
});
