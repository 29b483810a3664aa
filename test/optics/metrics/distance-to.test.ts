import { expect, it } from 'vitest';
import { seededRandom } from '../../engine/composite/synthetic-headshot.js';
import { distanceTo } from './distance-to.js';

it('agrees with the search through all pixels', () => {
  const random = seededRandom(4);
  const [widthPx, heightPx] = [23, 17];
  for (const density of [0.004, 0.05, 0.5]) {
    const data = Uint8Array.from({ length: widthPx * heightPx }, () => (random() < density ? 1 : 0));
    data[100] = 1;
    const found = distanceTo({ widthPx, heightPx, data });
    for (let i = 0; i < data.length; i++) {
      let nearest = Infinity;
      data.forEach((on, j) => {
        const across = (i % widthPx) - (j % widthPx);
        const down = Math.floor(i / widthPx) - Math.floor(j / widthPx);
        if (on === 1) nearest = Math.min(nearest, Math.hypot(across, down));
      });
      expect(found[i]).toBeCloseTo(nearest, 4);
    }
  }
});

it('is infinite when there is nothing to reach', () => {
  expect(distanceTo({ widthPx: 3, heightPx: 2, data: new Uint8Array(6) })).toEqual(
    new Float32Array(6).fill(Infinity),
  );
});
