import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inReadingOrder } from '../../src/plugin/reading-order.js';

const placed = (id: string, x: number, y: number, height = 100) => ({
  id,
  box: { x, y, height },
});
const ids = (nodes: Parameters<typeof inReadingOrder>[0]) => inReadingOrder(nodes).map(({ id }) => id);

test('row by row, each from the left, though nobody places pictures to the pixel', () => {
  const nodes = [
    placed('c', 240, 12),
    placed('e', 120, 130),
    placed('a', 0, 5),
    placed('b', 120, 0),
    placed('d', 0, 135),
  ];
  expect(ids(nodes)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('what begins below the middle of a row is another row', () => {
  expect(ids([placed('right', 200, 0), placed('left', 0, 51)])).toEqual(['right', 'left']);
  expect(ids([placed('right', 200, 0), placed('left', 0, 50)])).toEqual(['left', 'right']);
});

test('what has no place comes last', () => {
  expect(ids([{ id: 'nowhere', box: null }, placed('a', 9e5, 9e5)])).toEqual(['a', 'nowhere']);
});

test('is one order of all nodes, however they are given', () => {
  const box = fc.record({ x: fc.integer({ min: 0, max: 5 }), y: fc.integer({ min: 0, max: 400 }) });
  const given = fc.array(box, { maxLength: 30 }).chain((boxes) => {
    const nodes = boxes.map(({ x, y }, i) => placed(`n${i}`, x * 100, y));
    return fc.tuple(fc.constant(nodes), fc.shuffledSubarray(nodes, { minLength: nodes.length }));
  });
  fc.assert(
    fc.property(given, ([nodes, shuffled]) => {
      expect(ids(shuffled)).toEqual(ids(nodes));
      expect(ids(nodes).sort()).toEqual(nodes.map(({ id }) => id).sort());
    }),
  );
});
