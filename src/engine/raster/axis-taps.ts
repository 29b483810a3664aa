/** Which source samples, and how much of each, make up every sample of a resampled axis. */
export interface AxisTaps {
  /** samples read per output sample; the weights of unused ones are 0 */
  readonly taps: number;
  /** first source index per output sample; `first + taps` never passes the end of the source */
  readonly first: Int32Array;
  /** `taps` weights per output sample, each row sums to 1 */
  readonly weights: Float32Array;
}

export interface AxisSpan {
  /** samples in the source */
  readonly sourceLength: number;
  /** where the output begins, in source samples (0 = left edge of the first sample); may lie outside */
  readonly from: number;
  /** how many source samples the output covers, > 0 */
  readonly span: number;
  readonly outLength: number;
}

/**
 * Taps of one axis: exact area coverage when shrinking (no aliasing), linear interpolation when enlarging; both agree at
 * scale 1. Edges are half-pixel exact (sample i covers i..i+1); what lies outside the source repeats its edge sample.
 * @throws RangeError when a length or the span is not positive
 */
export function axisTaps({ sourceLength, from, span, outLength }: AxisSpan): AxisTaps {
  if (!(sourceLength >= 1 && outLength >= 1 && span > 0)) {
    throw new RangeError(`"span" expected positive lengths, got ${span} of ${sourceLength} to ${outLength}`);
  }
  const scale = span / outLength;
  const reach = Math.max(1, scale);
  const taps = Math.min(sourceLength, Math.ceil(reach) + 1);
  const first = new Int32Array(outLength);
  const weights = new Float32Array(outLength * taps);
  for (let i = 0; i < outLength; i++) {
    const centre = from + (i + 0.5) * scale;
    const low = centre - reach / 2;
    const high = centre + reach / 2;
    const start = Math.max(0, Math.min(sourceLength - taps, Math.floor(low)));
    first[i] = start;
    for (let j = Math.floor(low); j < high; j++) {
      const share = (Math.min(high, j + 1) - Math.max(low, j)) / reach;
      const inside = Math.max(0, Math.min(sourceLength - 1, j)) - start;
      if (share > 0) weights[i * taps + Math.max(0, Math.min(taps - 1, inside))]! += share;
    }
  }
  return { taps, first, weights };
}
