import fc from 'fast-check';
import { expect, it } from 'vitest';
import { estimateDepth } from '../../../src/engine/depth/estimate-depth.js';
import { drawnCues } from './drawn-cues.js';

const scene = fc.record({
  widthPx: fc.integer({ min: 40, max: 160 }),
  heightPx: fc.integer({ min: 40, max: 160 }),
  faceX: fc.integer({ min: 0, max: 160 }),
  eyeY: fc.integer({ min: 0, max: 120 }),
  headHeightPx: fc.integer({ min: 4, max: 120 }),
  bottomY: fc.integer({ min: 0, max: 160 }),
  tableY: fc.integer({ min: 0, max: 160 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
});

it('stays in its range, is near off the person alone, and rises along every column elsewhere', () => {
  fc.assert(
    fc.property(scene, ({ tableY, seed, ...drawn }) => {
      const cues = drawnCues({
        ...drawn,
        at: (x, y) => (y >= tableY ? [90, 60, 30] : [(x * seed) % 256, (y * seed) % 256, (x * y) % 256]),
      });
      const { widthPx, data } = estimateDepth(cues);
      const broken = data.findIndex((t, i) => {
        const below = data[i + widthPx] ?? 0;
        const inRange = t >= -0.31 && t <= 1;
        const offPerson = t >= 0 || cues.alpha.data[i]! <= 0.02;
        // At a near thing's outline t may step, and what lies above one may be at the subject's own distance.
        const rises = below <= 0 || t <= 0 || t >= below - 1e-5;
        return !(inRange && offPerson && rises);
      });
      expect(broken).toBe(-1);
    }),
    { numRuns: 100 },
  );
});
