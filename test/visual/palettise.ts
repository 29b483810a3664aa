/** Pixels as numbers of a palette's colours. */
export interface Palettised {
  /** index of each pixel's colour, row-major */
  readonly indices: Uint8Array;
  /** 0xRRGGBB, at most 256 */
  readonly colours: readonly number[];
}

const most = 256;

/**
 * Pictures of an interface hold few colours but for the soft edges of letters: the frequent ones are kept exactly, the others become the
 * nearest of them.
 * @param rgba - straight RGBA; alpha is left out
 */
export function palettise(rgba: Uint8Array): Palettised {
  const pixels = Uint32Array.from(
    { length: rgba.length / 4 },
    (_, at) => (rgba[at * 4]! << 16) | (rgba[at * 4 + 1]! << 8) | rgba[at * 4 + 2]!,
  );
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || one - other);
  const colours = byCount.slice(0, most).map(([colour]) => colour);
  const indexOf = new Map(byCount.map(([colour], at) => [colour, at < most ? at : nearest(colour, colours)]));
  return { indices: Uint8Array.from(pixels, (colour) => indexOf.get(colour)!), colours };
}

function nearest(colour: number, colours: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of colours.entries()) {
    const distance = [16, 8, 0].reduce((sum, shift) => {
      const step = ((colour >> shift) & 255) - ((candidate >> shift) & 255);
      return sum + step * step;
    }, 0);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** RGBA again, opaque. */
export function unpalettise({ indices, colours }: Palettised): Uint8Array {
  const rgba = new Uint8Array(indices.length * 4);
  for (const [at, index] of indices.entries()) {
    const colour = colours[index]!;
    rgba.set([colour >> 16, (colour >> 8) & 255, colour & 255, 255], at * 4);
  }
  return rgba;
}
