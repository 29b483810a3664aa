/** Smooth noise 0..1 on the plane, the same for the same seed; features about one unit wide. */
export function smoothNoise(x: number, y: number, seed: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const fx = ease(x - column);
  const fy = ease(y - row);
  const top = lerp(lattice(column, row, seed), lattice(column + 1, row, seed), fx);
  const bottom = lerp(lattice(column, row + 1, seed), lattice(column + 1, row + 1, seed), fx);
  return lerp(top, bottom, fy);
}

/** Several octaves of it, 0..1, the coarsest about one unit wide. */
export function cloudNoise(x: number, y: number, seed: number, octaves = 4): number {
  let sum = 0;
  let total = 0;
  for (let octave = 0, weight = 1, scale = 1; octave < octaves; octave++, weight /= 2, scale *= 2) {
    sum += weight * smoothNoise(x * scale, y * scale, seed + octave * 101);
    total += weight;
  }
  return sum / total;
}

const lerp = (a: number, b: number, share: number): number => a + (b - a) * share;
const ease = (share: number): number => share * share * (3 - 2 * share);

function lattice(column: number, row: number, seed: number): number {
  let mixed = Math.imul(column, 374761393) + Math.imul(row, 668265263) + Math.imul(seed, 974634481);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1274126177);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}
