/** RGB pixels, row-major, and how many colours a channel was rounded to so that all fit one palette. */
export interface Palettised {
  /** index of each pixel's colour */
  readonly indices: Uint8Array;
  /** 0xRRGGBB, at most 256 */
  readonly colours: readonly number[];
}

/**
 * Pictures of an interface hold few colours: all of them fit a palette, after the lowest bits of each channel are dropped where that is
 * needed (soft edges of letters, photos).
 * @param rgba - straight RGBA; alpha is left out
 */
export function palettise(rgba: Uint8Array): Palettised {
  for (let droppedBits = 0; ; droppedBits++) {
    const found = withBits(rgba, droppedBits);
    if (found !== undefined) return found;
  }
}

function withBits(rgba: Uint8Array, droppedBits: number): Palettised | undefined {
  const levels = 255 >> droppedBits;
  const rounded = Uint8Array.from({ length: 256 }, (_, code) =>
    Math.round((Math.round((code / 255) * levels) / levels) * 255),
  );
  const known = new Map<number, number>();
  const indices = new Uint8Array(rgba.length / 4);
  for (let at = 0; at < indices.length; at++) {
    const [r, g, b] = [0, 1, 2].map((channel) => rounded[rgba[at * 4 + channel]!]!);
    const colour = (r! << 16) | (g! << 8) | b!;
    let index = known.get(colour);
    if (index === undefined) {
      if (known.size === 256) return undefined;
      index = known.size;
      known.set(colour, index);
    }
    indices[at] = index;
  }
  return { indices, colours: [...known.keys()] };
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
