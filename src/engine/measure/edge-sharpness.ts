/** Luma with one float per pixel, row-major. */
export interface LumaPlane {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Float32Array;
}

/** Weakest edge that counts, in codes per pixel after the reference blur. */
const weakestSlope = 6;
/** An edge must be this many times steeper than the grain is strong, or the grain alone would make it look sharp. */
const slopeOverGrain = 12;
/** What is stronger than this, in codes, is drawing and not grain. */
const strongestGrain = 1.2;

/** One pixel of an edge. */
export interface Edge {
  /** of the pixel, row-major */
  readonly index: number;
  /** how much steeper it is than after the known blur */
  readonly ratio: number;
}

/**
 * How much steeper each edge is than the same edge after a known small blur: close to 1 on a soft edge, about 1.6 on a hard
 * one. The known blur is the binomial (1 4 6 4 1)/16 both ways. Idea: Zhuo and Sim, "Defocus map estimation from a single
 * image", 2011.
 * @param usable - says of a pixel index whether it shows the room
 */
export function edgeSharpness(luma: LumaPlane, usable: (index: number) => boolean): Edge[] {
  const { widthPx: width, heightPx: height } = luma;
  const soft = binomial(luma);
  const edges: Edge[] = [];
  const least = Math.max(weakestSlope, slopeOverGrain * grainOf(luma.data, soft, usable));
  for (let y = 3; y < height - 3; y++) {
    for (let x = 3; x < width - 3; x++) {
      const i = y * width + x;
      const across = soft[i + 1] - soft[i - 1];
      const down = soft[i + width] - soft[i - width];
      const slope = Math.hypot(across, down) / 2;
      if (slope < least || !usable(i)) continue;
      const step = Math.abs(across) > Math.abs(down) ? 1 : width;
      if (slope < slopeAt(soft, i - step, width) || slope <= slopeAt(soft, i + step, width)) continue;
      edges.push({ index: i, ratio: slopeAt(luma.data, i, width) / slope });
    }
  }
  return edges;
}

/** Median of what the reference blur takes away, over every seventeenth pixel, as a standard deviation. */
function grainOf(data: Float32Array, soft: Float32Array, usable: (index: number) => boolean): number {
  const residues: number[] = [];
  for (let i = 0; i < data.length; i += 17) {
    if (soft[i] > 0 && usable(i)) residues.push(Math.abs(data[i] - soft[i]));
  }
  residues.sort((a, b) => a - b);
  return Math.min(strongestGrain, (residues[residues.length >> 1] ?? 0) / 0.6745);
}

const slopeAt = (data: Float32Array, i: number, width: number) =>
  Math.hypot(data[i + 1] - data[i - 1], data[i + width] - data[i - width]) / 2;

function binomial({ widthPx: width, heightPx: height, data }: LumaPlane): Float32Array {
  const rows = new Float32Array(data.length);
  const out = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 2, i = y * width + 2; x < width - 2; x++, i++) {
      rows[i] = (data[i - 2] + data[i + 2] + 4 * (data[i - 1] + data[i + 1]) + 6 * data[i]) / 16;
    }
  }
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2, i = y * width + 2; x < width - 2; x++, i++) {
      out[i] =
        (rows[i - 2 * width] + rows[i + 2 * width] + 4 * (rows[i - width] + rows[i + width]) + 6 * rows[i]) /
        16;
    }
  }
  return out;
}
