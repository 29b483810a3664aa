/**
 * The discrete Fourier transform of a square of complex numbers, in place, unscaled. Source: Cooley and Tukey 1965, radix 2.
 * @param side - a power of two; `re` and `im` hold `side²` values in rows
 */
export function fourierSquare(re: Float64Array, im: Float64Array, side: number): void {
  const lineRe = new Float64Array(side);
  const lineIm = new Float64Array(side);
  const turn = (start: number, step: number) => {
    for (let i = 0, at = start; i < side; i++, at += step) {
      lineRe[i] = re[at];
      lineIm[i] = im[at];
    }
    fourierLine(lineRe, lineIm);
    for (let i = 0, at = start; i < side; i++, at += step) {
      re[at] = lineRe[i];
      im[at] = lineIm[i];
    }
  };
  for (let y = 0; y < side; y++) turn(y * side, 1);
  for (let x = 0; x < side; x++) turn(x, side);
}

function fourierLine(re: Float64Array, im: Float64Array): void {
  const count = re.length;
  sortByReversedBits(re);
  sortByReversedBits(im);
  for (let half = 1; half < count; half *= 2) {
    for (let k = 0; k < half; k++) {
      const cos = Math.cos((Math.PI * k) / half);
      const sin = -Math.sin((Math.PI * k) / half);
      for (let a = k; a < count; a += 2 * half) {
        const b = a + half;
        const turnedRe = re[b] * cos - im[b] * sin;
        const turnedIm = re[b] * sin + im[b] * cos;
        re[b] = re[a] - turnedRe;
        im[b] = im[a] - turnedIm;
        re[a] += turnedRe;
        im[a] += turnedIm;
      }
    }
  }
}

function sortByReversedBits(values: Float64Array): void {
  const count = values.length;
  for (let i = 1, j = 0; i < count; i++) {
    let bit = count >> 1;
    for (; (j & bit) !== 0; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) [values[i], values[j]] = [values[j], values[i]];
  }
}
