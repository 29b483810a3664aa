/**
 * A tensor seen through reshapes and transposes without moving it. `stored` lists the sizes of the axes that the values are kept
 * in, in order of memory; `axes` says, for every axis of the tensor as the source graph names it, which of those make it up, slow
 * to fast. Axes of size 1 are made of nothing.
 */
export interface Layout {
  readonly stored: readonly number[];
  readonly axes: readonly (readonly number[])[];
}

/** The layout of a tensor of `shape` whose axes are kept in memory in the order `memoryOrder` (default: as they come). */
export function layoutOf(
  shape: readonly number[],
  memoryOrder: readonly number[] = shape.map((_, i) => i),
): Layout {
  const kept = memoryOrder.filter((axis) => shape[axis] !== 1);
  return {
    stored: kept.map((axis) => shape[axis]),
    axes: shape.map((size, axis) => (size === 1 ? [] : [kept.indexOf(axis)])),
  };
}

export const shapeOf = (layout: Layout): number[] =>
  layout.axes.map((parts) => parts.reduce((product, part) => product * layout.stored[part], 1));

/** The same values with their axes in another order: axis i of the result is axis `order[i]` of the source. */
export const transposed = (layout: Layout, order: readonly number[]): Layout => ({
  stored: layout.stored,
  axes: order.map((axis) => layout.axes[axis]),
});

/**
 * The same values read in the same order as an array of another shape. One size may be −1.
 * @throws RangeError when a stored axis cannot be cut where the new shape needs it
 */
export function reshaped(layout: Layout, shape: readonly number[]): Layout {
  const target = resolveShape(layout, shape);
  const stored: number[][] = layout.stored.map(() => []);
  const pieces: { part: number; piece: number }[][] = target.map(() => []);
  const queue = layout.axes.flat().map((part) => ({ part, left: layout.stored[part] }));
  let next = 0;
  target.forEach((size, axis) => {
    let wanted = size;
    while (wanted > 1) {
      const source = queue[next];
      // a stored axis is cut from its slow end: the slow piece goes to this axis, the rest to the axes after it
      const taken = wanted % source.left === 0 ? source.left : wanted;
      if (source.left % taken !== 0) throw new RangeError(`cannot read ${shapeOf(layout)} as ${target}`);
      pieces[axis].push({ part: source.part, piece: stored[source.part].length });
      stored[source.part].push(taken);
      wanted /= taken;
      source.left /= taken;
      if (source.left === 1) next++;
    }
  });
  const firstOf = stored.map((_, part) => stored.slice(0, part).reduce((sum, cut) => sum + cut.length, 0));
  return {
    stored: stored.flat(),
    axes: pieces.map((list) => list.map(({ part, piece }) => firstOf[part] + piece)),
  };
}

function resolveShape(layout: Layout, shape: readonly number[]): number[] {
  const count = layout.stored.reduce((product, size) => product * size, 1);
  const known = shape.reduce((product, size) => (size === -1 ? product : product * size), 1);
  return shape.map((size) => (size === -1 ? count / known : size));
}

/** What must be done to the stored values so that memory order equals the order of `axes`; undefined for nothing. */
export function permutationOf(layout: Layout): number[] | undefined {
  const order = layout.axes.flat();
  return order.every((part, i) => part === i) ? undefined : order;
}
