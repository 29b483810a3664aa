import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPixelQueue } from '../../../src/engine/people/pixel-queue.js';

it('hands out every pixel, the nearest first', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 9, noNaN: true })), (values) => {
      const queue = createPixelQueue();
      values.forEach((value, pixel) => {
        queue.push(pixel, value);
      });
      const taken: number[] = [];
      for (let next = queue.pop(); next; next = queue.pop()) {
        expect(next.value).toBe(values[next.pixel]);
        taken.push(next.value);
      }
      expect(taken).toEqual([...values].sort((a, b) => a - b));
    }),
  );
});
