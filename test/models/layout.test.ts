import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Layout,
  layoutOf,
  permutationOf,
  reshaped,
  shapeOf,
  transposed,
} from '../../models/convert/layout.js';

/** An array that is really moved, to compare with. */
interface Moved {
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

const product = (sizes: readonly number[]) => sizes.reduce((all, size) => all * size, 1);

function reallyTransposed({ shape, values }: Moved, order: readonly number[]): Moved {
  const strides = shape.map((_, axis) => product(shape.slice(axis + 1)));
  const target = order.map((axis) => shape[axis]);
  const moved = values.map((_, index) => {
    let [rest, from] = [index, 0];
    for (let axis = target.length - 1; axis >= 0; axis--) {
      from += (rest % target[axis]) * strides[order[axis]];
      rest = Math.floor(rest / target[axis]);
    }
    return values[from];
  });
  return { shape: target, values: moved };
}

/** The stored values put in the order of the axes, as the converter's nodes would do it. */
function inOrder(layout: Layout, values: readonly number[]): readonly number[] {
  const order = permutationOf(layout);
  return order === undefined ? values : reallyTransposed({ shape: layout.stored, values }, order).values;
}

// sizes are powers of two: any of them can be cut into any other
const shapes = fc
  .array(fc.constantFrom(1, 2, 4), { minLength: 4, maxLength: 4 })
  .filter((shape) => product(shape) > 1);
const orders = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 });

function regroup(count: number, cuts: readonly number[]): number[] {
  const bits = Math.log2(count);
  const sorted = [...cuts.map((cut) => Math.min(cut, bits)), bits].sort((a, b) => a - b);
  return sorted.map((cut, i) => 2 ** (cut - (i === 0 ? 0 : sorted[i - 1])));
}

test('reshapes and transposes followed without moving end where moving ends', () => {
  const cuts = fc.array(fc.nat(8), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(shapes, orders, fc.array(fc.tuple(cuts, orders), { maxLength: 4 }), (shape, first, steps) => {
      const values = Array.from({ length: product(shape) }, (_, i) => i);
      // kept in memory in the order `first`
      let layout = layoutOf(shape, first);
      let moved = reallyTransposed({ shape: first.map((axis) => shape[axis]), values }, inverse(first));
      for (const [cut, order] of steps) {
        const next = regroup(values.length, cut);
        layout = transposed(reshaped(layout, next), order);
        moved = reallyTransposed({ shape: next, values: moved.values }, order);
      }
      expect(shapeOf(layout)).toEqual(moved.shape);
      expect(inOrder(layout, values)).toEqual(moved.values);
    }),
  );
});

const inverse = (order: readonly number[]) => order.map((_, axis) => order.indexOf(axis));

test('a size of −1 is worked out', () => {
  expect(shapeOf(reshaped(layoutOf([1, 32, 32, 128]), [-1, 4, 8, 512]))).toEqual([8, 4, 8, 512]);
});

test('a shape that would cut an axis unevenly is refused', () => {
  expect(() => reshaped(layoutOf([6, 4]), [4, 6])).toThrow(RangeError);
  expect(() => reshaped(layoutOf([6, 4]), [8, 3])).toThrow(RangeError);
});
