/** Memory that tile after tile works in, so that a large photo leaves no trail of garbage for the collector to find in time. */
export interface TileMemory {
  /** `length` values, whatever an earlier tile left in them. One name, one array: the next call takes it back. */
  floats(name: string, length: number): Float32Array;
  doubles(name: string, length: number): Float64Array;
  integers(name: string, length: number): Int32Array;
}

/** @returns memory that grows to the largest tile's need; let it go when the last tile is done */
export function createTileMemory(): TileMemory {
  const floats = new Map<string, Float32Array>();
  const doubles = new Map<string, Float64Array>();
  const integers = new Map<string, Int32Array>();
  return {
    floats: (name, length) => lend(floats, name, length, Float32Array),
    doubles: (name, length) => lend(doubles, name, length, Float64Array),
    integers: (name, length) => lend(integers, name, length, Int32Array),
  };
}

type Values = Float32Array | Float64Array | Int32Array;

function lend<A extends Values>(
  held: Map<string, A>,
  name: string,
  length: number,
  type: new (length: number) => A,
): A {
  let array = held.get(name);
  if (array === undefined || array.length < length) {
    array = new type(length);
    held.set(name, array);
  }
  return array.subarray(0, length) as A;
}
